import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveSecret, hashOfSecret } from '../../apps/api/src/config/secrets.js';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  countRows,
  counters,
  type PostRegistration,
  postFromManyAddresses,
  sampleInput,
  setCapacity,
} from './sample-input.js';

describe('registering', () => {
  let test: TestApp;
  let post: PostRegistration;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
    post = postFromManyAddresses(test);
  });
  afterAll(() => test.close());

  const registrationOf = async (email: string) => {
    const rows = await test.dataSource.query(
      `SELECT r.*, p.given_name, p.family_name, p.organisation FROM registrations r JOIN persons p ON p.id = r.person_id
       WHERE r.email = $1`,
      [email],
    );
    return rows[0];
  };

  it('confirms at once in an automatic category, with place, feed, mail and audit entry', async () => {
    const conference = await test.addConference('automatic');
    const input = sampleInput(conference, { language: 'fr' });
    const { body } = await post(conference, input).expect(201);
    expect(body).toEqual({
      status: 'received',
      email: input.email,
      message: {
        en: expect.stringContaining(input.email),
        fr: expect.stringContaining('inscription'),
      },
    });
    const registration = await registrationOf(input.email);
    expect(registration).toMatchObject({
      status: 'confirmed',
      language: 'fr',
      notice_version: 1,
      reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      organisation: { en: '', fr: 'Sample Organisation 4' },
    });
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 1,
      categories: 1,
      confirmed: 1,
    });
    const mails = await test.dataSource.query('SELECT * FROM mails WHERE registration_id = $1', [
      registration.id,
    ]);
    expect(mails).toEqual([
      expect.objectContaining({ kind: 'registration-confirmed', status: 'kept', language: 'fr' }),
    ]);
    const [entry] = await test.dataSource.query(
      'SELECT * FROM audit_entries WHERE entity_id = $1',
      [registration.id],
    );
    expect(entry).toMatchObject({ action: 'registration.register', actor: 'attendee' });
    expect(await countRows(test.dataSource, 'personal_feeds', conference.id)).toBe(1);
  });

  it('takes no place in a category that organisers decide on', async () => {
    const conference = await test.addConference('manual');
    const input = sampleInput(conference, { categoryId: conference.categories.manual });
    await post(conference, input).expect(201);
    expect(await registrationOf(input.email)).toMatchObject({
      status: 'submitted',
      decided_at: null,
    });
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 0,
      categories: 0,
      confirmed: 0,
    });
  });

  it('stores no secret, only hashes of 256 bits', async () => {
    const conference = await test.addConference('hashes');
    const input = sampleInput(conference);
    await post(conference, input).expect(201);
    const { page_secret_hash: page, ticket_secret_hash: ticket } = await registrationOf(
      input.email,
    );
    expect([page.length, ticket.length]).toEqual([32, 32]);
    expect(page.equals(ticket)).toBe(false);
    const [dump] = await test.dataSource.query(
      `SELECT (SELECT json_agg(r)::text FROM registrations r WHERE conference_id = $1) ||
              (SELECT json_agg(m)::text FROM mails m WHERE conference_id = $1) ||
              (SELECT json_agg(a)::text FROM audit_entries a WHERE conference_id = $1) AS rows`,
      [conference.id],
    );
    const { id } = await registrationOf(input.email);
    for (const purpose of ['page', 'ticket', 'feed'] as const) {
      expect(dump.rows).not.toContain(deriveSecret(test.settings.appSecret, purpose, id));
    }
    expect(page.equals(hashOfSecret(deriveSecret(test.settings.appSecret, 'page', id)))).toBe(true);
  });

  it('takes a person with one name, and an apostrophe in an address', async () => {
    const conference = await test.addConference('one-name');
    const { givenName: _, ...one } = sampleInput(conference, {
      familyName: 'Suharto',
      email: "o'brien@example.org",
    });
    await post(conference, one).expect(201);
    expect(await registrationOf(one.email)).toMatchObject({
      given_name: '',
      family_name: 'Suharto',
    });
  });

  it('knows one mailbox in Unicode and in Punycode, also when both come at once', async () => {
    const conference = await test.addConference('one-mailbox');
    const domains = [
      'bücher.example',
      'xn--bcher-kva.example',
      'BÜCHER.example',
      'bu\u0308cher.example',
    ];
    const inputs = domains.map((domain) => sampleInput(conference, { email: `anna@${domain}` }));
    await Promise.all(inputs.map((input) => post(conference, input).expect(201)));
    const kept = await test.dataSource.query(
      'SELECT email FROM registrations WHERE conference_id = $1',
      [conference.id],
    );
    expect(kept).toEqual([{ email: 'anna@xn--bcher-kva.example' }]);
  });

  it('says clearly why nothing was registered', async () => {
    const conference = await test.addConference('refusals');
    const other = await test.addConference('refusals-other');
    const input = sampleInput(conference);
    const problem = async (changes: object, status: number) =>
      (await post(conference, { ...input, ...changes }).expect(status)).body;
    expect(await problem({ noticeVersion: 2 }, 409)).toMatchObject({ code: 'notice_changed' });
    const foreign = { categoryId: other.categories.automatic };
    expect(await problem(foreign, 400)).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'categoryId', code: 'isIn' }],
    });
    expect(await problem({ familyName: '\u202e\u3164' }, 400)).toMatchObject({
      errors: [{ path: 'familyName', code: 'required' }],
    });
    await setCapacity(test.dataSource, conference, { automatic: 0 });
    expect(await problem({}, 409)).toMatchObject({ code: 'category_full' });
    await setCapacity(test.dataSource, conference, { conference: 0 });
    expect(await problem({}, 409)).toMatchObject({ code: 'conference_full' });
    await test.dataSource.query('UPDATE conferences SET registration_open = false WHERE id = $1', [
      conference.id,
    ]);
    expect(await problem({}, 409)).toMatchObject({ code: 'registration_closed' });
    expect(await countRows(test.dataSource, 'persons', conference.id)).toBe(0);
    await post({ ...conference, slug: 'no-such-conference' }, input).expect(404);
  });

  it('refuses a full category that organisers decide on, although it takes no place there', async () => {
    const conference = await test.addConference('manual-full');
    await setCapacity(test.dataSource, conference, { manual: 0 });
    const input = sampleInput(conference, { categoryId: conference.categories.manual });
    const { body } = await post(conference, input).expect(409);
    expect(body.code).toBe('category_full');
  });

  it('answers a known address like a new one, and tells its owner alone, at most once an hour', async () => {
    const conference = await test.addConference('known');
    const input = sampleInput(conference, { email: 'Owner@example.org' });
    const first = await post(conference, input).expect(201);
    const stranger = { ...input, email: 'Owner@example.org', givenName: 'Click', language: 'fr' };
    for (let time = 0; time < 3; time += 1) {
      const again = await post(conference, stranger).expect(201);
      expect(again.body).toEqual(first.body);
      expect(Object.keys(again.headers).sort()).toEqual(Object.keys(first.headers).sort());
    }
    await post(conference, { ...input, email: 'owner@EXAMPLE.org' }).expect(201);
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(1);
    expect(await countRows(test.dataSource, 'persons', conference.id)).toBe(1);
    const mails = await test.dataSource.query(
      `SELECT kind, to_address, language, data FROM mails WHERE conference_id = $1 ORDER BY created_at`,
      [conference.id],
    );
    expect(mails.map(({ kind }: { kind: string }) => kind)).toEqual([
      'registration-confirmed',
      'already-registered',
    ]);
    expect(mails[1]).toMatchObject({ to_address: 'Owner@example.org', language: 'en' });
    expect(JSON.stringify(mails[1].data)).not.toContain('Click');
    await test.dataSource.query(
      `UPDATE mails SET created_at = created_at - interval '61 minutes', id = gen_random_uuid()
       WHERE conference_id = $1`,
      [conference.id],
    );
    await post(conference, stranger).expect(201);
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(3);
  });

  it('says that a category is full before it looks at the address', async () => {
    const conference = await test.addConference('full-known');
    const known = sampleInput(conference);
    await setCapacity(test.dataSource, conference, { automatic: 1 });
    await post(conference, known).expect(201);
    const ofKnown = await post(conference, known).expect(409);
    const ofNew = await post(conference, sampleInput(conference)).expect(409);
    expect(ofKnown.body).toEqual(ofNew.body);
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(1);
  });

  it('tells a declined owner the decision instead of registering again', async () => {
    const conference = await test.addConference('declined');
    const input = sampleInput(conference);
    await post(conference, input).expect(201);
    const organiser = await test.signIn('organiser', conference.id);
    const base = `/api/v1/conferences/${conference.slug}/registrations`;
    const { body: list } = await organiser.get(base).expect(200);
    const [{ id, version }] = list.items;
    const decision = { decision: 'decline', reason: 'No accreditation.', version };
    await organiser.post(`${base}/${id}/decision`).send(decision).expect(200);
    await post(conference, input).expect(201);
    const [mail] = await test.dataSource.query(
      `SELECT data FROM mails WHERE conference_id = $1 AND kind = 'already-registered'`,
      [conference.id],
    );
    expect(mail.data).toMatchObject({ status: 'declined', reason: 'No accreditation.' });
    expect(await counters(test.dataSource, conference.id)).toMatchObject({ conference: 0 });
  });

  it('refuses garbage with an answer that helps, never with a fault', async () => {
    const conference = await test.addConference('garbage');
    const input = sampleInput(conference);
    const bad: object[] = [
      { ...input, email: 'a"b@example.org' },
      { ...input, email: 'a@example.org\r\nBcc: b@example.org' },
      { ...input, email: ['a@example.org'] },
      { ...input, consent: false },
      { ...input, consent: 'true' },
      { ...input, nation: 'France' },
      { ...input, categoryId: 'x' },
      { ...input, familyName: '' },
      { ...input, familyName: 'x'.repeat(121) },
      { ...input, noticeVersion: '1' },
      { ...input, status: 'confirmed' },
      { ...input, rankOrTitle: { toString: 'x' } },
      [],
      [input],
    ];
    for (const body of bad) await post(conference, body).expect(400);
    await test.http
      .post(`/api/v1/conferences/${conference.slug}/registrations`)
      .type('form')
      .send(input)
      .expect(415);
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(0);
  });

  it('keeps hostile text as text', async () => {
    const conference = await test.addConference('hostile');
    const input = sampleInput(conference, {
      givenName: `<img src=x onerror=alert(1)>`,
      familyName: `O'Neill"; DROP TABLE registrations; --`,
      organisation: '=cmd()\r\nBcc: x@example.org',
    });
    await post(conference, input).expect(201);
    const organiser = await test.signIn('viewer', conference.id);
    const { body } = await organiser
      .get(`/api/v1/conferences/${conference.slug}/registrations`)
      .expect(200);
    expect(body.items[0]).toMatchObject({
      givenName: input.givenName,
      familyName: input.familyName,
      organisation: '=cmd() Bcc: x@example.org',
    });
  });
});
