import { Check, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '#shared/languages';
import { nationName } from '#shared/nations';
import {
  attendeeName,
  PERSONAL_FIELDS,
  type PersonalDetails,
  type PersonalField,
} from '#shared/registrations/personal-details';
import type {
  DECISIONS,
  RegistrationStatus,
  RegistrationView,
} from '#shared/registrations/registrations';
import { useConference } from '../../api/conference.js';
import { useHistory } from '../../api/lists.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { languageName } from '../../i18n/language-name.js';
import { Button, IconButton } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { History } from '../../ui/history/history-box.js';
import { useText } from '../../ui/words.js';
import { DecisionDialog } from './decision-dialog.js';
import { StatusTag } from './status-tag.js';

type Decision = (typeof DECISIONS)[number];

/** An organiser may reconsider either way; what an attendee cancelled stays cancelled. */
const CONFIRMABLE: readonly RegistrationStatus[] = ['submitted', 'declined'];
const DECLINABLE: readonly RegistrationStatus[] = ['submitted', 'confirmed'];

interface RegistrationDetailProps {
  registration: RegistrationView;
  onClose: () => void;
}

/** One registration at the side of the list. Esc closes it and the focus goes back to its row. */
export function RegistrationDetail({ registration, onClose }: RegistrationDetailProps) {
  const { t } = useI18n();
  const { may } = useConference();
  const panel = useRef<HTMLElement>(null);
  const [deciding, setDeciding] = useState<Decision>();
  const name = attendeeName(registration);
  // Before it is drawn, so that Esc closes what is seen.
  useLayoutEffect(() => {
    const [element, opener] = [panel.current, document.activeElement];
    element?.focus();
    return () => {
      // Whoever chose another row is there already.
      const isHere = element?.contains(document.activeElement);
      if (isHere && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const readOnly = !may('registration.decide') && t.common.readOnly;
  return (
    <aside
      className="detail"
      ref={panel}
      tabIndex={-1}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !deciding) onClose();
      }}
    >
      <header className="detail-head">
        <div>
          <h2>{name}</h2>
          <p className="muted">{registration.organisation}</p>
        </div>
        <IconButton label={t.registrations.close} icon={<X className="icon" />} onClick={onClose} />
      </header>
      <p className="detail-state">
        <StatusTag status={registration.status} />
        <span className="mono">{registration.reference}</span>
      </p>
      <div className="btn-row detail-act">
        {CONFIRMABLE.includes(registration.status) && (
          <Button
            kind="primary"
            icon={<Check className="icon" />}
            unavailable={readOnly}
            onClick={() => setDeciding('confirm')}
          >
            {t.registrations.confirm}
          </Button>
        )}
        {DECLINABLE.includes(registration.status) && (
          <Button kind="danger" unavailable={readOnly} onClick={() => setDeciding('decline')}>
            {t.registrations.decline}
          </Button>
        )}
        {registration.status !== 'submitted' && (
          <p className="muted">{t.registrations.decided[registration.status]}</p>
        )}
      </div>
      <Known registration={registration} />
      <DeedList registration={registration} />
      {deciding && (
        <DecisionDialog
          registration={registration}
          decision={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </aside>
  );
}

const IN_HEAD: readonly PersonalField[] = [
  'organisation',
  'rankOrTitle',
  'givenName',
  'familyName',
];
const BELOW_HEAD = PERSONAL_FIELDS.filter((field) => !IN_HEAD.includes(field));

/** What is a code has a name in the reader's language. */
const SAID: { [Field in PersonalField]?: (details: PersonalDetails, reader: Language) => string } =
  {
    nation: ({ nation }, reader) => nationName(nation, reader),
    language: ({ language }, reader) => languageName(language, reader),
  };

function Known({ registration }: { registration: RegistrationView }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const category = view.categories.find(({ id }) => id === registration.categoryId);
  const moment = (instant: string) => momentName(instant, view.timeZone, language);
  const facts: [string, string | null | undefined][] = [
    [t.words.fields.registration.categoryId, category && text(category.name)],
    ...BELOW_HEAD.map((field): [string, string] => [
      t.words.fields.registration[field],
      SAID[field]?.(registration, language) ?? registration[field],
    ]),
    [t.registrations.received, moment(registration.createdAt)],
    [t.registrations.decidedAt, registration.decidedAt && moment(registration.decidedAt)],
    [t.registrations.reason, registration.reason],
    [
      t.words.fields.registration.consent,
      t.registrations.consentVersion(registration.noticeVersion),
    ],
  ];
  return <Facts facts={facts} />;
}

function DeedList({ registration }: { registration: RegistrationView }) {
  const { t } = useI18n();
  const deeds = useHistory('registration', registration.id).data?.items;
  if (!deeds?.length) return null;
  return (
    <>
      <h3>{t.audit.history}</h3>
      <History entries={deeds} />
    </>
  );
}
