import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DecisionsService } from '../../apps/api/src/registrations/decisions.service.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import { addAttendee, offerSeats, takeSeats } from '../registrations/attendees.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { NotifiedConference } from './notified-conference.js';
import { addProgramme, hour, removePanel } from './programme.js';

describe('notices of a release', () => {
  let test: TestApp;
  let its: NotifiedConference;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    count += 1;
    its = await NotifiedConference.of(test, `notices-${count}`);
  });

  it('reach the speakers, seat holders and those who starred a changed panel, and nobody else', async () => {
    const [keeps, seated, unaffected, unstarred, cancelled, declined, pending] = await Promise.all([
      its.attendee({ language: 'fr' }),
      its.attendee(),
      its.attendee(),
      its.attendee(),
      its.attendee(),
      its.attendee(),
      its.attendee({ categoryId: its.conference.categories.manual }),
    ]);
    await offerSeats(test, its.panel(1), 10);
    await its.keep(keeps, 1);
    await takeSeats(test, seated, its.panel(1));
    await its.keep(unaffected, 2);
    for (const each of [unstarred, cancelled, declined]) await its.keep(each, 1);
    await test.app.get(OwnAgendaService).letGo(unstarred, its.panel(1));
    await test.app.get(OwnPageService).cancel(cancelled.secret);
    await test.dataSource.query(`UPDATE registrations SET status = 'declined' WHERE id = $1`, [
      declined.id,
    ]);
    await test.dataSource.query(
      'INSERT INTO stars (conference_id, registration_id, panel_id) VALUES ($1, $2, $3)',
      [its.conference.id, pending.id, its.panel(1)],
    );
    const elsewhere = await test.addConference(`other-${count}`);
    await addProgramme(test.dataSource, elsewhere.id, { rooms: 1, panels: 1 });
    await addAttendee(test, elsewhere);
    await test.dataSource.query('DELETE FROM mails');

    await test.dataSource.query('UPDATE panels SET sign_up = true, seats = 10 WHERE id = $1', [
      its.panel(1),
    ]);
    await its.move(1, 8);
    const release = await its.publish();
    expect(await its.toldLines()).toEqual(
      [keeps.email, seated.email, its.speaker(1)].sort().map((to) => `${to}: moved panel-1`),
    );
    expect(release.told).toBe(3);
    const [everywhere] = await test.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM mails WHERE kind = 'programme-changes'`,
    );
    expect(everywhere!.count).toBe(3);
    const mails = new Map((await its.told()).map((mail) => [mail.to, mail]));
    expect(mails.get(keeps.email)!.language).toBe('fr');
    const invitationOf = (to: string) => mails.get(to)!.data.changes[0]!.invitation;
    expect(invitationOf(keeps.email)).toBeNull();
    expect(invitationOf(seated.email)).toEqual({ method: 'REQUEST', sequence: 1 });
    expect(invitationOf(its.speaker(1))).toEqual({ method: 'REQUEST', sequence: 1 });
  });

  it('tell everything at once: one message for a person with several changes', async () => {
    const keeps = await its.attendee();
    await its.keep(keeps, 1, 2, 3, 4);
    await its.forgetMails();
    await its.move(1, 8);
    await its.move(2, 0, 0);
    await removePanel(test.dataSource, its.panel(3));
    await test.dataSource.query(
      `UPDATE panels SET title = '{"en":"Renamed","fr":"Renommée"}' WHERE id = $1`,
      [its.panel(4)],
    );
    await its.publish();
    const own = (await its.told()).filter(({ to }) => to === keeps.email);
    expect(own).toHaveLength(1);
    expect(own[0]!.data.changes.map(({ kind, panelId }) => [kind, panelId])).toEqual([
      ['room-changed', its.panel(2)],
      ['cancelled', its.panel(3)],
      ['retitled', its.panel(4)],
      ['moved', its.panel(1)],
    ]);
  });

  it('say nothing of what was moved and moved back, nor of other texts', async () => {
    const keeps = await its.attendee();
    await its.keep(keeps, 1, 2);
    await its.forgetMails();
    await its.move(1, 8);
    await its.publish({ silent: true });
    await its.move(1, 0);
    await test.dataSource.query(
      `UPDATE panels SET abstract = '{"en":"Other words","fr":""}' WHERE id = $1`,
      [its.panel(2)],
    );
    const release = await its.publish();
    expect(release).toMatchObject({ number: 3, told: 0, silent: false });
    expect(await its.told()).toEqual([]);
  });

  it('are kept back by a silent release, and the next one tells the net change', async () => {
    const keeps = await its.attendee();
    await its.keep(keeps, 1);
    await its.forgetMails();
    await its.move(1, 7);
    const silent = await its.publish({ silent: true });
    expect(silent).toMatchObject({ silent: true, told: 0 });
    expect(await its.told()).toEqual([]);
    await its.move(1, 8);
    await its.publish();
    expect(await its.toldLines()).toEqual([
      `${keeps.email}: moved panel-1`,
      `${its.speaker(1)}: moved panel-1`,
    ]);
    for (const { data } of await its.told()) {
      expect(data.changes[0]).toMatchObject({
        before: { startsAt: hour(0) },
        after: { startsAt: hour(8) },
      });
    }
  });

  it('measure from the release after which somebody joined', async () => {
    await its.move(1, 7);
    await its.publish({ silent: true });
    const late = await its.attendee();
    await its.keep(late, 1);
    await its.forgetMails();
    await removePanel(test.dataSource, its.panel(6));
    await its.publish();
    expect(await its.toldLines()).toEqual([
      `${its.speaker(1)}: moved panel-1`,
      `${its.speaker(6)}: cancelled panel-6`,
    ]);
    await its.forgetMails();
    await its.move(1, 0);
    await its.publish();
    expect(await its.toldLines()).toEqual([
      `${late.email}: moved panel-1`,
      `${its.speaker(1)}: moved panel-1`,
    ]);
    expect((await its.told())[0]!.data.changes[0]!.before!.startsAt).toBe(hour(7));
  });

  it('tell a speaker who is also an attendee once, at the registered address', async () => {
    const both = await its.attendee({ email: its.speaker(1), language: 'fr' });
    await its.keep(both, 1, 2);
    const linked = await its.attendee();
    await test.dataSource.query(
      `UPDATE registrations SET person_id = (SELECT person_id FROM speakers WHERE id = $2) WHERE id = $1`,
      [linked.id, its.programme.speakers[1]],
    );
    await its.forgetMails();
    await its.move(1, 8, 0);
    await its.move(2, 8, 1);
    await its.publish();
    const mails = await its.told();
    expect(mails.map(({ to }) => to)).toEqual([linked.email, both.email].sort());
    const own = mails.find(({ to }) => to === both.email)!;
    expect(own).toMatchObject({
      language: 'fr',
      data: { speaks: true, attends: true, familyName: 'Attendee 17' },
    });
    expect(own.data.changes.map(({ panelId, invitation }) => [panelId, invitation])).toEqual([
      [its.panel(1), { method: 'REQUEST', sequence: 1 }],
      [its.panel(2), null],
    ]);
  });

  it('reach somebody whose registration was confirmed again after a refusal', async () => {
    const pending = await its.attendee({ categoryId: its.conference.categories.manual });
    const scope = { conferenceId: its.conference.id, timeZone: 'Europe/Paris' };
    const actor = { accountId: null, name: 'Test' };
    await test.app
      .get(DecisionsService)
      .decide(scope, actor, pending.id, { decision: 'confirm', version: 1 });
    await its.keep(pending, 1);
    await its.forgetMails();
    await its.move(1, 8);
    await its.publish();
    expect(await its.toldLines()).toContain(`${pending.email}: moved panel-1`);
  });
});
