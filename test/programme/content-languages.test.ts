import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ConferenceView } from '#shared/conferences/conference';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  speakerInput,
} from './sample-inputs.js';

let test: TestApp;
let client: Awaited<ReturnType<TestApp['signIn']>>;
let api: Programme;
let number = 0;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  const conference = await test.addConference(`conference-${(number += 1)}`);
  client = await test.signIn('organiser', conference.id);
  api = programmeOf(client, conference.slug);
});

/** The settings with these languages; the answer is whatever comes. */
async function choose(languages: unknown) {
  const { body: view } = await client.get(`/api/v1/conferences/conference-${number}`).expect(200);
  const { name, tagline, information, venue, registrationOpen, capacity, notice, version } =
    view as ConferenceView;
  const input = { name, tagline, information, venue, registrationOpen, capacity, notice, version };
  return client.put(`/api/v1/conferences/conference-${number}`).send({ ...input, languages });
}

it('a conference writes in six languages, each kept as BCP 47 says it, the first is the main one', async () => {
  const { status, body } = await choose(['de', 'EN', 'pt-br', 'nl', 'zh-hant', 'fr']);
  expect([status, body.languages]).toEqual([200, ['de', 'en', 'pt-BR', 'nl', 'zh-Hant', 'fr']]);
  const title = { de: 'Lage', en: '', 'pt-BR': 'Situação', nl: '', 'zh-Hant': '局勢', fr: '' };
  const panel = await api.post('panels', panelInput({ title, summary: {}, abstract: {} }));
  expect(panel.title).toEqual(title);
  for (const word of ['lage', 'situação', '局勢']) {
    expect((await api.get(`panels?q=${encodeURIComponent(word)}`)).total).toBe(1);
  }
});

it.each([
  ['a seventh', ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl'], 'arrayMaxSize'],
  ['none at all', [], 'arrayMinSize'],
  ['one twice', ['de', 'DE'], 'arrayUnique'],
  ['what is no language', ['german'], 'isLanguageTag'],
  ['an extension', ['de-u-co-phonebk'], 'isLanguageTag'],
  ['a text', 'de', 'isArray'],
])('refuses %s among the languages of a conference', async (_what, languages, code) => {
  const { status, body } = await choose(languages);
  expect([status, body.errors.map((error: { code: string }) => error.code)]).toEqual([400, [code]]);
});

it('a conference has German content alone', async () => {
  await choose(['de']);
  const room = await api.post('rooms', roomInput({ name: { de: 'Großer Saal' } }));
  expect([room.slug, room.name]).toEqual(['grosser-saal', { de: 'Großer Saal' }]);
  const texts = { office: { de: 'Leitung' }, organisation: {}, biography: {} };
  const speaker = await api.post(
    'speakers',
    speakerInput({ ...texts, givenName: '', familyName: '' }),
  );
  expect(speaker.translationMissing).toBe(false);
  const wrong = await api.request('post', 'rooms', roomInput({ name: { en: 'Great hall' } }));
  expect([wrong.status, wrong.body.code]).toEqual([409, 'no_content_language']);
});

it('keeps what was written before the languages changed, and what a change does not name', async () => {
  const text = { summary: { en: 'Short', fr: 'Court' }, abstract: {} };
  const input = panelInput({ title: { en: 'State', fr: 'Situation' }, ...text });
  const { id } = await api.post('panels', input);
  await choose(['de', 'fr']);
  const title = { de: 'Lage', fr: '' };
  const after = await api.put(`panels/${id}`, { ...input, title, version: 1 });
  expect(after.title).toEqual({ de: 'Lage', en: 'State', fr: '' });
  expect((await api.get('panels?translation=missing')).total).toBe(1);
});

const talkIn = (title: Record<string, string>) => ({
  ...{ title, offsetMinutes: 0, durationMinutes: 15, speakerIds: [] },
});

it.each([
  ['en', 'A text is in a language in which this conference has no content.'],
  ['fr', 'Un texte est dans une langue dans laquelle cette conférence n’a pas de contenu.'],
])(
  'refuses the title of a talk in a language without content, and says so (%s)',
  async (to, why) => {
    const refused = await client
      .post(`/api/v1/conferences/conference-${number}/panels`)
      .set('accept-language', to)
      .send(panelInput({ talks: [talkIn({ en: 'State', de: 'Lage' })] }));
    expect([refused.status, refused.body.code]).toEqual([409, 'no_content_language']);
    expect(refused.body.detail).toContain(why);
    const empty = panelInput({ talks: [talkIn({ en: 'State', de: '' })] });
    expect((await api.post('panels', empty)).talks).toMatchObject([{ title: { en: 'State' } }]);
  },
);

it('keeps a talk as it was written before the languages changed', async () => {
  const input = panelInput({ talks: [talkIn({ en: 'State', fr: 'Situation' })] });
  const { id } = await api.post('panels', input);
  await choose(['de', 'fr']);
  const shorter = { ...talkIn({ en: 'State', fr: 'Situation' }), durationMinutes: 10 };
  const after = await api.put(`panels/${id}`, { ...input, talks: [shorter], version: 1 });
  expect(after.talks).toEqual([shorter]);
  const wrong = { ...input, talks: [talkIn({ it: 'Situazione' })], version: 2 };
  expect((await api.request('put', `panels/${id}`, wrong)).body.code).toBe('no_content_language');
});
