import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InvitationResult, SpeakerView } from '#shared/programme/speakers';
import { hashOfSecret } from '../../apps/api/src/config/secrets.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, type Programme, programmeOf, speakerInput } from './sample-inputs.js';

describe('inviting speakers', () => {
  let test: TestApp;
  let api: Programme;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, speakers, persons, mails, audit_entries CASCADE');
  });

  let count = 0;
  const speaker = async (changes: Parameters<typeof speakerInput>[0] = {}): Promise<SpeakerView> =>
    api.post(
      'speakers',
      speakerInput({ email: `speaker-${(count += 1)}@example.org`, ...changes }),
    );
  const send = async (kind: 'invitation' | 'reminder', speakerIds?: string[]) =>
    (await api.post('speakers/invitations', { kind, speakerIds }, 200)) as InvitationResult;
  const mails = async () => (await api.get('mails?pageSize=100')).items;
  const letADayPass = () =>
    test.dataSource.query(
      `UPDATE speakers SET invited_at = invited_at - interval '1 day', reminded_at = reminded_at - interval '1 day'`,
    );

  it('writes in the speaker’s language with the private link, and says who did it', async () => {
    const { id } = await speaker({ language: 'fr' });
    await api.post('panels', panelInput({ parts: [{ speakerId: id, role: 'keynote' }] }));
    expect(await send('invitation', [id])).toEqual({ sent: 1, kept: true, skipped: [] });
    expect(await api.get(`speakers/${id}`)).toMatchObject({ state: 'invited', version: 2 });
    const [mail] = await mails();
    expect(mail).toMatchObject({
      kind: 'speaker-invitation',
      language: 'fr',
      status: 'kept',
      subject: 'Invitation à intervenir\u00a0: Conférence d’essai',
    });
    const { bodies } = await api.get(`mails/${mail.id}`);
    expect(bodies.fr.text).toContain('L’espace, clé de voûte');
    const secret = /\/fr\/test-conference\/speaker\/([\w-]{43})\n/.exec(bodies.fr.text)![1]!;
    expect(bodies.en.text).toContain(`/en/test-conference/speaker/${secret}`);
    expect(
      await test.dataSource.query('SELECT id FROM speakers WHERE page_secret_hash = $1', [
        hashOfSecret(secret),
      ]),
    ).toEqual([{ id }]);
    const { items } = await api.get(`audit?entity=speaker&entityId=${id}`);
    expect(items[0]).toMatchObject({
      action: 'speaker.invite',
      actor: 'Sample organiser',
      before: { state: 'noted' },
      after: { state: 'invited' },
    });
  });

  it('takes the conference’s first language for a speaker without one', async () => {
    await speaker({ language: null });
    await send('invitation');
    expect(await mails()).toMatchObject([{ language: 'en' }]);
  });

  it('sends once, however often and at once it is clicked', async () => {
    const ids = [await speaker(), await speaker(), await speaker()].map(({ id }) => id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => send('invitation', n % 2 ? ids : ids.toReversed())),
    );
    expect(answers.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(await mails()).toHaveLength(3);
    await letADayPass();
    const reminders = await Promise.all(Array.from({ length: 4 }, () => send('reminder')));
    expect(reminders.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(await mails()).toHaveLength(6);
  });

  it('leaves out, with the reason, who has no address, answered or was just written to', async () => {
    const [unknown, answered, fresh, other] = [
      await speaker({ email: null, familyName: 'Unknown' }),
      await speaker(),
      await speaker(),
      await speaker(),
    ];
    await api.put(`speakers/${answered.id}/state`, { state: 'confirmed', version: 1 });
    await send('invitation', [fresh.id]);
    const all = [unknown.id, answered.id, fresh.id, other.id];
    const invited = await send('invitation', all);
    expect(invited.sent).toBe(1);
    const reasons = ({ skipped }: InvitationResult) =>
      Object.fromEntries(skipped.map(({ speakerId, reason }) => [speakerId, reason]));
    expect(reasons(invited)).toEqual({
      [unknown.id]: 'no-email',
      [answered.id]: 'wrong-state',
      [fresh.id]: 'wrong-state',
    });
    expect(invited.skipped.map(({ name }) => name.en)).toContain('Colonel Sample Unknown');
    expect(reasons(await send('reminder', [fresh.id]))).toEqual({ [fresh.id]: 'just-written' });
    await letADayPass();
    expect(await send('reminder')).toEqual({ sent: 2, kept: true, skipped: [] });
    expect((await mails())[0]).toMatchObject({ kind: 'speaker-reminder' });
  });

  it('reaches nobody of another conference', async () => {
    const other = await test.addConference('other-speakers');
    const client = programmeOf(await test.signIn('organiser', other.id), other.slug);
    const { id } = await speaker();
    expect(
      await client.post('speakers/invitations', { kind: 'invitation', speakerIds: [id] }, 200),
    ).toEqual({ sent: 0, kept: true, skipped: [] });
    await client.post(`speakers/${id}/link`, { renew: true }, 404);
    expect(await mails()).toEqual([]);
  });

  it('needs the permission to send mail, and a list of bounded length', async () => {
    const viewer = programmeOf(await test.signIn('viewer'), test.conference.slug);
    expect(await viewer.post('speakers/invitations', { kind: 'invitation' }, 403)).toMatchObject({
      code: 'not_allowed',
    });
    const { id } = await speaker();
    await viewer.post(`speakers/${id}/link`, { renew: false }, 403);
    await api.post('speakers/invitations', { kind: 'invitation', speakerIds: ['x'] }, 400);
    await api.post('speakers/invitations', { kind: 'threat' }, 400);
  });

  it('renews a link: another secret, and a mail of before still shows the one it was sent with', async () => {
    const { id } = await speaker({ language: 'en' });
    await send('invitation', [id]);
    const [mail] = await mails();
    const { url: first } = await api.post(`speakers/${id}/link`, { renew: false }, 200);
    expect((await api.post(`speakers/${id}/link`, { renew: false }, 200)).url).toBe(first);
    const { url: renewed } = await api.post(`speakers/${id}/link`, { renew: true }, 200);
    expect(renewed).toMatch(/^http:\/\/apogee\.test\/en\/test-conference\/speaker\/[\w-]{43}$/);
    expect(renewed).not.toBe(first);
    expect((await api.get(`mails/${mail.id}`)).bodies.en.text).toContain(first);
    const actions = (await api.get(`audit?entity=speaker&entityId=${id}`)).items.map(
      ({ action }: { action: string }) => action,
    );
    expect(actions.slice(0, 3)).toEqual([
      'speaker.renew-link',
      'speaker.read-link',
      'speaker.read-link',
    ]);
  });

  it('writes to a thousand in as many statements as to one', async () => {
    await test.dataSource.query(
      `WITH people AS (
         INSERT INTO persons (conference_id, family_name, email)
         SELECT $1, 'Speaker ' || n, 'many-' || n || '@example.org' FROM generate_series(1, 1000) n RETURNING id)
       INSERT INTO speakers (conference_id, person_id, slug) SELECT $1, id, id::text FROM people`,
      [test.conference.id],
    );
    const start = performance.now();
    expect((await send('invitation')).sent).toBe(1000);
    expect(performance.now() - start).toBeLessThan(5000);
    expect((await api.get('mails')).total).toBe(1000);
  });
});

describe('an invitation with a mail server', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ SMTP_URL: 'smtp://127.0.0.1:9' });
  });
  afterAll(() => test.close());

  it('is queued, and the outbox hides the link', async () => {
    const api = programmeOf(await test.signIn('organiser'), test.conference.slug);
    const { id } = await api.post('speakers', speakerInput());
    await api.post('speakers/invitations', { kind: 'invitation', speakerIds: [id] }, 200);
    const [mail] = (await api.get('mails')).items;
    expect(mail.status).not.toBe('kept');
    const { bodies } = await api.get(`mails/${mail.id}`);
    expect(bodies.fr.text).toContain('/fr/test-conference/speaker/••••••••');
    expect(bodies.fr.html).not.toMatch(/speaker\/[\w-]{43}/);
  });
});
