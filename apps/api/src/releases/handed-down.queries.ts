import type { PublishedPhotos } from '../programme/speakers/photos/published-photos.js';
import type { CurrentAgenda } from '../registrations/seats/current-agenda.js';

export const findPublishedPhotos: PublishedPhotos['among'] = async (
  manager,
  conferenceId,
  photos,
) => {
  const rows = await manager.query<{ photo: string }[]>(
    `SELECT photo FROM unnest($2::text[]) AS photo
     WHERE EXISTS (SELECT FROM releases r WHERE r.conference_id = $1
       AND r.document->'speakers' @> jsonb_build_array(jsonb_build_object('photo', photo)))`,
    [conferenceId, photos],
  );
  return new Set(rows.map(({ photo }) => photo));
};

export const findAgendaEntry: CurrentAgenda['find'] = async (
  manager,
  { id, conferenceId },
  panelId,
) => {
  const [entry] = await manager.query(
    `SELECT upper(p.during) <= now() AS "isOver", coalesce(s.open, false) AS "isOffered",
       EXISTS (SELECT FROM stars WHERE registration_id = $3 AND panel_id = $2) AS "isKept",
       EXISTS (SELECT FROM seats WHERE registration_id = $3 AND panel_id = $2) AS "hasSeat",
       (SELECT other.panel_id FROM release_placements other
        JOIN seats held ON held.panel_id = other.panel_id AND held.registration_id = $3
        WHERE other.release_id = r.id AND other.panel_id <> $2 AND other.during && p.during
        ORDER BY lower(other.during), other.panel_id LIMIT 1) AS overlapping
     FROM conferences c
     JOIN releases r ON r.conference_id = c.id AND r.number = c.release_number AND c.id = $1
     JOIN registrations own ON own.conference_id = c.id AND own.id = $3
     JOIN categories k ON k.id = own.category_id JOIN persons who ON who.id = own.person_id
     JOIN release_placements p ON p.release_id = r.id AND admits(p.audience, k.key, who.nation)
     LEFT JOIN panel_seats s ON s.panel_id = p.panel_id
     WHERE p.panel_id = $2`,
    [conferenceId, panelId, id],
  );
  return entry;
};
