import { Languages } from 'lucide-react';
import { Link } from 'react-router';
import { nationName } from '#shared/nations';
import { personAffiliation, personName, type SpeakerView } from '#shared/programme/speakers';
import { localDay } from '#shared/zoned-time';
import { useConference } from '../../../api/conference.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import type { Column } from '../../../ui/list/column.js';
import { EditButton } from '../../../ui/list/edit-button.js';
import { Flag } from '../../../ui/list/flag.js';
import { SpeakerStateTag } from './speaker-state-tag.js';

/** What the list tells of a speaker. */
export function useSpeakerColumns(edit: (id: string) => void): Column<SpeakerView>[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  return [
    {
      key: 'speaker',
      head: t.speakers.speaker,
      names: true,
      cell: (speaker) => (
        <>
          {personName(speaker, language)}
          {speaker.translationMissing && (
            <Flag kind="warn" label={t.speakerFields.translationMissing} icon={Languages} />
          )}
          <span className="sub">{personAffiliation(speaker, language)}</span>
        </>
      ),
    },
    {
      key: 'affiliation',
      head: t.speakers.affiliation,
      leaves: 'on-phone',
      cell: (speaker) => personAffiliation(speaker, language),
    },
    {
      key: 'nation',
      head: t.words.fields.speaker.nation,
      leaves: 'first',
      cell: ({ nation }) => nation && nationName(nation, language),
    },
    {
      key: 'state',
      head: t.invitations.state,
      cell: ({ state, answeredAt, remindedAt, invitedAt }) => (
        <span className="speaker-standing">
          <SpeakerStateTag state={state} />
          <Since at={answeredAt ?? remindedAt ?? invitedAt} />
        </span>
      ),
    },
    {
      key: 'panels',
      head: t.nav.panels,
      leaves: 'on-phone',
      kind: 'number',
      cell: ({ id, panels }) => <Link to={`/${view.slug}/panels?speakerId=${id}`}>{panels}</Link>,
    },
    {
      key: 'edit',
      head: '',
      kind: 'actions',
      cell: (speaker) => (
        <EditButton name={personName(speaker, language)} onEdit={() => edit(speaker.id)} />
      ),
    },
  ];
}

/** The day on which a speaker was last written to, or answered. */
function Since({ at }: { at: string | null }) {
  const { language } = useI18n();
  const { view } = useConference();
  if (!at) return null;
  return (
    <time className="muted" dateTime={at}>
      {dayName(localDay(at, view.timeZone), language, 'short')}
    </time>
  );
}
