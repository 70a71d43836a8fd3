import { TriangleAlert, Users } from 'lucide-react';
import { personLabel } from '#shared/programme/speakers';
import type { ChangeImpact } from '#shared/releases/impact';
import { nameList } from '../../i18n/name-list.js';
import { useI18n } from '../../i18n/i18n.js';

/** Whom one change touches: attendees counted, speakers named. */
export function ImpactLine({ impact }: { impact: ChangeImpact }) {
  const { t, language } = useI18n();
  const names = (people: ChangeImpact['speakers']) =>
    nameList(
      people.map((person) => personLabel(person, language)),
      language,
    );
  const { seats, stars, lost, speakers, newClashes } = impact;
  const touched = [
    stars > 0 && t.impact.kept(stars),
    seats > 0 && t.impact.seated(seats),
    speakers.length > 0 && t.impact.speakers(speakers.length, names(speakers)),
  ].filter(Boolean);
  const clashing = newClashes.attendees > 0 || newClashes.speakers.length > 0;
  return (
    <>
      <p className="chg-who">
        <Users className="icon icon-s" />
        <span>{touched.length > 0 ? touched.join(' · ') : t.impact.nobody}</span>
      </p>
      {lost > 0 && (
        <p className="chg-who is-warn">
          <TriangleAlert className="icon icon-s" />
          <span>{t.impact.lost(lost)}</span>
        </p>
      )}
      {clashing && (
        <p className="chg-who is-warn">
          <TriangleAlert className="icon icon-s" />
          <span>{t.impact.clashes(newClashes.attendees, names(newClashes.speakers))}</span>
        </p>
      )}
    </>
  );
}

/** A tag where the room that the session goes to is too small for those who kept it or have a seat. */
export function RoomTag({ impact }: { impact: ChangeImpact }) {
  const { t } = useI18n();
  const { room, seats, stars, lost } = impact;
  if (!room || room.holds) return null;
  return (
    <p className="chg-who is-warn">
      <span className="tag tag-warn">
        <TriangleAlert className="icon icon-s" />
        {t.impact.roomTooSmall}
      </span>
      <span>{t.impact.roomTooSmallText(seats + stars - lost, room.capacity)}</span>
    </p>
  );
}
