import { Transformer } from '@napi-rs/image';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SpeakerView } from '#shared/programme/speakers';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { PDF } from './sample-files.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
} from './sample-inputs.js';

const PRIVATE_EMAIL = 'only.organisers@example.org';
const PRIVATE_PHONE = '+33 6 12 34 56 78';
const PRIVATE_REASON = 'Recovering from surgery';

describe('the private page of a speaker', () => {
  let test: TestApp;
  let api: Programme;
  let speaker: SpeakerView;
  let path: string;
  let conference: TestConference;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  let conferences = 0;
  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE rate_limits');
    conference = await test.addConference(`conference-${(conferences += 1)}`);
    api = programmeOf(await test.signIn('organiser', conference.id), conference.slug);
    speaker = await api.post(
      'speakers',
      speakerInput({ email: PRIVATE_EMAIL, phone: PRIVATE_PHONE, language: 'en' }),
    );
    path = await link(speaker.id);
  });

  async function link(id: string, renew = false): Promise<string> {
    const { url } = await api.post(`speakers/${id}/link`, { renew }, 200);
    return new URL(url).pathname;
  }

  const post = (part: string, body: object) =>
    test.http
      .post(`${path}/${part}`)
      .set('Origin', test.settings.publicUrl)
      .type('form')
      .send(body);
  const upload = (part: string, content: Buffer, name: string) =>
    test.http
      .post(`${path}/${part}`)
      .set('Origin', test.settings.publicUrl)
      .attach('file', content, name);
  const now = async (): Promise<SpeakerView> => api.get(`speakers/${speaker.id}`);
  const history = async () =>
    (await api.get(`audit?entity=speaker&entityId=${speaker.id}`)).items as {
      action: string;
      actor: string;
    }[];
  const form = (saved: SpeakerView, changes: Record<string, string> = {}) => ({
    rankOrTitle: saved.rankOrTitle,
    givenName: saved.givenName,
    familyName: saved.familyName,
    'office.en': saved.office.en,
    'office.fr': saved.office.fr,
    'organisation.en': saved.organisation.en,
    'organisation.fr': saved.organisation.fr,
    nation: saved.nation ?? '',
    'biography.en': saved.biography.en,
    'biography.fr': saved.biography.fr,
    phone: saved.phone,
    version: String(saved.version),
    ...changes,
  });
  async function withSession(): Promise<string> {
    const other = await api.post('speakers', speakerInput({ familyName: 'Surprise', email: null }));
    const panel = await api.post(
      'panels',
      panelInput({
        parts: [
          { speakerId: speaker.id, role: 'keynote' },
          { speakerId: other.id, role: 'panellist' },
        ],
      }),
    );
    await api.put(`panels/${panel.id}/slot`, slotInput());
    return panel.id;
  }
  const publish = () => api.post('releases', { notes: { en: '', fr: '' } });

  it('opens by its secret alone, in both languages, and tells nobody', async () => {
    const { headers, text } = await test.http.get(path).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'same-origin',
    });
    expect(text).toContain('Your page as a speaker');
    expect(text).not.toContain('<script>');
    const french = await test.http.get(path.replace('/en/', '/fr/')).expect(200);
    expect(french.text).toContain('Votre page d’intervention');
    for (const wrong of [
      path.slice(0, -1),
      `${path}A`,
      path.replace(conference.slug, 'test-conference'),
      path.toLowerCase(),
    ]) {
      if (wrong !== path) expect((await test.http.get(wrong)).status).toBe(404);
    }
  });

  it('ends with its link: a renewed one leaves the old one dead for reading and writing', async () => {
    const old = path;
    path = await link(speaker.id, true);
    await test.http.get(path).expect(200);
    await test.http.get(old).expect(404);
    path = old;
    await post('answer', { answer: 'confirmed' }).expect(404);
    await post('details', form(speaker, { familyName: 'Mallory' })).expect(404);
    await upload('photo', PDF, 'a.jpg').expect(404);
    expect(await now()).toMatchObject({ state: 'noted', familyName: 'Speaker' });
  });

  it('takes an answer, which may change, and says so in the history', async () => {
    await api.post('speakers/invitations', { kind: 'invitation', speakerIds: [speaker.id] }, 200);
    const { headers } = await post('answer', { answer: 'confirmed' }).expect(303);
    expect(headers.location).toBe(`${path}?done=answer#answer`);
    const { text } = await test.http.get(`${path}?done=answer`).expect(200);
    expect(text).toContain('Your answer is saved.');
    expect(await now()).toMatchObject({ state: 'confirmed', answeredAt: expect.any(String) });
    await post('answer', { answer: 'confirmed' }).expect(303);
    await post('answer', { answer: 'declined', reason: PRIVATE_REASON }).expect(303);
    expect(await now()).toMatchObject({ state: 'declined', answerReason: PRIVATE_REASON });
    expect((await history()).slice(0, 2)).toMatchObject([
      { action: 'speaker.answer', actor: 'speaker' },
      { action: 'speaker.answer', actor: 'speaker' },
    ]);
    await post('answer', { answer: 'confirmed' }).expect(303);
    const refused = await post('answer', { answer: 'perhaps', reason: 'Kept' }).expect(400);
    expect(refused.text).toContain('Choose whether you confirm or decline.');
    expect(refused.text).toContain('Kept');
  });

  it('saves details for the next release, never what is locked', async () => {
    const { text } = await test.http.get(path).expect(200);
    expect(text).toContain('value="+33 6 12 34 56 78"');
    const changes = { familyName: 'Orbit', 'biography.en': 'New\r\nlife.', phone: '' };
    await post('details', form(speaker, changes)).expect(303);
    const saved = await now();
    expect(saved).toMatchObject({
      familyName: 'Orbit',
      biography: { en: 'New\nlife.' },
      phone: '',
      version: 2,
    });
    expect((await history())[0]).toMatchObject({ action: 'speaker.edit', actor: 'speaker' });

    const locked = await api.put(`speakers/${speaker.id}`, {
      ...speakerInput({
        email: PRIVATE_EMAIL,
        lockedFields: ['names', 'biography', 'photo', 'availability'],
      }),
      version: 2,
    });
    await post(
      'details',
      form(locked, { familyName: 'Mallory', 'biography.en': 'x', 'office.en': 'Chief' }),
    ).expect(303);
    expect(await now()).toMatchObject({
      familyName: 'Speaker',
      biography: { en: 'Life.' },
      office: { en: 'Chief' },
      email: PRIVATE_EMAIL,
      lockedFields: ['names', 'biography', 'photo', 'availability'],
    });
    const jpeg = await Transformer.fromRgbaPixels(new Uint8Array(200 * 250 * 4), 200, 250).jpeg(80);
    expect((await upload('photo', jpeg, 'a.jpg').expect(403)).text).toContain(
      'The organisers have locked this.',
    );
    await post('availability', { 'from-2027-06-15': '09:00', 'to-2027-06-15': '10:00' }).expect(
      403,
    );
    expect((await now()).photo).toBeNull();
  });

  it('keeps what was typed when something is wrong, in both languages', async () => {
    const typed = {
      rankOrTitle: '',
      givenName: ' ',
      familyName: '',
      'office.en': '',
      'office.fr': '',
      'organisation.en': '',
      'organisation.fr': '',
      nation: 'XX',
      'biography.en': 'Kept <b>as</b> it was typed',
      phone: 'ring me',
    };
    const english = await post('details', form(speaker, typed)).expect(400);
    expect(english.text).toContain('<title>Error: ');
    expect(english.text).toContain('Kept &lt;b&gt;as&lt;/b&gt; it was typed');
    expect(english.text).toContain('value="ring me"');
    expect(english.text).toContain('Enter a telephone number of digits');
    expect(english.text).toContain('Choose a nation from the list.');
    path = path.replace('/en/', '/fr/');
    const french = await post(
      'details',
      form(speaker, { phone: 'x', 'biography.fr': 'é'.repeat(20_001) }),
    ).expect(400);
    expect(french.text).toContain('Saisissez un numéro de téléphone en chiffres');
    expect(french.text).toContain('Ce texte est trop long.');
    const nameless = await post(
      'details',
      form(speaker, { ...typed, nation: '', phone: '' }),
    ).expect(400);
    expect(nameless.text).toContain('Saisissez un nom, une fonction ou un organisme.');
    expect(await now()).toEqual(speaker);
  });

  it('shows both versions when somebody else saved meanwhile, and saves knowingly', async () => {
    const theirs = await api.put(`speakers/${speaker.id}`, {
      ...speakerInput({ email: PRIVATE_EMAIL, phone: PRIVATE_PHONE, familyName: 'Theirs' }),
      version: 1,
    });
    const stale = await post('details', form(speaker, { familyName: 'Mine' })).expect(409);
    expect(stale.text).toContain('Somebody else changed your details meanwhile.');
    expect(stale.text).toContain('value="Mine"');
    expect(stale.text).toMatch(/Saved now:<\/strong> Theirs/);
    expect((await now()).familyName).toBe('Theirs');
    const [, version] = /name="version" value="(\d+)"/.exec(stale.text)!;
    expect(Number(version)).toBe(theirs.version);
    await post('details', form(speaker, { familyName: 'Mine', version: version! })).expect(303);
    expect((await now()).familyName).toBe('Mine');
  });

  it('takes a photo without a script, cut around its middle', async () => {
    const jpeg = await Transformer.fromRgbaPixels(
      new Uint8Array(400 * 400 * 4).fill(200),
      400,
      400,
    ).jpeg(80);
    await upload('photo', jpeg, 'me.jpg').expect(303);
    const { photo } = await now();
    const { text } = await test.http.get(path).expect(200);
    expect(text).toContain(`${path}/photo/${photo}-480.webp`);
    const shown = await test.http.get(`${path}/photo/${photo}-480.webp`).expect(200);
    expect(shown.headers['cache-control']).toMatch(/^private/);
    const refused = await upload('photo', PDF, 'me.jpg').expect(415);
    expect(refused.text).toContain('This is not a JPEG, PNG or WebP picture');
    const none = await test.http
      .post(`${path}/photo`)
      .set('Origin', test.settings.publicUrl)
      .field('other', 'x')
      .expect(400);
    expect(none.text).toContain('Choose a file first.');
    await post('photo/remove', {}).expect(303);
    expect((await now()).photo).toBeNull();
    expect((await history())[0]).toMatchObject({
      action: 'speaker.remove-photo',
      actor: 'speaker',
    });
  });

  it('takes availability in the conference’s time, and keeps wrong lines', async () => {
    await post('availability', {
      'from-2027-06-15': ['9:00', '14h'],
      'to-2027-06-15': ['12:00', '24:00'],
    }).expect(303);
    expect((await api.get(`speakers/${speaker.id}/availability`)).intervals).toEqual([
      { startsAt: '2027-06-15T09:00:00+02:00', endsAt: '2027-06-15T12:00:00+02:00' },
      { startsAt: '2027-06-15T14:00:00+02:00', endsAt: '2027-06-16T00:00:00+02:00' },
    ]);
    expect((await test.http.get(path)).text).toContain('value="14:00"');
    const wrong = await post('availability', {
      'from-2027-06-16': 'noon',
      'to-2027-06-16': '9',
    }).expect(400);
    expect(wrong.text).toContain('Enter times such as 09:00 and 17:30.');
    expect(wrong.text).toContain('value="noon"');
    await post('availability', {}).expect(303);
    expect((await api.get(`speakers/${speaker.id}/availability`)).intervals).toEqual([]);
    expect((await history())[0]).toMatchObject({
      action: 'speaker.set-availability',
      actor: 'speaker',
    });
  });

  it('shows the own sessions, a plan as provisional, and nobody who is not published', async () => {
    const room = await api.post(
      'rooms',
      roomInput({ name: { en: 'Secret hall', fr: 'Salle secrète' } }),
    );
    const id = await withSession();
    const planned = await test.http.get(path).expect(200);
    expect(planned.text).toContain('Space as the keystone');
    expect(planned.text).toContain('Provisional');
    expect(planned.text).not.toContain('Surprise');
    expect(planned.text).toContain('Once one of your sessions is published');
    await publish();
    const published = await test.http.get(path).expect(200);
    expect(published.text).toContain('Surprise');
    expect(published.text).not.toContain('Provisional');
    expect(published.text).toContain(`/calendar/${conference.slug}/speakers/${speaker.slug}.ics`);
    const panel = await api.get(`panels/${id}`);
    await api.put(`panels/${id}/slot`, slotInput({ roomId: room.id, version: panel.slot.version }));
    const moved = await test.http.get(path).expect(200);
    expect(moved.text).toContain('A change is planned:');
    expect(moved.text).toContain('Secret hall');
  });

  it('takes slides for an own session, for attendees, and gives them back', async () => {
    const id = await withSession();
    await upload(`slides/${id}`, PDF, 'Talk.pdf').expect(303);
    const { items } = await api.get(`panels/${id}/files`);
    expect(items).toMatchObject([
      { name: 'Talk.pdf', visibility: 'attendees', uploadedBy: 'speaker' },
    ]);
    expect((await test.http.get(path)).text).toContain('Talk.pdf');
    const refused = await upload(`slides/${id}`, Buffer.from('<script>'), 'Talk.pdf').expect(415);
    expect(refused.text).toContain('This is not a kind of file that is accepted here');
    const foreign = await api.post('panels', panelInput());
    await upload(`slides/${foreign.id}`, PDF, 'Talk.pdf').expect(404);
    await upload('slides/not-an-id', PDF, 'Talk.pdf').expect(404);
    await post(`slides/${foreign.id}/${items[0].id}/remove`, {}).expect(404);
    await post(`slides/${id}/${items[0].id}/remove`, {}).expect(303);
    expect((await api.get(`panels/${id}/files`)).items).toEqual([]);
  });

  it('takes forms from this site alone', async () => {
    const foreign = test.http
      .post(`${path}/answer`)
      .set('Origin', 'https://evil.example')
      .type('form');
    await foreign.send({ answer: 'declined' }).expect(403);
    await test.http
      .post(`${path}/answer`)
      .set('Origin', 'null')
      .type('form')
      .send({ answer: 'declined' })
      .expect(403);
    expect((await now()).state).toBe('noted');
  });

  it('limits guesses', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 121; count += 1) {
      statuses.push(
        (await test.http.get(`/en/${conference.slug}/speaker/${'x'.repeat(43)}`)).status,
      );
    }
    expect(statuses.slice(0, 120).every((status) => status === 404)).toBe(true);
    expect(statuses[120]).toBe(429);
  });

  it('reads its page in a few statements, however many sessions there are', async () => {
    const read = async () => {
      const query = vi.spyOn(pg.Client.prototype, 'query');
      await test.http.get(path).expect(200);
      const texts = query.mock.calls.map(([text]) => text);
      query.mockRestore();
      return texts.filter((text) => /\b(speakers|panels|files|availabilities)\b/.test(text)).length;
    };
    await withSession();
    const one = await read();
    for (let count = 0; count < 10; count += 1) await withSession();
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
          (await post(part, body)).status,
          `${part} ${JSON.stringify(body).slice(0, 60)}`,
        ).toBeLessThan(500);
      }
    }
  });

  it('leaves nothing private in any public output', async () => {
    await withSession();
    await post('answer', { answer: 'declined', reason: PRIVATE_REASON }).expect(303);
    await publish();
    const { slug } = conference;
    const outputs = [
      `/en/${slug}`,
      `/fr/${slug}`,
      `/en/${slug}/speakers`,
      `/en/${slug}/speakers/${speaker.slug}`,
      `/fr/${slug}/changes`,
      `/en/${slug}/information`,
      `/api/v1/conferences/${slug}/agenda`,
      `/calendar/${slug}.ics`,
      `/calendar/${slug}/speakers/${speaker.slug}.ics`,
    ];
    const secret = path.split('/').at(-1)!;
    // What could leak is really there for those who may see it.
    expect(JSON.stringify(await now())).toContain(PRIVATE_EMAIL);
    expect(JSON.stringify(await now())).toContain(PRIVATE_PHONE);
    for (const address of outputs) {
      const { text } = await test.http.get(address).redirects(1).expect(200);
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
    const [release] = await test.dataSource.query<{ document: unknown }[]>(
      'SELECT document FROM releases ORDER BY published_at DESC LIMIT 1',
    );
    for (const word of [PRIVATE_EMAIL, PRIVATE_PHONE, PRIVATE_REASON]) {
      expect(JSON.stringify(release)).not.toContain(word);
    }
  });
});
