import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { countRows, setCapacity } from '../registrations/sample-input.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';

describe('registering on the site', () => {
  let test: TestApp;
  let caller = 0;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  afterAll(() => test.close());

  const from = () => ({ 'X-Forwarded-For': `10.1.${(caller += 1) >> 8}.${caller & 255}` });
  const get = (path: string) => test.http.get(path).set(from());
  const post = (path: string, fields: Record<string, string>) =>
    test.http.post(path).set(from()).type('form').send(fields);

  const keyOf = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;
  const complete = (conference: TestConference, changes: Record<string, string> = {}) => ({
    key: randomBytes(8).toString('hex'),
    categoryId: conference.categories.automatic,
    nation: 'FR',
    organisation: 'Sample organisation 4',
    rankOrTitle: 'Colonel',
    givenName: 'Sample',
    familyName: 'attendee 17',
    email: `attendee-${randomBytes(6).toString('hex')}@example.org`,
    language: 'fr',
    consent: '1',
    noticeVersion: '1',
    ...changes,
  });

  it('shows the notice with its version, the categories and a fresh key, stored nowhere', async () => {
    const first = await get('/en/test-conference/register').expect(200);
    expect(first.headers['cache-control']).toBe('no-store');
    for (const text of ['We use these details', 'Notice, version 1', 'automatic', 'manual']) {
      expect(first.text).toContain(text);
    }
    const second = await get('/en/test-conference/register').expect(200);
    expect(keyOf(second.text)).not.toBe(keyOf(first.text));
  });

  it('takes the form and gives one answer, whether or not the address was known', async () => {
    const conference = await test.addConference('same-answer');
    const fields = complete(conference);
    const answers = [];
    for (const sent of [fields, fields, { ...fields, key: 'another-key', givenName: 'Other' }]) {
      const { status, headers, text } = await post('/fr/same-answer/register', sent);
      answers.push({ status, location: headers.location, text });
    }
    const received = { status: 303, location: '/fr/same-answer/register/received#main', text: '' };
    expect(answers).toEqual([received, received, received]);
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(1);
    const { text } = await get('/fr/same-answer/register/received').expect(200);
    expect(text).toContain('Si cette adresse était déjà inscrite, le message le dit');
    expect(text).not.toContain(fields.email);
  });

  it('names every mistake first, keeps every value, and says error in the title', async () => {
    const fields = complete(test.conference, {
      nation: '',
      email: 'attendee17@organisation',
      consent: '',
      organisation: '"><script>alert(1)</script>',
    });
    const { text } = await post('/en/test-conference/register', fields).expect(400);
    expect(text).toContain('<title>Error: Register for the conference');
    expect(text).toContain('There are 3 things to correct');
    for (const link of ['#nation', '#email', '#consent'])
      expect(text).toContain(`<a href="${link}">`);
    expect(text).toContain('value="attendee17@organisation"');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text).toMatch(/<input(?=[^>]*value="fr")[^>]*checked=""/);
    expect(keyOf(text)).toBe(fields.key);
    expect(await countRows(test.dataSource, 'registrations', test.conference.id)).toBe(0);
  });

  it('says what is full, at the category or for all', async () => {
    const conference = await test.addConference('full');
    await setCapacity(test.dataSource, conference, { automatic: 0 });
    const refused = await post('/en/full/register', complete(conference)).expect(409);
    expect(refused.text).toContain('No place is left in this category.');
    expect(refused.text).toContain('value="Sample organisation 4"');
    expect((await get('/en/full/register')).text).toContain('Full: no place left in this category');
    await setCapacity(test.dataSource, conference, { manual: 0 });
    expect((await get('/fr/full/register')).text).toContain('La conférence est complète');
  });

  it('says that registration is closed, before and after the form was filled in', async () => {
    const conference = await test.addConference('closed');
    const close = 'UPDATE conferences SET registration_open = false WHERE id = $1';
    await test.dataSource.query(close, [conference.id]);
    expect((await get('/en/closed/register').expect(200)).text).toContain('Registration is closed');
    const refused = await post('/en/closed/register', complete(conference)).expect(409);
    expect(refused.text).toContain('Registration is closed');
  });

  it('shows the new notice when it changed meanwhile, and wants consent to it', async () => {
    const conference = await test.addConference('notice');
    await test.dataSource.query(
      `UPDATE conferences SET notice_version = 2, notice = '{"en":"The new notice","fr":""}' WHERE id = $1`,
      [conference.id],
    );
    const { text } = await post('/fr/notice/register', complete(conference)).expect(409);
    expect(text).toContain('<span lang="en">The new notice</span>');
    expect(text).toContain('La notice a changé entre-temps');
    expect(text).toContain('name="noticeVersion" value="2"');
    expect(text).not.toMatch(/name="consent"[^>]*checked/);
  });

  it('gives a form that was sent with other details a new key', async () => {
    const conference = await test.addConference('other-details');
    const fields = complete(conference);
    await post('/en/other-details/register', fields).expect(303);
    const changed = { ...fields, givenName: 'Somebody else' };
    const { text } = await post('/en/other-details/register', changed).expect(422);
    expect(text).toContain('already sent with other details');
    expect(keyOf(text)).not.toBe(fields.key);
  });

  it('asks for patience after too many attempts, with every value kept', async () => {
    const conference = await test.addConference('patience');
    const send = () =>
      test.http
        .post('/en/patience/register')
        .set('X-Forwarded-For', '10.9.9.9')
        .type('form')
        .send(complete(conference));
    let answer = await send();
    for (let attempt = 0; answer.status === 303 && attempt < 70; attempt += 1)
      answer = await send();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.text).toContain('Too many attempts.');
    expect(answer.text).toContain('value="Sample organisation 4"');
  });

  it.each([
    ['application/json', '[1,2]'],
    ['application/json', '"text"'],
    ['application/x-www-form-urlencoded', 'email[]=a&email[]=b&__proto__[x]=1'],
    ['application/x-www-form-urlencoded', '%%%=%&='],
    ['application/x-www-form-urlencoded', ''],
  ])('refuses garbage as %s: %s', async (type, body) => {
    const answer = await test.http
      .post('/en/test-conference/register')
      .set(from())
      .set('content-type', type)
      .send(body);
    expect([400, 415]).toContain(answer.status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('refuses a form that another site sends', async () => {
    const answer = await test.http
      .post('/en/test-conference/register')
      .set('Origin', 'https://evil.example')
      .type('form')
      .send(complete(test.conference));
    expect(answer.status).toBe(403);
  });

  describe('the own page', () => {
    async function registered(conference: TestConference, changes: Record<string, string> = {}) {
      const fields = complete(conference, changes);
      await post(`/en/${conference.slug}/register`, fields).expect(303);
      const [row] = await test.dataSource.query<{ id: string; reference: string }[]>(
        'SELECT id, reference FROM registrations WHERE email = $1',
        [fields.email],
      );
      const secret = deriveSecret(test.settings.appSecret, 'page', row!.id);
      return { ...row!, path: `/en/${conference.slug}/my/${secret}`, secret };
    }

    it('shows status, ticket and feed, in either language, and stays private', async () => {
      const { path, reference, secret } = await registered(test.conference);
      const { text, headers } = await get(path).expect(200);
      for (const wanted of [
        'Registration confirmed',
        'Colonel Sample attendee 17, Sample organisation 4, France',
        `QR code of your ticket, reference ${reference}`,
        'http://apogee.test/calendar/personal/',
        'webcal://apogee.test/calendar/personal/',
      ]) {
        expect(text).toContain(wanted);
      }
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-robots-tag': 'noindex, nofollow',
      });
      const french = await get(path.replace('/en/', '/fr/')).expect(200);
      expect(french.text).toContain('Inscription confirmée');
      await get(`/en/test-conference/my/${secret.slice(0, -1)}x`).expect(404);
    });

    it('waits for the organisers without a ticket', async () => {
      const { path } = await registered(test.conference, {
        categoryId: test.conference.categories.manual,
      });
      const { text } = await get(path).expect(200);
      expect(text).toContain('Waiting for a decision');
      expect(text).not.toContain('QR code');
    });

    it('belongs to its conference alone', async () => {
      await test.addConference('elsewhere');
      const { secret } = await registered(test.conference);
      await get(`/en/elsewhere/my/${secret}`).expect(404);
    });

    it('asks before it cancels, changes nothing by reading, and ends ticket and feed', async () => {
      const { path } = await registered(test.conference);
      const feed = /http:\/\/apogee\.test(\/calendar\/personal\/[^"]+)"/.exec(
        (await get(path)).text,
      )![1]!;
      const question = await get(`${path}/cancel`).expect(200);
      expect(question.text).toContain('Cancel your registration?');
      expect((await get(path)).text).toContain('Registration confirmed');
      const done = await post(`${path}/cancel`, {}).expect(303);
      expect(done.headers.location).toBe(`${path}?done=cancelled`);
      const { text } = await get(`${path}?done=cancelled`).expect(200);
      expect(text).toContain('Your registration is cancelled.');
      expect(text).not.toContain('QR code');
      await get(feed).expect(410);
      await get(`${path}/cancel`).expect(302);
      await post(`${path}/cancel`, {}).expect(303);
    });

    it('replaces the feed’s link on request', async () => {
      const { path } = await registered(test.conference);
      const feedOf = (html: string) => /(\/calendar\/personal\/[^"?]+)"/.exec(html)![1]!;
      const old = feedOf((await get(path)).text);
      expect((await get(`${path}/feed`).expect(200)).text).toContain('Make a new calendar link?');
      await post(`${path}/feed`, {}).expect(303);
      const { text } = await get(`${path}?done=new-link`).expect(200);
      expect(text).toContain('Your new calendar link is ready.');
      expect(feedOf(text)).not.toBe(old);
      await get(old).expect(410);
    });

    it('lets a browser send its forms: their pages name this site as the origin', async () => {
      const { path } = await registered(test.conference);
      const { headers } = await get(`${path}/cancel`).expect(200);
      expect(headers['referrer-policy']).toBe('same-origin');
      await post(`${path}/cancel`, {}).set('Origin', 'https://evil.example').expect(403);
      await post(`${path}/cancel`, {}).set('Origin', 'http://apogee.test').expect(303);
    });
  });
});
