import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Composer } from '../../apps/api/src/mail/composer.js';
import { Mail } from '../../apps/api/src/mail/mail.entity.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { offerSeats, takeSeats } from '../registrations/attendees.js';
import { eventually } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { NotifiedConference } from './notified-conference.js';
import { hour, removePanel } from './programme.js';

type Shown = Map<string, { start: string; summary: string }>;

describe('invitations', () => {
  let test: TestApp;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  async function conference(): Promise<NotifiedConference> {
    count += 1;
    const its = await NotifiedConference.of(test, `kept-true-${count}`);
    await test.dataSource.query(
      'UPDATE panels SET sign_up = true, seats = 5 WHERE conference_id = $1',
      [its.conference.id],
    );
    for (const number of [1, 2, 3]) await offerSeats(test, its.panel(number), 5);
    return its;
  }

  /** Waits until every look that changes caused has been taken. */
  async function settled(): Promise<void> {
    await eventually(
      () =>
        test.dataSource.query(
          `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'settle-invitations'`,
        ),
      ([row]: { n: number }[]) => row!.n === 0,
      15_000,
    );
  }

  async function entriesTo(its: NotifiedConference, address: string): Promise<Mail[]> {
    await settled();
    const { id: conferenceId } = its.conference;
    return test.dataSource.getRepository(Mail).find({
      where: { conferenceId, kind: 'calendar-entry', to: address },
      order: { createdAt: 'ASC' },
    });
  }

  /** What a calendar shows that took all messages to an address, in whatever order they arrived. */
  async function shownTo(its: NotifiedConference, address: string): Promise<Shown> {
    const kept = new Map<string, { sequence: number; event: ICAL.Component | null }>();
    for (const mail of (await entriesTo(its, address)).toReversed()) {
      const files = test.app.get(Composer).attachments(mail);
      expect(files).toHaveLength(1);
      const calendar = new ICAL.Component(ICAL.parse(files[0]!.content));
      const event = calendar.getFirstSubcomponent('vevent')!;
      const uid = String(event.getFirstPropertyValue('uid'));
      const sequence = Number(event.getFirstPropertyValue('sequence'));
      const before = kept.get(uid);
      expect(before?.sequence).not.toBe(sequence);
      if (before && before.sequence > sequence) continue;
      const isRequest = calendar.getFirstPropertyValue('method') === 'REQUEST';
      kept.set(uid, { sequence, event: isRequest ? event : null });
    }
    const entries = [...kept].flatMap(([uid, { event }]) => {
      if (!event) return [];
      const zone = event.parent.getFirstSubcomponent('vtimezone')!;
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
      const start = (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate();
      const summary = String(event.getFirstPropertyValue('summary'));
      return [[uid.slice('panel-'.length, 42), { start: start.toISOString(), summary }] as const];
    });
    return new Map(entries);
  }

  async function invited(its: NotifiedConference) {
    const attendee = await its.attendee();
    await takeSeats(test, attendee, its.panel(1));
    await its.move(1, 8);
    await its.publish();
    expect([...(await shownTo(its, attendee.email)).keys()]).toEqual([its.panel(1)]);
    return attendee;
  }

  it('go when a seat is given back, and come again when it is taken again', async () => {
    const its = await conference();
    const attendee = await invited(its);
    await test.app.get(OwnAgendaService).giveSeatBack(attendee, its.panel(1));
    expect(await shownTo(its, attendee.email)).toEqual(new Map());
    const last = (await entriesTo(its, attendee.email)).at(-1)!;
    expect(test.app.get(Composer).attachments(last)[0]!.content).toContain('METHOD:CANCEL');
    await takeSeats(test, attendee, its.panel(1));
    expect([...(await shownTo(its, attendee.email)).keys()]).toEqual([its.panel(1)]);
  });

  it('go with the registration, cancelled by its holder', async () => {
    const its = await conference();
    const attendee = await invited(its);
    await test.app.get(OwnPageService).cancel(attendee.secret);
    expect(await shownTo(its, attendee.email)).toEqual(new Map());
  });

  it('go with the seat of somebody who is declined', async () => {
    const its = await conference();
    const attendee = await invited(its);
    const [{ version }] = await test.dataSource.query<[{ version: number }]>(
      'SELECT version FROM registrations WHERE id = $1',
      [attendee.id],
    );
    await its.organiser
      .post(`${its.base}/registrations/${attendee.id}/decision`)
      .send({ decision: 'decline', version })
      .expect(200);
    expect(await shownTo(its, attendee.email)).toEqual(new Map());
  });

  it('go from the old address and come to the new one', async () => {
    const its = await conference();
    await its.move(2, 12);
    await its.publish();
    expect([...(await shownTo(its, its.speaker(2))).keys()]).toEqual([its.panel(2)]);
    const speaker = its.programme.speakers[1];
    await test.dataSource.query(
      `UPDATE persons SET email = 'elsewhere@leak.example' WHERE id = (SELECT person_id FROM speakers WHERE id = $1)`,
      [speaker],
    );
    expect(await shownTo(its, its.speaker(2))).toEqual(new Map());
    expect([...(await shownTo(its, 'elsewhere@leak.example')).keys()]).toEqual([its.panel(2)]);
  });

  it('go when a speaker declines, and are caught up with a silent release', async () => {
    const its = await conference();
    await its.move(2, 12);
    await its.publish();
    await its.move(2, 13);
    await its.publish({ silent: true });
    const before = await shownTo(its, its.speaker(2));
    expect(before.get(its.panel(2))!.start).toBe(new Date(hour(12)).toISOString());
    await its.move(3, 14);
    await its.publish();
    const after = await shownTo(its, its.speaker(2));
    expect(after.get(its.panel(2))!.start).toBe(new Date(hour(13)).toISOString());
    await test.dataSource.query(`UPDATE speakers SET state = 'declined' WHERE id = $1`, [
      its.programme.speakers[1],
    ]);
    expect(await shownTo(its, its.speaker(2))).toEqual(new Map());
  });

  it('never fall: the database refuses an invitation whose sequence does not rise', async () => {
    const its = await conference();
    const attendee = await invited(its);
    const lower = `UPDATE invitations SET method = 'CANCEL' WHERE address = $1`;
    await expect(test.dataSource.query(lower, [attendee.email])).rejects.toMatchObject({
      driverError: { constraint: 'invitation_sequence_rises' },
    });
  });

  it('stay true when a seat is given back while a release is published', async () => {
    const its = await conference();
    const attendees = [await its.attendee(), await its.attendee(), await its.attendee()];
    for (const each of attendees) await takeSeats(test, each, its.panel(1));
    await its.move(1, 8);
    await its.publish();
    await its.move(1, 14);
    const [stays, ...leave] = attendees;
    await Promise.all([
      its.publish(),
      ...leave.map((each) => test.app.get(OwnAgendaService).giveSeatBack(each, its.panel(1))),
    ]);
    for (const each of leave) expect(await shownTo(its, each.email)).toEqual(new Map());
    expect((await shownTo(its, stays!.email)).get(its.panel(1))!.start).toBe(
      new Date(hour(14)).toISOString(),
    );
  });

  it('show what the person has after any sequence of seats, moves, cancellations and releases', async () => {
    const step = fc.oneof(
      fc.record({
        does: fc.constantFrom('seat', 'back', 'keep', 'let-go'),
        panel: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({ does: fc.constant('move'), panel: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ does: fc.constantFrom('publish', 'publish', 'silent'), panel: fc.constant(0) }),
      fc.record({ does: fc.constant('remove'), panel: fc.constant(3) }),
      fc.record({
        does: fc.constantFrom('decline', 'accept'),
        panel: fc.integer({ min: 1, max: 3 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const its = await conference();
        const attendee = await invited(its);
        const agenda = test.app.get(OwnAgendaService);
        let at = 9;
        for (const { does, panel } of [
          ...steps,
          { does: 'move', panel: 1 },
          { does: 'publish', panel: 0 },
        ]) {
          const id = its.panel(panel || 1);
          const refused = () => undefined;
          if (does === 'seat') await agenda.takeSeat(attendee, id).catch(refused);
          if (does === 'back') await agenda.giveSeatBack(attendee, id);
          if (does === 'keep') await agenda.keep(attendee, id).catch(refused);
          if (does === 'let-go') await agenda.letGo(attendee, id);
          if (does === 'move') await its.move(panel, (at += 1), panel % 2);
          if (does === 'remove') await removePanel(test.dataSource, id);
          if (does === 'publish') await its.publish().catch(refused);
          if (does === 'silent') await its.publish({ silent: true }).catch(refused);
          if (does === 'decline' || does === 'accept') {
            await test.dataSource.query('UPDATE speakers SET state = $2 WHERE id = $1', [
              its.programme.speakers[panel - 1],
              does === 'decline' ? 'declined' : 'confirmed',
            ]);
          }
        }
        await settled();
        const released = await test.dataSource.query<{ id: string; start: string }[]>(
          `SELECT p.panel_id AS id, lower(p.during) AS start FROM release_placements p
           JOIN releases r ON r.id = p.release_id JOIN conferences c ON c.id = r.conference_id
             AND c.release_number = r.number WHERE c.id = $1`,
          [its.conference.id],
        );
        const starts = new Map(
          released.map(({ id, start }) => [id, new Date(start).toISOString()]),
        );
        const had = await test.dataSource.query<{ id: string }[]>(
          `SELECT panel_id AS id FROM seats WHERE registration_id = $1
           UNION SELECT panel_id FROM stars WHERE registration_id = $1`,
          [attendee.id],
        );
        const has = new Set(had.map(({ id }) => id));
        const told = new Set(
          (await entriesTo(its, attendee.email))
            .map(({ data }) => JSON.stringify(data))
            .flatMap((data) => its.programme.panels.filter((id) => data.includes(id))),
        );
        const shown = await shownTo(its, attendee.email);
        for (const [id, { start }] of shown) {
          expect(has).toContain(id);
          expect(start).toBe(starts.get(id));
        }
        const seated = await test.dataSource.query<{ id: string }[]>(
          'SELECT panel_id AS id FROM seats WHERE registration_id = $1',
          [attendee.id],
        );
        for (const { id } of seated) {
          if (told.has(id) && starts.has(id)) expect([...shown.keys()]).toContain(id);
        }
        for (const number of [1, 2, 3]) {
          const [{ state }] = await test.dataSource.query<[{ state: string }]>(
            'SELECT state FROM speakers WHERE id = $1',
            [its.programme.speakers[number - 1]],
          );
          const first = await shownTo(its, its.speaker(number));
          const start = starts.get(its.panel(number));
          const due = state !== 'declined' && start ? [start] : [];
          expect([...first.values()].map((entry) => entry.start)).toEqual(due);
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
