import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import type { Change, ChangeKind, DetailedChange, NamedPlacement } from '#shared/releases/changes';
import type { ChangeImpact, ReleaseImpact } from '#shared/releases/impact';
import { localDay } from '#shared/zoned-time';
import { editedFieldNames } from '#shared/words/words';
import { useConference } from '../../api/conference.js';
import { clockRange, dayName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { useAudienceWords } from '../../ui/audience-words.js';
import { LocalisedText } from '../../ui/localised-text.js';
import { useText } from '../../ui/words.js';
import { ChangeFields } from './change-fields.js';
import { groupChanges } from './change-groups.js';
import { ImpactLine, RoomTag } from './change-impact.js';

const TAGS: Record<ChangeKind, string> = {
  added: 'tag tag-ok',
  moved: 'tag tag-info',
  'room-changed': 'tag tag-info',
  cancelled: 'tag tag-bad',
  edited: 'tag',
};

/** A change as a release keeps it, or with what its edited parts said and say. */
type ShownChange = Change & Partial<DetailedChange>;

interface ChangeListProps {
  changes: ShownChange[];
  /** Whom they touch, where that is asked and answered. */
  impact?: ReleaseImpact | undefined;
}

/** Changes between two releases by kind, each with what it was and what it is. */
export function ChangeList({ changes, impact }: ChangeListProps) {
  const { t } = useI18n();
  const touched = new Map(impact?.changes.map((each) => [each.panelId, each]));
  return (
    <>
      {groupChanges(changes).map(({ kind, changes: group }) => (
        <section key={kind} className="box chg-sec" aria-labelledby={`changes-${kind}`}>
          <div className="box-head">
            <h2 id={`changes-${kind}`} className={TAGS[kind]}>
              {t.words.changes[kind]}
            </h2>
            <p className="muted">{t.changes.sessions(group.length)}</p>
          </div>
          <ol className="chgs">
            {group.map((change) => (
              <ChangeEntry
                key={change.panelId}
                change={change}
                impact={touched.get(change.panelId)}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function ChangeEntry({
  change,
  impact,
}: {
  change: ShownChange;
  impact: ChangeImpact | undefined;
}) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const edited = editedFieldNames(
    change.edited.filter((name) => name !== 'audience'),
    language,
  );
  return (
    <li className="chg">
      <h3>
        {change.kind === 'cancelled' ? (
          <LocalisedText of={change.title} />
        ) : (
          <Link to={`/${view.slug}/panels/${change.panelId}`}>
            <LocalisedText of={change.title} />
          </Link>
        )}
      </h3>
      <Difference change={change} />
      <AudienceDifference change={change} />
      {edited && <p className="muted">{t.changes.editedParts(edited)}</p>}
      {change.fields && <ChangeFields fields={change.fields} />}
      {impact && <RoomTag impact={impact} />}
      {impact && <ImpactLine impact={impact} />}
    </li>
  );
}

/** What it was, struck through, and what it is. */
function Difference({ change }: { change: Change }) {
  const { t } = useI18n();
  const text = useText();
  const placeName = usePlaceName();
  const { kind, before, after } = change;
  if (kind === 'edited') return null;
  const roomOnly = kind === 'room-changed' && before && after;
  const roomName = (place: NamedPlacement) =>
    place.roomName ? text(place.roomName) : t.move.allRooms;
  return (
    <p className="chg-diff">
      {before && (
        <del>
          <span className="vh">{t.changes.before}</span>
          {roomOnly ? roomName(before) : placeName(before)}
        </del>
      )}
      {before && after && <ArrowRight className="icon icon-s" />}
      {after && (
        <ins>
          <span className="vh">{t.changes.after}</span>
          {roomOnly ? roomName(after) : placeName(after)}
        </ins>
      )}
    </p>
  );
}

/** For whom the session was and is, where that is not simply everybody. */
function AudienceDifference({ change: { audience, before, after } }: { change: Change }) {
  const { t } = useI18n();
  const words = useAudienceWords();
  if (!audience) return null;
  const [was, is] = [words(audience.before), words(audience.after)];
  return (
    <p className="chg-diff">
      <span>{t.words.fields.panel.audience + t.words.colon.trimEnd()}</span>
      {before && was !== is && (
        <del>
          <span className="vh">{t.changes.before}</span>
          {was}
        </del>
      )}
      {before && after && was !== is && <ArrowRight className="icon icon-s" />}
      {(after || was === is) && (
        <ins>
          <span className="vh">{t.changes.after}</span>
          {is}
        </ins>
      )}
    </p>
  );
}

function usePlaceName(): (place: NamedPlacement) => string {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  return ({ startsAt, endsAt, roomName }) =>
    [
      dayName(localDay(startsAt, view.timeZone), language),
      clockRange(startsAt, endsAt, view.timeZone, language),
      roomName ? text(roomName) : t.move.allRooms,
    ].join(', ');
}
