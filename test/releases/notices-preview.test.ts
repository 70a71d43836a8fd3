import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeView } from '#shared/releases/impact';
import type { MailAttachment } from '../../apps/api/src/mail/mail-definition.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { NotifiedConference } from './notified-conference.js';

describe('notices before they go, and with their release alone', () => {
  let test: TestApp;
  let its: NotifiedConference;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    count += 1;
    its = await NotifiedConference.of(test, `preview-${count}`);
  });

  it('are previewed word for word, attachments included', async () => {
    const keeps = await its.attendee({ language: 'fr' });
    await its.keep(keeps, 1, 2);
    await its.forgetMails();
    await its.move(1, 8);
    await its.move(2, 8, 1);
    const preview = await its.organiser
      .get(`${its.base}/review/notices`)
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
    await its.publish();
    const outbox = await its.organiser.get(`${its.base}/mails`).query({ pageSize: 50 }).expect(200);
    const written = outbox.body.items as { id: string; to: string; kind: string }[];
    const notices = written.filter(({ kind }) => kind === 'programme-changes');
    expect(notices).toHaveLength(3);
    for (const { id, to } of notices) {
      const { body: mail } = await its.organiser.get(`${its.base}/mails/${id}`).expect(200);
      const plan = planned.find((each) => each.to === to)!;
      expect(plan.language).toBe(mail.language);
      const masked = JSON.stringify(mail.bodies).replaceAll(/\/my\/[\w-]+/g, '/my/••••••••');
      expect(JSON.parse(masked)).toEqual(plan.bodies);
      expect(mail.attachments.map(withoutStamp)).toEqual(plan.attachments.map(withoutStamp));
    }
    const counts = await its.organiser.get(`${its.base}/review/notices`).expect(200);
    expect(counts.body.total).toBe(0);
  });

  it('exist exactly with their release: what fails leaves neither', async () => {
    const keeps = await its.attendee();
    await its.keep(keeps, 1);
    await its.forgetMails();
    await its.move(1, 8);
    await test.dataSource.query(
      `CREATE FUNCTION fail_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION 'the power went' USING ERRCODE = '57014'; END $$;
       CREATE TRIGGER fail_audit BEFORE INSERT ON audit_entries FOR EACH ROW
         WHEN (NEW.action = 'release.publish') EXECUTE FUNCTION fail_audit()`,
    );
    const heard = () =>
      test.dataSource.query('SELECT * FROM heard WHERE conference_id = $1 ORDER BY 2, 3, 4', [
        its.conference.id,
      ]);
    const before = await heard();
    await its.organiser
      .post(`${its.base}/releases`)
      .send({ notes: { en: '', fr: '' } })
      .expect(503);
    await test.dataSource.query(
      'DROP TRIGGER fail_audit ON audit_entries; DROP FUNCTION fail_audit',
    );
    expect(await its.told()).toEqual([]);
    expect(await heard()).toEqual(before);
    await its.publish();
    expect(await its.toldLines()).toHaveLength(2);
  });

  it('are the organisers’ to see before they go, not the viewers’', async () => {
    const viewer = await test.signIn('viewer', its.conference.id);
    await viewer.get(`${its.base}/review/notices`).expect(403);
    await viewer.get(`${its.base}/review/impact`).expect(403);
  });
});

/** Without the moment at which it was made. */
function withoutStamp({ name, type, content }: MailAttachment) {
  return { name, type, content: content.replace(/DTSTAMP:\w+/, 'DTSTAMP:') };
}
