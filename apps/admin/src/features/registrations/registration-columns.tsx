import { nationName } from '#shared/nations';
import { attendeeName } from '#shared/registrations/personal-details';
import type { RegistrationView } from '#shared/registrations/registrations';
import { useConference } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import type { Column } from '../../ui/list/column.js';
import { useText } from '../../ui/words.js';
import { StatusTag } from './status-tag.js';

/** What the list tells of a registration; its name opens the rest at the side. */
export function useRegistrationColumns(open: (id: string) => void): Column<RegistrationView>[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const categories = new Map(view.categories.map(({ id, name }) => [id, text(name)]));
  const categoryOf = ({ categoryId }: RegistrationView) => categories.get(categoryId);
  const nationOf = ({ nation }: RegistrationView) => nationName(nation, language);
  return [
    {
      key: 'attendee',
      head: t.registrations.attendee,
      names: true,
      cell: (registration) => (
        <>
          <Button kind="link" onClick={() => open(registration.id)}>
            {attendeeName(registration)}
          </Button>
          <span className="sub">
            {[registration.organisation, categoryOf(registration), nationOf(registration)].join(
              ', ',
            )}
          </span>
        </>
      ),
    },
    {
      key: 'organisation',
      head: t.words.fields.registration.organisation,
      leaves: 'on-phone',
      kind: 'clipped',
      cell: ({ organisation }) => organisation,
    },
    {
      key: 'category',
      head: t.words.fields.registration.categoryId,
      leaves: 'first',
      kind: 'clipped',
      cell: categoryOf,
    },
    { key: 'nation', head: t.words.fields.registration.nation, leaves: 'on-phone', cell: nationOf },
    {
      key: 'received',
      head: t.registrations.received,
      leaves: 'second',
      kind: 'unbroken',
      cell: ({ createdAt }) => momentName(createdAt, view.timeZone, language),
    },
    {
      key: 'status',
      head: t.words.fields.registration.status,
      cell: ({ status }) => <StatusTag status={status} />,
    },
  ];
}
