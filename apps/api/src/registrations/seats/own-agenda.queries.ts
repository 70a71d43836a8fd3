import type { DataSource, EntityManager } from 'typeorm';
import type { AudienceMember } from '#shared/programme/audience';

/** A registration as the attendee's own writes name it. */
export interface RegistrationKey {
  id: string;
  conferenceId: string;
}

/** A confirmed registration and what decides which panels are for it. */
export interface ConfirmedAttendee extends RegistrationKey {
  reference: string;
  member: AudienceMember;
}

/** Seats of a panel of the current release that attendees take beforehand. */
export interface SeatCount {
  capacity: number;
  taken: number;
}

/** What an attendee keeps, by panel. */
export interface OwnAgenda {
  stars: ReadonlySet<string>;
  seats: ReadonlySet<string>;
}

/** Somebody whom a change of a panel concerns. */
export interface InterestedAttendee {
  registrationId: string;
  panelId: string;
  hasSeat: boolean;
}

/** A registration while it is confirmed; undefined otherwise, and in any other conference. */
export async function findConfirmed(
  source: DataSource | EntityManager,
  { id, conferenceId }: RegistrationKey,
): Promise<ConfirmedAttendee | undefined> {
  const [row] = await source.query<Omit<ConfirmedAttendee, keyof RegistrationKey>[]>(
    `SELECT r.reference, json_build_object('category', k.key, 'nation', p.nation) AS member
     FROM registrations r JOIN categories k ON k.id = r.category_id JOIN persons p ON p.id = r.person_id
     WHERE r.id = $1 AND r.conference_id = $2 AND r.status = 'confirmed'`,
    [id, conferenceId],
  );
  return row && { id, conferenceId, ...row };
}

/** The panels that a registration keeps and those in which it has a seat, also when they left the agenda. */
export async function findOwnAgenda(
  source: DataSource | EntityManager,
  { id, conferenceId }: RegistrationKey,
): Promise<OwnAgenda> {
  const rows = await source.query<{ panelId: string; seated: boolean }[]>(
    `SELECT panel_id AS "panelId", false AS seated FROM stars
     WHERE registration_id = $1 AND conference_id = $2
     UNION ALL
     SELECT panel_id, true FROM seats WHERE registration_id = $1 AND conference_id = $2`,
    [id, conferenceId],
  );
  const panelsOf = (seated: boolean) =>
    new Set(rows.filter((row) => row.seated === seated).map(({ panelId }) => panelId));
  return { stars: panelsOf(false), seats: panelsOf(true) };
}

/** The seats that the current release offers, by panel. */
export async function findSeatCounts(
  source: DataSource | EntityManager,
  conferenceId: string,
): Promise<Map<string, SeatCount>> {
  const rows = await source.query<({ panelId: string } & SeatCount)[]>(
    `SELECT panel_id AS "panelId", capacity, taken FROM panel_seats
     WHERE conference_id = $1 AND open`,
    [conferenceId],
  );
  return new Map(rows.map(({ panelId, capacity, taken }) => [panelId, { capacity, taken }]));
}

/** The confirmed attendees who keep one of the panels or have a seat in it, each once a panel. */
export async function findInterested(
  source: DataSource | EntityManager,
  conferenceId: string,
  panelIds: readonly string[],
): Promise<InterestedAttendee[]> {
  return source.query<InterestedAttendee[]>(
    `SELECT registration_id AS "registrationId", panel_id AS "panelId", bool_or(seated) AS "hasSeat"
     FROM (
       SELECT registration_id, panel_id, false AS seated FROM stars
       WHERE conference_id = $1 AND panel_id = ANY($2)
       UNION ALL
       SELECT registration_id, panel_id, true FROM seats
       WHERE conference_id = $1 AND panel_id = ANY($2)
     ) AS kept JOIN registrations r ON r.id = registration_id AND r.status = 'confirmed'
     GROUP BY registration_id, panel_id ORDER BY registration_id, panel_id`,
    [conferenceId, panelIds],
  );
}

/** How many seats of a panel are taken, as SQL. */
export function takenSeats(panelId: string): string {
  return `coalesce((SELECT taken FROM panel_seats WHERE panel_id = ${panelId}), 0)`;
}
