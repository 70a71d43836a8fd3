import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  detailsForm,
  PRIVATE_EMAIL,
  PRIVATE_PHONE,
  PRIVATE_REASON,
  PrivatePage,
} from './private-page.js';
import { PDF } from './sample-files.js';
import { statementsOf } from '../support/statements.js';

describe('the private page of a speaker', () => {
  const page = new PrivatePage();
  beforeAll(() => page.open());
  afterAll(() => page.close());
  beforeEach(() => page.begin());

  it('opens by its secret alone, in both languages, and tells nobody', async () => {
    const { headers, text } = await page.test.http.get(page.path).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'same-origin',
    });
    expect(text).toContain('Your page as a speaker');
    expect(text).not.toContain('<script>');
    const french = await page.test.http.get(page.path.replace('/en/', '/fr/')).expect(200);
    expect(french.text).toContain('Votre page d’intervention');
    for (const wrong of [
      page.path.slice(0, -1),
      `${page.path}A`,
      page.path.replace(page.conference.slug, 'test-conference'),
      page.path.toLowerCase(),
    ]) {
      if (wrong !== page.path) expect((await page.test.http.get(wrong)).status).toBe(404);
    }
  });

  it('ends with its link: a renewed one leaves the old one dead for reading and writing', async () => {
    const old = page.path;
    page.path = await page.link(page.speaker.id, true);
    await page.test.http.get(page.path).expect(200);
    await page.test.http.get(old).expect(404);
    page.path = old;
    await page.post('answer', { answer: 'confirmed' }).expect(404);
    await page.post('details', detailsForm(page.speaker, { familyName: 'Mallory' })).expect(404);
    await page.upload('photo', PDF, 'a.jpg').expect(404);
    expect(await page.now()).toMatchObject({ state: 'noted', familyName: 'Speaker' });
  });

  it('takes forms from this site alone', async () => {
    const foreign = page.test.http
      .post(`${page.path}/answer`)
      .set('Origin', 'https://evil.example')
      .type('form');
    await foreign.send({ answer: 'declined' }).expect(403);
    await page.test.http
      .post(`${page.path}/answer`)
      .set('Origin', 'null')
      .type('form')
      .send({ answer: 'declined' })
      .expect(403);
    expect((await page.now()).state).toBe('noted');
  });

  it('limits guesses', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 121; count += 1) {
      statuses.push(
        (await page.test.http.get(`/en/${page.conference.slug}/speaker/${'x'.repeat(43)}`)).status,
      );
    }
    expect(statuses.slice(0, 120).every((status) => status === 404)).toBe(true);
    expect(statuses[120]).toBe(429);
  });

  it('reads its page in a few statements, however many sessions there are', async () => {
    const read = async () => {
      const texts = await statementsOf(() => page.test.http.get(page.path).expect(200));
      return texts.filter((text) => /\b(speakers|panels|files|availabilities)\b/.test(text)).length;
    };
    await page.withSession();
    const one = await read();
    for (let count = 0; count < 10; count += 1) await page.withSession();
    expect(await read()).toBe(one);
    expect(one).toBeLessThanOrEqual(6);
  });

  it('survives any form', async () => {
    const bodies = [
      {},
      { version: 'x' },
      { version: '-1', familyName: ['a', 'b'] },
      { __proto__x: '1', 'office.en': 'a'.repeat(30_000) },
      { answer: ['confirmed', 'declined'], 'from-2027-06-15': ['', '', '', '9'] },
    ];
    for (const part of ['answer', 'details', 'availability', 'photo/remove']) {
      for (const body of bodies) {
        expect(
          (await page.post(part, body)).status,
          `${part} ${JSON.stringify(body).slice(0, 60)}`,
        ).toBeLessThan(500);
      }
    }
  });

  it('leaves nothing private in any public output', async () => {
    await page.withSession();
    await page.post('answer', { answer: 'declined', reason: PRIVATE_REASON }).expect(303);
    await page.publish();
    const { slug } = page.conference;
    const outputs = [
      `/en/${slug}`,
      `/fr/${slug}`,
      `/en/${slug}/speakers`,
      `/en/${slug}/speakers/${page.speaker.slug}`,
      `/fr/${slug}/changes`,
      `/en/${slug}/information`,
      `/api/v1/conferences/${slug}/agenda`,
      `/calendar/${slug}.ics`,
      `/calendar/${slug}/speakers/${page.speaker.slug}.ics`,
    ];
    const secret = page.path.split('/').at(-1)!;
    // What could leak is really there for those who may see it.
    expect(JSON.stringify(await page.now())).toContain(PRIVATE_EMAIL);
    expect(JSON.stringify(await page.now())).toContain(PRIVATE_PHONE);
    for (const address of outputs) {
      const { text } = await page.test.http.get(address).redirects(1).expect(200);
      expect(text).toContain(address.includes('information') ? 'Test Conference' : '');
      for (const word of [
        PRIVATE_EMAIL,
        PRIVATE_PHONE,
        PRIVATE_REASON,
        secret,
        'declined',
        'lockedFields',
      ]) {
        expect(text.includes(word), `${word} in ${address}`).toBe(false);
      }
    }
    const [release] = await page.test.dataSource.query<{ document: unknown }[]>(
      'SELECT document FROM releases ORDER BY published_at DESC LIMIT 1',
    );
    for (const word of [PRIVATE_EMAIL, PRIVATE_PHONE, PRIVATE_REASON]) {
      expect(JSON.stringify(release)).not.toContain(word);
    }
  });
});
