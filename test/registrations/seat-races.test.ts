import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import { setSeatCapacities } from '../../apps/api/src/registrations/seats/seat-capacities.statement.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addAttendee, offerSeats, seatsOf, type TestAttendee } from './attendees.js';
import { setCapacity } from './sample-input.js';

const NOTES = { notes: { en: '', fr: '' } };

describe('seats wanted by many at the same moment, over two instances', () => {
  let test: TestApp;
  let instances: NestFastifyApplication[];
  beforeAll(async () => {
    test = await createTestApp();
    instances = [test.app, await test.secondApp()];
  });
  afterAll(() => test.close());

  /** A conference with `panels` at different times, and confirmed attendees. */
  async function prepared(slug: string, panels: number, attendees: number) {
    const conference = await test.addConference(slug);
    await setCapacity(test.dataSource, conference, { automatic: attendees });
    const programme = await addProgramme(test.dataSource, conference.id, { rooms: 1, panels });
    await test.app.get(ReleasesService).publish(OPERATOR, conference.id, NOTES);
    const people: TestAttendee[] = [];
    for (let count = 0; count < attendees; count += 1) {
      people.push(await addAttendee(test, conference));
    }
    return { conference, panels: programme.panels, people };
  }

  const agendas = (index: number) => instances[index % 2]!.get(OwnAgendaService);
  const pages = (index: number) => instances[index % 2]!.get(OwnPageService);

  /** Settles everything at once and counts the codes; `done` for what was granted. */
  async function tally(work: Promise<unknown>[]): Promise<Record<string, number>> {
    const results = await Promise.allSettled(work);
    const counts: Record<string, number> = {};
    for (const result of results) {
      const code = result.status === 'fulfilled' ? 'done' : String(result.reason.code);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }

  const offer = (conference: TestConference, panelId: string, seats: number) =>
    test.dataSource.transaction((manager) =>
      setSeatCapacities(manager, conference.id, [
        {
          id: panelId,
          title: { en: 'Workshop', fr: 'Atelier' },
          seats,
          signUp: true,
          audience: null,
        },
      ]),
    );

  it('gives exactly 10 seats to 200 who want one', { timeout: 60_000 }, async () => {
    const { panels, people } = await prepared('race-seats', 1, 200);
    const [panel] = panels as [string];
    await offerSeats(test, panel, 10);
    const counts = await tally(
      people.map((person, index) => agendas(index).takeSeat(person, panel)),
    );
    expect(counts).toEqual({ done: 10, session_full: 190 });
    expect(await seatsOf(test, panel)).toEqual({ capacity: 10, taken: 10, held: 10 });
  });

  it('gives one attendee one seat, however often it is asked for at once', async () => {
    const { panels, people } = await prepared('race-twice', 1, 1);
    const [panel] = panels as [string];
    await offerSeats(test, panel, 10);
    const again = Array.from({ length: 20 }, (_, index) =>
      agendas(index).takeSeat(people[0]!, panel),
    );
    expect(await tally(again)).toEqual({ done: 20 });
    expect(await seatsOf(test, panel)).toEqual({ capacity: 10, taken: 1, held: 1 });
  });

  it('leaves no seat behind when a registration ends while it takes seats', async () => {
    const { panels, people } = await prepared('race-cancel', 4, 12);
    for (const panel of panels) await offerSeats(test, panel, 100);
    const work = people.flatMap((person, index) => [
      ...panels.map((panel, turn) => agendas(index + turn).takeSeat(person, panel)),
      pages(index).cancel(person.secret),
      ...panels.map((panel, turn) => agendas(index + turn + 1).takeSeat(person, panel)),
    ]);
    const counts = await tally(work);
    expect(Object.keys(counts).filter((code) => code !== 'not_confirmed')).toEqual(['done']);
    for (const panel of panels) {
      expect(await seatsOf(test, panel)).toEqual({ capacity: 100, taken: 0, held: 0 });
    }
  });

  it('never offers fewer seats than are held, whichever comes first', async () => {
    const { conference, panels, people } = await prepared('race-capacity', 1, 30);
    const [panel] = panels as [string];
    for (let round = 0; round < 5; round += 1) {
      await offer(conference, panel, 30);
      const takers = people.map((person, index) => agendas(index).takeSeat(person, panel));
      const lowered = offer(conference, panel, 10);
      const [counts, lowering] = await Promise.all([tally(takers), tally([lowered])]);
      const { capacity, taken, held } = await seatsOf(test, panel);
      expect(taken).toBe(held);
      expect(taken).toBe(counts['done']);
      expect(taken).toBeLessThanOrEqual(capacity);
      expect([capacity, lowering]).toEqual(
        capacity === 10 ? [10, { done: 1 }] : [30, { seats_held: 1 }],
      );
      await Promise.all(people.map((person, index) => agendas(index).giveSeatBack(person, panel)));
    }
  });

  it('gives no seat in a panel that a release closes at that moment', async () => {
    const { conference, panels, people } = await prepared('race-close', 1, 20);
    const [panel] = panels as [string];
    await offer(conference, panel, 20);
    const close = test.dataSource.transaction(async (manager) => {
      await setSeatCapacities(manager, conference.id, []);
      const [{ taken }] = await manager.query('SELECT taken FROM panel_seats WHERE panel_id = $1', [
        panel,
      ]);
      return taken as number;
    });
    const counts = await tally(
      people.map((person, index) => agendas(index).takeSeat(person, panel)),
    );
    const seenByRelease = await close;
    expect(counts['done'] ?? 0).toBe(seenByRelease);
    expect(await seatsOf(test, panel)).toMatchObject({
      taken: seenByRelease,
      held: seenByRelease,
    });
  });
});
