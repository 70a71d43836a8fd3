import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Audience } from '#shared/programme/audience';
import type { ReleaseImpact } from '#shared/releases/impact';
import type { ProgrammeMailData } from '../../apps/api/src/releases/mails/mail-data.js';
import { findOwnAgenda } from '../../apps/api/src/registrations/seats/own-agenda.queries.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import {
  addAttendee,
  keepPanels,
  seatsOf,
  takeSeats,
  type TestAttendee,
} from '../registrations/attendees.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme } from './programme.js';

const MILITARY: Audience = { categories: ['military'], nations: [] };
const INDUSTRY: Audience = { categories: ['industry'], nations: [] };

describe('a release that changes whom a session is for', () => {
  let test: TestApp;
  let conference: TestConference;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let programme: Programme;
  let officer: TestAttendee;
  let engineer: TestAttendee;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  /** Four sessions in two rooms with ten seats each, kept by an officer and an engineer; nobody has mail. */
  beforeEach(async () => {
    count += 1;
    conference = await test.addConference(`audience-${count}`);
    organiser = await test.signIn('organiser', conference.id);
    await test.dataSource.query(`UPDATE categories SET approval = 'automatic'`);
    programme = await addProgramme(test.dataSource, conference.id, { rooms: 2, panels: 4 });
    await test.dataSource.query(
      'UPDATE panels SET seats = 10, sign_up = true WHERE conference_id = $1',
      [conference.id],
    );
    await publish();
    officer = await addAttendee(test, conference);
    engineer = await addAttendee(test, conference, { categoryId: conference.categories.manual });
    await test.dataSource.query('DELETE FROM mails');
  });

  const base = () => `/api/v1/conferences/${conference.slug}`;
  const panel = (number: number) => programme.panels[number - 1]!;
  const restrict = (number: number, audience: Audience | null) =>
    test.dataSource.query('UPDATE panels SET audience = $2 WHERE id = $1', [
      panel(number),
      audience,
    ]);
  const move = (number: number, at: number) =>
    movePanel(test.dataSource, panel(number), {
      roomId: programme.rooms[0]!,
      startsAt: hour(at),
    });

  async function publish(silent = false): Promise<void> {
    const notes = { en: '', fr: '' };
    const answer = await organiser.post(`${base()}/releases`).send({ notes, silent });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }

  async function impact(): Promise<ReleaseImpact> {
    return (await organiser.get(`${base()}/review/impact`).expect(200)).body;
  }

  /** What attendees were told since the last time this was asked. */
  async function told(): Promise<string[]> {
    const rows = await test.dataSource.query<{ to: string; data: ProgrammeMailData }[]>(
      `DELETE FROM mails WHERE registration_id IS NOT NULL AND kind = 'programme-changes'
       RETURNING to_address AS "to", data`,
    );
    const [mails] = rows as unknown as [{ to: string; data: ProgrammeMailData }[]];
    const names = new Map([
      [officer.email, 'officer'],
      [engineer.email, 'engineer'],
    ]);
    return mails
      .flatMap(({ to, data }) =>
        data.changes.map(({ kind, title, invitation }) => {
          const method = invitation ? ` with ${invitation.method}` : '';
          return `${names.get(to)}: ${kind} ${title.en}${method}`;
        }),
      )
      .sort();
  }

  it('tells those who may no longer see it that it is cancelled, and nobody who still may', async () => {
    for (const who of [officer, engineer]) await keepPanels(test, who, panel(1));
    await restrict(1, MILITARY);
    await publish();
    expect(await told()).toEqual(['engineer: cancelled Panel 1']);
    await test.dataSource.query(
      `UPDATE panels SET title = '{"en":"Secret","fr":""}' WHERE id = $1`,
      [panel(1)],
    );
    await move(1, 8);
    await publish();
    expect(await told()).toEqual(['officer: moved Secret']);
  });

  it('calls what somebody may see again new, with what changed in between unsaid', async () => {
    for (const who of [officer, engineer]) await keepPanels(test, who, panel(1));
    await restrict(1, MILITARY);
    await publish();
    await move(1, 8);
    await publish();
    await told();
    await restrict(1, null);
    await publish();
    expect(await told()).toEqual(['engineer: added Panel 1']);
  });

  it('tells nothing of what was narrowed and widened again in silence', async () => {
    for (const who of [officer, engineer]) await keepPanels(test, who, panel(1));
    await restrict(1, MILITARY);
    await publish(true);
    await restrict(1, null);
    await publish();
    expect(await told()).toEqual([]);
  });

  it('gives back the seats of those who lose it, keeps a star for them, and cancels their invitation', async () => {
    await takeSeats(test, officer, panel(1));
    await takeSeats(test, engineer, panel(1));
    await move(1, 8);
    await publish();
    expect(await told()).toEqual([
      'engineer: moved Panel 1 with REQUEST',
      'officer: moved Panel 1 with REQUEST',
    ]);
    await restrict(1, MILITARY);
    await publish();
    expect(await seatsOf(test, panel(1))).toEqual({ capacity: 10, taken: 1, held: 1 });
    expect(await findOwnAgenda(test.dataSource, engineer)).toEqual({
      stars: new Set([panel(1)]),
      seats: new Set(),
    });
    expect((await findOwnAgenda(test.dataSource, officer)).seats).toEqual(new Set([panel(1)]));
    expect(await told()).toEqual(['engineer: cancelled Panel 1 with CANCEL']);
    const entries = await test.dataSource.query(
      `SELECT entity_id AS id, after FROM audit_entries WHERE action = 'registration.lose-seat'
       AND conference_id = $1`,
      [conference.id],
    );
    expect(entries).toEqual([{ id: engineer.id, after: { panelId: panel(1) } }]);
  });

  it('frees seats for those who stay before it counts whether there are enough', async () => {
    await takeSeats(test, officer, panel(1));
    await takeSeats(test, engineer, panel(1));
    await restrict(1, MILITARY);
    await test.dataSource.query('UPDATE panels SET seats = 1 WHERE id = $1', [panel(1)]);
    const review = await organiser.get(`${base()}/review`).expect(200);
    expect(review.body.seatShortfalls).toEqual([]);
    await publish();
    expect(await seatsOf(test, panel(1))).toEqual({ capacity: 1, taken: 1, held: 1 });
  });

  it('shows before it is published how many lose the session, and counts nobody it does not touch', async () => {
    for (const who of [officer, engineer]) await keepPanels(test, who, panel(1));
    await restrict(1, MILITARY);
    expect((await impact()).changes).toMatchObject([
      { panelId: panel(1), seats: 0, stars: 2, lost: 1, room: { holds: true } },
    ]);
    await publish();
    await move(1, 8);
    expect((await impact()).changes).toMatchObject([
      { panelId: panel(1), seats: 0, stars: 1, lost: 0 },
    ]);
  });

  it('makes no overlap in the agenda of somebody who cannot see one of the two', async () => {
    for (const who of [officer, engineer]) await keepPanels(test, who, panel(1), panel(3));
    await restrict(1, MILITARY);
    await publish();
    const [, other] = programme.rooms;
    await movePanel(test.dataSource, panel(1), { roomId: other!, startsAt: hour(1) });
    await movePanel(test.dataSource, panel(4), { roomId: other!, startsAt: hour(5) });
    const { reach } = await impact();
    expect(reach.attendeesWithNewClash).toBe(1);
  });

  it('refuses to keep, or to take a seat in, what is not for one', async () => {
    await restrict(1, MILITARY);
    await publish();
    const agendas = test.app.get(OwnAgendaService);
    for (const write of ['keep', 'takeSeat'] as const) {
      await expect(agendas[write](engineer, panel(1))).rejects.toMatchObject({
        code: 'not_on_agenda',
      });
    }
    await takeSeats(test, officer, panel(1));
  });

  it('leaves no seat to anybody whom the session is not for, whichever came first', async () => {
    const people = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        addAttendee(test, conference, {
          categoryId: conference.categories[index % 2 ? 'manual' : 'automatic'],
        }),
      ),
    );
    const agendas = test.app.get(OwnAgendaService);
    for (const audience of [MILITARY, INDUSTRY, MILITARY]) {
      await restrict(1, audience);
      await Promise.all([
        publish(),
        ...people.map((who) => agendas.takeSeat(who, panel(1)).catch(() => undefined)),
      ]);
      const [{ foreigners, seated }] = await test.dataSource.query(
        `SELECT count(*) FILTER (WHERE k.key <> $2)::int AS foreigners, count(*)::int AS seated
         FROM seats s JOIN registrations r ON r.id = s.registration_id
         JOIN categories k ON k.id = r.category_id WHERE s.panel_id = $1`,
        [panel(1), audience.categories[0]],
      );
      expect(foreigners).toBe(0);
      expect(await seatsOf(test, panel(1))).toMatchObject({ taken: seated, held: seated });
      await Promise.all(
        people.map((who) => agendas.takeSeat(who, panel(1)).catch(() => undefined)),
      );
      expect(await seatsOf(test, panel(1))).toMatchObject({ taken: 4, held: 4 });
    }
  });

  it('is guarded by the database, also where nothing asks first', async () => {
    await restrict(1, MILITARY);
    await publish();
    const seat = (who: TestAttendee) =>
      test.dataSource.query(
        'INSERT INTO seats (conference_id, registration_id, panel_id) VALUES ($1, $2, $3)',
        [conference.id, who.id, panel(1)],
      );
    await expect(seat(engineer)).rejects.toMatchObject({ constraint: 'seats_open' });
    await seat(officer);
  });
});
