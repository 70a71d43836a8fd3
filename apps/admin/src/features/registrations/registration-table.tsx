import { nationName } from '#shared/nations';
import type { RegistrationView } from '#shared/registrations/registrations';
import { useConference } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { useText } from '../../ui/words.js';
import { StatusTag } from './status-tag.js';

interface RegistrationTableProps {
  registrations: RegistrationView[];
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** The registrations of one page; a name opens its details at the side. */
export function RegistrationTable({ registrations, selected, onSelect }: RegistrationTableProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const categories = new Map(view.categories.map(({ id, name }) => [id, text(name)]));
  return (
    <div className="table-wrap">
      <table className="table regs">
        <caption className="vh">{t.registrations.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.registrations.attendee}</th>
            <th scope="col" className="c-org">
              {t.words.fields.registration.organisation}
            </th>
            <th scope="col" className="c-cat">
              {t.words.fields.registration.categoryId}
            </th>
            <th scope="col" className="c-nat">
              {t.words.fields.registration.nation}
            </th>
            <th scope="col" className="c-rec">
              {t.registrations.received}
            </th>
            <th scope="col">{t.words.fields.registration.status}</th>
          </tr>
        </thead>
        <tbody>
          {registrations.map((registration) => (
            <tr key={registration.id} aria-current={registration.id === selected || undefined}>
              <th scope="row">
                <Button kind="link" onClick={() => onSelect(registration.id)}>
                  {attendeeName(registration)}
                </Button>
                <span className="sub">
                  {[
                    registration.organisation,
                    categories.get(registration.categoryId),
                    nationName(registration.nation, language),
                  ].join(', ')}
                </span>
              </th>
              <td className="c-org">{registration.organisation}</td>
              <td className="c-cat">{categories.get(registration.categoryId)}</td>
              <td className="c-nat">{nationName(registration.nation, language)}</td>
              <td className="c-rec">
                {momentName(registration.createdAt, view.timeZone, language)}
              </td>
              <td>
                <StatusTag status={registration.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `Colonel Anna Example`. */
export function attendeeName(registration: RegistrationView): string {
  const { rankOrTitle, givenName, familyName } = registration;
  return [rankOrTitle, givenName, familyName].filter(Boolean).join(' ');
}
