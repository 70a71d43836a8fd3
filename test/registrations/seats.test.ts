import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import {
  findInterested,
  findOwnAgenda,
  findSeatCounts,
} from '../../apps/api/src/registrations/seats/own-agenda.queries.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import { addProgramme, movePanel, type Programme, removePanel } from '../releases/programme.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addAttendee, keepPanels, offerSeats, seatsOf, takeSeats } from './attendees.js';

const NOTES = { notes: { en: '', fr: '' } };

describe('kept panels and seats', () => {
  let test: TestApp;
  let agendas: OwnAgendaService;
  let conference: TestConference;
  let programme: Programme;
  beforeAll(async () => {
    test = await createTestApp();
    agendas = test.app.get(OwnAgendaService);
  });
  afterAll(() => test.close());

  /** A conference of its own with 4 panels in 2 rooms: the first two and the last two at the same time. */
  async function published(slug: string): Promise<void> {
    conference = await test.addConference(slug);
    programme = await addProgramme(test.dataSource, conference.id, { rooms: 2, panels: 4 });
    await publish();
  }
  const publish = () => test.app.get(ReleasesService).publish(OPERATOR, conference.id, NOTES);
  const agendaOf = (attendee: { id: string; conferenceId: string }) =>
    findOwnAgenda(test.dataSource, attendee);
  const deeds = async (id: string) => {
    const rows = await test.dataSource.query(
      `SELECT action, after FROM audit_entries WHERE entity_id = $1 AND after ? 'panelId' ORDER BY id`,
      [id],
    );
    return rows.map(({ action, after }: { action: string; after: { panelId: string } }) => [
      action,
      after.panelId,
    ]);
  };

  it('keeps and lets go, each once, and says so in the audit', async () => {
    await published('seats-keep');
    const attendee = await addAttendee(test, conference);
    const [panel] = programme.panels as [string];
    await keepPanels(test, attendee, panel, panel);
    expect(await agendaOf(attendee)).toEqual({ stars: new Set([panel]), seats: new Set() });
    await agendas.letGo(attendee, panel);
    await agendas.letGo(attendee, panel);
    expect(await agendaOf(attendee)).toEqual({ stars: new Set(), seats: new Set() });
    expect(await deeds(attendee.id)).toEqual([
      ['registration.keep', panel],
      ['registration.let-go', panel],
    ]);
  });

  it('takes a seat once, counts it, and gives it back', async () => {
    await published('seats-take');
    const attendee = await addAttendee(test, conference);
    const [panel] = programme.panels as [string];
    await offerSeats(test, panel, 2);
    await takeSeats(test, attendee, panel, panel);
    expect(await seatsOf(test, panel)).toEqual({ capacity: 2, taken: 1, held: 1 });
    expect(await findSeatCounts(test.dataSource, conference.id)).toEqual(
      new Map([[panel, { capacity: 2, taken: 1 }]]),
    );
    await agendas.giveSeatBack(attendee, panel);
    await agendas.giveSeatBack(attendee, panel);
    expect(await seatsOf(test, panel)).toEqual({ capacity: 2, taken: 0, held: 0 });
    expect((await deeds(attendee.id)).map(([action]: [string]) => action)).toEqual([
      'registration.take-seat',
      'registration.give-seat-back',
    ]);
  });

  it('refuses a seat beyond the last one, and the next one has it once it is given back', async () => {
    await published('seats-full');
    const [first, second] = [
      await addAttendee(test, conference),
      await addAttendee(test, conference),
    ];
    const [panel] = programme.panels as [string];
    await offerSeats(test, panel, 1);
    await takeSeats(test, first, panel);
    await expect(takeSeats(test, second, panel)).rejects.toMatchObject({ code: 'session_full' });
    await agendas.giveSeatBack(first, panel);
    await takeSeats(test, second, panel);
    expect(await seatsOf(test, panel)).toMatchObject({ taken: 1, held: 1 });
  });

  it('refuses a second seat at the same time, naming the first; stars may overlap', async () => {
    await published('seats-overlap');
    const attendee = await addAttendee(test, conference);
    const [one, beside, later] = programme.panels as [string, string, string];
    for (const panel of [one, beside, later]) await offerSeats(test, panel, 5);
    await keepPanels(test, attendee, one, beside);
    await takeSeats(test, attendee, one, later);
    await expect(takeSeats(test, attendee, beside)).rejects.toMatchObject({
      code: 'seat_overlaps',
      extras: { extra: { panelId: one } },
    });
    await agendas.giveSeatBack(attendee, one);
    await takeSeats(test, attendee, beside);
    expect((await agendaOf(attendee)).seats).toEqual(new Set([beside, later]));
  });

  it('is for confirmed registrations, offered seats and the current release alone', async () => {
    await published('seats-limits');
    const [panel, other] = programme.panels as [string, string];
    await offerSeats(test, panel, 5);
    const attendee = await addAttendee(test, conference);
    const submitted = await addAttendee(test, conference, {
      categoryId: conference.categories.manual,
    });
    for (const write of ['keep', 'letGo', 'takeSeat', 'giveSeatBack'] as const) {
      await expect(agendas[write](submitted, panel)).rejects.toMatchObject({
        code: 'not_confirmed',
      });
      const elsewhere = { id: attendee.id, conferenceId: test.conference.id };
      await expect(agendas[write](elsewhere, panel)).rejects.toMatchObject({
        code: 'not_confirmed',
      });
    }
    await expect(takeSeats(test, attendee, other)).rejects.toMatchObject({ code: 'seats_closed' });
    for (const unknown of [randomUUID(), (await draftPanel()).id]) {
      await expect(keepPanels(test, attendee, unknown)).rejects.toMatchObject({
        code: 'not_on_agenda',
      });
      await expect(takeSeats(test, attendee, unknown)).rejects.toMatchObject({
        code: 'not_on_agenda',
      });
    }
    expect(await agendaOf(attendee)).toEqual({ stars: new Set(), seats: new Set() });
  });

  async function draftPanel(): Promise<{ id: string }> {
    const [panel] = await test.dataSource.query(
      `INSERT INTO panels (conference_id, slug, title, format, duration_minutes)
       VALUES ($1, 'draft', '{"en":"Draft","fr":""}', 'panel', 60) RETURNING id`,
      [conference.id],
    );
    return panel;
  }

  it('lets a cancelled panel be let go and given back, never taken', async () => {
    await published('seats-cancelled');
    const attendee = await addAttendee(test, conference);
    const [panel] = programme.panels as [string];
    await offerSeats(test, panel, 5);
    await keepPanels(test, attendee, panel);
    await takeSeats(test, attendee, panel);
    await removePanel(test.dataSource, panel);
    await publish();
    const late = await addAttendee(test, conference);
    await expect(keepPanels(test, late, panel)).rejects.toMatchObject({ code: 'not_on_agenda' });
    await expect(takeSeats(test, late, panel)).rejects.toMatchObject({ code: 'not_on_agenda' });
    await agendas.letGo(attendee, panel);
    await agendas.giveSeatBack(attendee, panel);
    expect(await agendaOf(attendee)).toEqual({ stars: new Set(), seats: new Set() });
  });

  it('refuses a seat in what is over', async () => {
    await published('seats-over');
    const attendee = await addAttendee(test, conference);
    const [panel] = programme.panels as [string];
    await offerSeats(test, panel, 5);
    const [roomId] = programme.rooms as [string];
    await movePanel(test.dataSource, panel, { roomId, startsAt: '2025-06-15T08:00:00Z' });
    await publish();
    await expect(takeSeats(test, attendee, panel)).rejects.toMatchObject({ code: 'seats_closed' });
  });

  it('frees the seats of a registration that is cancelled or declined', async () => {
    await published('seats-freed');
    const [one, , later] = programme.panels as [string, string, string];
    await offerSeats(test, one, 5);
    await offerSeats(test, later, 5);
    const [cancelling, declined] = [
      await addAttendee(test, conference),
      await addAttendee(test, conference),
    ];
    await takeSeats(test, cancelling, one, later);
    await takeSeats(test, declined, one, later);
    await test.app.get(OwnPageService).cancel(cancelling.secret);
    expect(await seatsOf(test, one)).toMatchObject({ taken: 1, held: 1 });
    const organiser = await test.signIn('organiser', conference.id);
    await organiser
      .post(`/api/v1/conferences/${conference.slug}/registrations/${declined.id}/decision`)
      .send({ decision: 'decline', version: 1 })
      .expect(200);
    for (const panel of [one, later]) {
      expect(await seatsOf(test, panel)).toEqual({ capacity: 5, taken: 0, held: 0 });
    }
  });

  it('names the confirmed attendees whom a panel concerns, once each', async () => {
    await published('seats-interested');
    const [one, beside, later] = programme.panels as [string, string, string];
    await offerSeats(test, one, 5);
    const [both, star, gone] = [
      await addAttendee(test, conference),
      await addAttendee(test, conference),
      await addAttendee(test, conference),
    ];
    await keepPanels(test, both, one);
    await takeSeats(test, both, one);
    await keepPanels(test, star, beside, later);
    await keepPanels(test, gone, one);
    await test.app.get(OwnPageService).cancel(gone.secret);
    const found = await findInterested(test.dataSource, conference.id, [one, beside]);
    expect(new Set(found)).toEqual(
      new Set([
        { registrationId: both.id, panelId: one, hasSeat: true },
        { registrationId: star.id, panelId: beside, hasSeat: false },
      ]),
    );
  });
});
