import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeView } from '#shared/releases/impact';
import type { ReleaseView } from '#shared/releases/releases';
import type { MailAttachment } from '../../apps/api/src/mail/composer.js';
import type { ProgrammeMailData } from '../../apps/api/src/mail/mail-data.js';
import { DecisionsService } from '../../apps/api/src/registrations/decisions.service.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import {
  addAttendee,
  keepPanels,
  offerSeats,
  takeSeats,
  type TestAttendee,
} from '../registrations/attendees.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme, removePanel } from './programme.js';

interface Told {
  to: string;
  language: string;
  data: ProgrammeMailData;
}

describe('notices of a release', () => {
  let test: TestApp;
  let conference: TestConference;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let programme: Programme;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  /** A conference of its own with six panels in two rooms, published without telling anybody but as if all had heard. */
  beforeEach(async () => {
    count += 1;
    conference = await test.addConference(`notices-${count}`);
    organiser = await test.signIn('organiser', conference.id);
    programme = await addProgramme(test.dataSource, conference.id, { rooms: 2, panels: 6 });
    await publish();
    await forgetMails();
  });

  const base = () => `/api/v1/conferences/${conference.slug}`;

  async function publish(input: { silent?: boolean } = {}): Promise<ReleaseView> {
    const notes = { en: '', fr: '' };
    const answer = await organiser.post(`${base()}/releases`).send({ notes, ...input });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body as ReleaseView;
  }

  async function told(): Promise<Told[]> {
    return test.dataSource.query(
      `SELECT to_address AS "to", language, data FROM mails
       WHERE conference_id = $1 AND kind = 'programme-changes' ORDER BY to_address`,
      [conference.id],
    );
  }

  /** Who was told what, as `address: kind of change to panel`. */
  async function toldLines(): Promise<string[]> {
    const slugs = new Map(programme.panels.map((id, index) => [id, `panel-${index + 1}`]));
    return (await told()).flatMap(({ to, data }) =>
      data.changes.map(({ kind, panelId }) => `${to}: ${kind} ${slugs.get(panelId)}`),
    );
  }

  async function forgetMails(): Promise<void> {
    await test.dataSource.query('DELETE FROM mails WHERE conference_id = $1', [conference.id]);
  }

  const panel = (number: number) => programme.panels[number - 1]!;
  const speaker = (number: number) => `speaker-${number}@leak.example`;
  const move = (number: number, at: number, room = 0) =>
    movePanel(test.dataSource, panel(number), {
      roomId: programme.rooms[room]!,
      startsAt: hour(at),
    });
  const attendee = (changes = {}) => addAttendee(test, conference, changes);
  const keep = (who: TestAttendee, ...numbers: number[]) =>
    keepPanels(test, who, ...numbers.map(panel));

  it('reach the speakers, seat holders and those who starred a changed panel, and nobody else', async () => {
    const [keeps, seated, unaffected, unstarred, cancelled, declined, pending] = await Promise.all([
      attendee({ language: 'fr' }),
      attendee(),
      attendee(),
      attendee(),
      attendee(),
      attendee(),
      attendee({ categoryId: conference.categories.manual }),
    ]);
    await offerSeats(test, panel(1), 10);
    await keep(keeps, 1);
    await takeSeats(test, seated, panel(1));
    await keep(unaffected, 2);
    for (const each of [unstarred, cancelled, declined]) await keep(each, 1);
    await test.app.get(OwnAgendaService).letGo(unstarred, panel(1));
    await test.app.get(OwnPageService).cancel(cancelled.secret);
    await test.dataSource.query(`UPDATE registrations SET status = 'declined' WHERE id = $1`, [
      declined.id,
    ]);
    await test.dataSource.query(
      'INSERT INTO stars (conference_id, registration_id, panel_id) VALUES ($1, $2, $3)',
      [conference.id, pending.id, panel(1)],
    );
    const elsewhere = await test.addConference(`other-${count}`);
    await addProgramme(test.dataSource, elsewhere.id, { rooms: 1, panels: 1 });
    await addAttendee(test, elsewhere);
    await test.dataSource.query('DELETE FROM mails');

    await test.dataSource.query('UPDATE panels SET sign_up = true, seats = 10 WHERE id = $1', [
      panel(1),
    ]);
    await move(1, 8);
    const release = await publish();
    expect(await toldLines()).toEqual(
      [keeps.email, seated.email, speaker(1)].sort().map((to) => `${to}: moved panel-1`),
    );
    expect(release.told).toBe(3);
    const [everywhere] = await test.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM mails',
    );
    expect(everywhere!.count).toBe(3);
    const mails = new Map((await told()).map((mail) => [mail.to, mail]));
    expect(mails.get(keeps.email)!.language).toBe('fr');
    const invitationOf = (to: string) => mails.get(to)!.data.changes[0]!.invitation;
    expect(invitationOf(keeps.email)).toBeNull();
    expect(invitationOf(seated.email)).toEqual({ method: 'REQUEST', sequence: 1 });
    expect(invitationOf(speaker(1))).toEqual({ method: 'REQUEST', sequence: 1 });
  });

  it('tell everything at once: one message for a person with several changes', async () => {
    const keeps = await attendee();
    await keep(keeps, 1, 2, 3, 4);
    await forgetMails();
    await move(1, 8);
    await move(2, 0, 0);
    await removePanel(test.dataSource, panel(3));
    await test.dataSource.query(
      `UPDATE panels SET title = '{"en":"Renamed","fr":"Renommée"}' WHERE id = $1`,
      [panel(4)],
    );
    await publish();
    const own = (await told()).filter(({ to }) => to === keeps.email);
    expect(own).toHaveLength(1);
    expect(own[0]!.data.changes.map(({ kind, panelId }) => [kind, panelId])).toEqual([
      ['room-changed', panel(2)],
      ['cancelled', panel(3)],
      ['retitled', panel(4)],
      ['moved', panel(1)],
    ]);
  });

  it('say nothing of what was moved and moved back, nor of other texts', async () => {
    const keeps = await attendee();
    await keep(keeps, 1, 2);
    await forgetMails();
    await move(1, 8);
    await publish({ silent: true });
    await move(1, 0);
    await test.dataSource.query(
      `UPDATE panels SET abstract = '{"en":"Other words","fr":""}' WHERE id = $1`,
      [panel(2)],
    );
    const release = await publish();
    expect(release).toMatchObject({ number: 3, told: 0, silent: false });
    expect(await told()).toEqual([]);
  });

  it('are kept back by a silent release, and the next one tells the net change', async () => {
    const keeps = await attendee();
    await keep(keeps, 1);
    await forgetMails();
    await move(1, 7);
    const silent = await publish({ silent: true });
    expect(silent).toMatchObject({ silent: true, told: 0 });
    expect(await told()).toEqual([]);
    await move(1, 8);
    await publish();
    expect(await toldLines()).toEqual([
      `${keeps.email}: moved panel-1`,
      `${speaker(1)}: moved panel-1`,
    ]);
    for (const { data } of await told()) {
      expect(data.changes[0]).toMatchObject({
        before: { startsAt: hour(0) },
        after: { startsAt: hour(8) },
      });
    }
  });

  it('measure from the release after which somebody joined', async () => {
    await move(1, 7);
    await publish({ silent: true });
    const late = await attendee();
    await keep(late, 1);
    await forgetMails();
    await removePanel(test.dataSource, panel(6));
    await publish();
    expect(await toldLines()).toEqual([
      `${speaker(1)}: moved panel-1`,
      `${speaker(6)}: cancelled panel-6`,
    ]);
    await forgetMails();
    await move(1, 0);
    await publish();
    expect(await toldLines()).toEqual([
      `${late.email}: moved panel-1`,
      `${speaker(1)}: moved panel-1`,
    ]);
    expect((await told())[0]!.data.changes[0]!.before!.startsAt).toBe(hour(7));
  });

  it('tell a speaker who is also an attendee once, at the registered address', async () => {
    const both = await attendee({ email: speaker(1), language: 'fr' });
    await keep(both, 1, 2);
    const linked = await attendee();
    await test.dataSource.query(
      `UPDATE registrations SET person_id = (SELECT person_id FROM speakers WHERE id = $2) WHERE id = $1`,
      [linked.id, programme.speakers[1]],
    );
    await forgetMails();
    await move(1, 8, 0);
    await move(2, 8, 1);
    await publish();
    const mails = await told();
    expect(mails.map(({ to }) => to)).toEqual([linked.email, both.email].sort());
    const own = mails.find(({ to }) => to === both.email)!;
    expect(own).toMatchObject({
      language: 'fr',
      data: { speaks: true, attends: true, familyName: 'Attendee 17' },
    });
    expect(own.data.changes.map(({ panelId, invitation }) => [panelId, invitation])).toEqual([
      [panel(1), { method: 'REQUEST', sequence: 1 }],
      [panel(2), null],
    ]);
  });

  it('cancel the invitations that were sent, and only those', async () => {
    const [invited, never] = await Promise.all([attendee(), attendee()]);
    await offerSeats(test, panel(1), 5);
    await takeSeats(test, invited, panel(1));
    await test.dataSource.query('UPDATE panels SET sign_up = true, seats = 5 WHERE id = $1', [
      panel(1),
    ]);
    await move(1, 8);
    await publish();
    await takeSeats(test, never, panel(1));
    await removePanel(test.dataSource, panel(1));
    await forgetMails();
    await publish();
    const methods = Object.fromEntries(
      (await told()).map(({ to, data }) => [to, data.changes[0]!.invitation]),
    );
    expect(methods).toEqual({
      [invited.email]: { method: 'CANCEL', sequence: 2 },
      [never.email]: null,
      [speaker(1)]: { method: 'CANCEL', sequence: 2 },
    });
    await test.dataSource.query('UPDATE panels SET removed_at = NULL WHERE id = $1', [panel(1)]);
    await test.dataSource.query(
      'INSERT INTO slots (conference_id, panel_id, room_id, starts_at) VALUES ($1, $2, $3, $4)',
      [conference.id, panel(1), programme.rooms[0], hour(8)],
    );
    await forgetMails();
    await publish();
    expect((await told()).map(({ data }) => data.changes[0])).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({
          kind: 'added',
          before: null,
          invitation: { method: 'REQUEST', sequence: 3 },
        }),
      ),
    );
  });

  it('tell speakers that they are in a session, or no longer; those who declined nothing', async () => {
    await test.dataSource.query('DELETE FROM parts WHERE panel_id = $1', [panel(1)]);
    await test.dataSource.query(
      `INSERT INTO parts (conference_id, panel_id, speaker_id, role) VALUES ($1, $2, $3, 'keynote')`,
      [conference.id, panel(1), programme.speakers[2]],
    );
    await test.dataSource.query(`UPDATE speakers SET state = 'declined' WHERE id = $1`, [
      programme.speakers[3],
    ]);
    await test.dataSource.query(
      `UPDATE persons SET email = NULL WHERE id = (SELECT person_id FROM speakers WHERE id = $1)`,
      [programme.speakers[4]],
    );
    await move(4, 9);
    await move(5, 9, 1);
    await publish();
    expect(await toldLines()).toEqual([
      `${speaker(1)}: left panel-1`,
      `${speaker(3)}: added panel-1`,
    ]);
    const [left] = await told();
    expect(left!.data.changes[0]!.invitation).toEqual({ method: 'CANCEL', sequence: 0 });
    const [row] = await test.dataSource.query<{ heard: number }[]>(
      'SELECT count(*)::int AS heard FROM heard WHERE speaker_id = $1',
      [programme.speakers[0]],
    );
    expect(row!.heard).toBe(0);
  });

  it('are previewed word for word, attachments included', async () => {
    const keeps = await attendee({ language: 'fr' });
    await keep(keeps, 1, 2);
    await forgetMails();
    await move(1, 8);
    await move(2, 8, 1);
    const preview = await organiser
      .get(`${base()}/review/notices`)
      .query({ pageSize: 50 })
      .expect(200);
    const planned = preview.body.items as NoticeView[];
    expect(preview.body.total).toBe(3);
    expect(planned.map(({ recipient }) => recipient.speaker?.familyName)).toEqual([
      'Speaker 1',
      'Speaker 2',
      undefined,
    ]);
    expect(planned[2]!.recipient.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await publish();
    const outbox = await organiser.get(`${base()}/mails`).query({ pageSize: 50 }).expect(200);
    expect(outbox.body.total).toBe(3);
    for (const { id, to } of outbox.body.items as { id: string; to: string }[]) {
      const { body: mail } = await organiser.get(`${base()}/mails/${id}`).expect(200);
      const plan = planned.find((each) => each.to === to)!;
      expect(plan.language).toBe(mail.language);
      const masked = JSON.stringify(mail.bodies).replaceAll(/\/my\/[\w-]+/g, '/my/••••••••');
      expect(JSON.parse(masked)).toEqual(plan.bodies);
      expect(mail.attachments.map(withoutStamp)).toEqual(plan.attachments.map(withoutStamp));
    }
    const counts = await organiser.get(`${base()}/review/notices`).expect(200);
    expect(counts.body.total).toBe(0);
  });

  it('exist exactly with their release: what fails leaves neither', async () => {
    const keeps = await attendee();
    await keep(keeps, 1);
    await forgetMails();
    await move(1, 8);
    await test.dataSource.query(
      `CREATE FUNCTION fail_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION 'the power went' USING ERRCODE = '57014'; END $$;
       CREATE TRIGGER fail_audit BEFORE INSERT ON audit_entries FOR EACH ROW
         WHEN (NEW.action = 'release.publish') EXECUTE FUNCTION fail_audit()`,
    );
    const heard = () =>
      test.dataSource.query('SELECT * FROM heard WHERE conference_id = $1 ORDER BY 2, 3, 4', [
        conference.id,
      ]);
    const before = await heard();
    await organiser
      .post(`${base()}/releases`)
      .send({ notes: { en: '', fr: '' } })
      .expect(503);
    await test.dataSource.query(
      'DROP TRIGGER fail_audit ON audit_entries; DROP FUNCTION fail_audit',
    );
    expect(await told()).toEqual([]);
    expect(await heard()).toEqual(before);
    await publish();
    expect(await toldLines()).toHaveLength(2);
  });

  it('are the organisers’ to see before they go, not the viewers’', async () => {
    const viewer = await test.signIn('viewer', conference.id);
    await viewer.get(`${base()}/review/notices`).expect(403);
    await viewer.get(`${base()}/review/impact`).expect(403);
  });

  it('reach somebody whose registration was confirmed again after a refusal', async () => {
    const pending = await attendee({ categoryId: conference.categories.manual });
    const scope = { conferenceId: conference.id, timeZone: 'Europe/Paris' };
    const actor = { accountId: null, name: 'Test' };
    await test.app
      .get(DecisionsService)
      .decide(scope, actor, pending.id, { decision: 'confirm', version: 1 });
    await keep(pending, 1);
    await forgetMails();
    await move(1, 8);
    await publish();
    expect(await toldLines()).toContain(`${pending.email}: moved panel-1`);
  });
});

/** Without the moment at which it was made. */
function withoutStamp({ name, type, content }: MailAttachment) {
  return { name, type, content: content.replace(/DTSTAMP:\w+/, 'DTSTAMP:') };
}
