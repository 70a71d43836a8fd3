import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { findSeatCounts } from '../../apps/api/src/registrations/seats/own-agenda.queries.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import {
  findSeatShortfalls,
  setSeatCapacities,
} from '../../apps/api/src/registrations/seats/seat-capacities.statement.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { addProgramme, type Programme } from '../releases/programme.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addAttendee, offerSeats, seatsOf, takeSeats } from './attendees.js';

const NOTES = { notes: { en: '', fr: '' } };

describe('the seats that a release offers', () => {
  let test: TestApp;
  let agendas: OwnAgendaService;
  let conference: TestConference;
  let programme: Programme;
  beforeAll(async () => {
    test = await createTestApp();
    agendas = test.app.get(OwnAgendaService);
  });
  afterAll(() => test.close());

  async function published(slug: string): Promise<void> {
    conference = await test.addConference(slug);
    programme = await addProgramme(test.dataSource, conference.id, { rooms: 2, panels: 4 });
    await publish();
  }
  const publish = () => test.app.get(ReleasesService).publish(OPERATOR, conference.id, NOTES);

  describe('capacities of a release', () => {
    const title = { en: 'Workshop', fr: 'Atelier' };
    const offer = (id: string, seats: number | null, signUp = true) => ({
      id,
      title,
      seats,
      signUp,
      audience: null,
    });
    const set = (...offers: ReturnType<typeof offer>[]) =>
      test.dataSource.transaction((manager) => setSeatCapacities(manager, conference.id, offers));

    it('offer, change and close seats; those held stay held', async () => {
      await published('capacities');
      const [panel, other] = programme.panels as [string, string];
      const attendee = await addAttendee(test, conference);
      await set(offer(panel, 3), offer(other, 9, false));
      await takeSeats(test, attendee, panel);
      await expect(takeSeats(test, attendee, other)).rejects.toMatchObject({
        code: 'seats_closed',
      });
      await set(offer(panel, 1), offer(other, 9));
      expect(await seatsOf(test, panel)).toEqual({ capacity: 1, taken: 1, held: 1 });
      await set(offer(other, 9));
      expect(await findSeatCounts(test.dataSource, conference.id)).toEqual(
        new Map([[other, { capacity: 9, taken: 0 }]]),
      );
      expect(await seatsOf(test, panel)).toMatchObject({ held: 1 });
      await agendas.giveSeatBack(attendee, panel);
      await expect(takeSeats(test, attendee, panel)).rejects.toMatchObject({
        code: 'seats_closed',
      });
    });

    it('below what is held are refused in a sentence with the panel and the numbers', async () => {
      await published('capacities-low');
      const [panel] = programme.panels as [string];
      await set(offer(panel, 3));
      for (let count = 0; count < 2; count += 1) {
        await takeSeats(test, await addAttendee(test, conference), panel);
      }
      const shortfall = { panelId: panel, title, taken: 2, capacity: 1 };
      expect(
        await findSeatShortfalls(test.dataSource.manager, conference.id, [offer(panel, 1)]),
      ).toEqual([shortfall]);
      const refusal = await set(offer(panel, 1)).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'seats_held' });
      const sentence = (language: 'en' | 'fr') =>
        (refusal as { view: (language: string) => { detail: string } }).view(language).detail;
      expect(sentence('en')).toContain('2 attendees hold a seat in Workshop');
      expect(sentence('fr')).toContain('2 personnes ont une place dans Atelier');
      expect(await seatsOf(test, panel)).toMatchObject({ capacity: 3 });
    });
  });

  it('offers what a release says, and no release offers less than is held', async () => {
    await published('seats-released');
    const [panel] = programme.panels as [string];
    const seats = (count: number) =>
      test.dataSource.query('UPDATE panels SET seats = $2, sign_up = true WHERE id = $1', [
        panel,
        count,
      ]);
    await seats(2);
    const attendee = await addAttendee(test, conference);
    await expect(takeSeats(test, attendee, panel)).rejects.toMatchObject({ code: 'seats_closed' });
    await publish();
    await takeSeats(test, attendee, panel);
    await takeSeats(test, await addAttendee(test, conference), panel);
    await seats(1);
    const organiser = await test.signIn('organiser', conference.id);
    const address = `/api/v1/conferences/${conference.slug}/releases`;
    const { body: review } = await organiser
      .get(`/api/v1/conferences/${conference.slug}/review`)
      .expect(200);
    const title = { en: 'Panel 1', fr: 'Séance 1' };
    const shortfall = { panelId: panel, title, taken: 2, capacity: 1 };
    expect(review.seatShortfalls).toEqual([shortfall]);
    const { body: refusal } = await organiser
      .post(address)
      .set('Accept-Language', 'fr')
      .send(NOTES)
      .expect(409);
    expect(refusal).toMatchObject({ code: 'seats_held', shortfall });
    expect(refusal.detail).toContain('2 personnes ont une place dans Séance 1');
    expect(await seatsOf(test, panel)).toMatchObject({ capacity: 2, taken: 2 });
  });

  describe('the database itself', () => {
    it('refuses a seat without a confirmed registration, beyond the last, or where none is offered', async () => {
      await published('guards-seats');
      const [panel, closed] = programme.panels as [string, string];
      await offerSeats(test, panel, 1);
      await offerSeats(test, closed, 1);
      await test.dataSource.query('UPDATE panel_seats SET open = false WHERE panel_id = $1', [
        closed,
      ]);
      const insert = (attendee: { id: string }, panelId: string) =>
        test.dataSource.query(
          'INSERT INTO seats (conference_id, registration_id, panel_id) VALUES ($1, $2, $3)',
          [conference.id, attendee.id, panelId],
        );
      const refusedBy = (constraint: string) => ({ driverError: { constraint } });
      const submitted = await addAttendee(test, conference, {
        categoryId: conference.categories.manual,
      });
      await expect(insert(submitted, panel)).rejects.toMatchObject(refusedBy('seat_confirmed'));
      const confirmed = await addAttendee(test, conference);
      await expect(insert(confirmed, closed)).rejects.toMatchObject(refusedBy('seats_open'));
      await insert(confirmed, panel);
      const next = await addAttendee(test, conference);
      await expect(insert(next, panel)).rejects.toMatchObject(refusedBy('panel_full'));
      expect(await seatsOf(test, panel)).toEqual({ capacity: 1, taken: 1, held: 1 });
    });
  });
});
