import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, programmeOf, roomInput, speakerInput, trackInput } from './sample-inputs.js';

const both = (text: string) => ({ en: text, fr: text });
const PERSON = {
  rankOrTitle: 'Général',
  givenName: 'Þórður',
  familyName: 'Großmann-Łukasiewicz',
  nation: 'CH',
};

describe('a search as people type', () => {
  let test: TestApp;
  let totals: (q: string) => Promise<Record<string, number>>;

  beforeAll(async () => {
    test = await createTestApp();
    const { slug } = test.conference;
    const client = await test.signIn('owner');
    const api = programmeOf(client, slug);
    await api.post('tracks', trackInput({ name: both('Multi-domain Ærø') }));
    await api.post('rooms', roomInput({ name: both('Multi domain Ærø') }));
    const speaker = await api.post('speakers', speakerInput(PERSON));
    const part = { speakerId: speaker.id, role: 'panellist' as const };
    await api.post('panels', panelInput({ title: both('Multidomain Ærø'), parts: [part] }));
    const registration = sampleInput(test.conference, {
      ...PERSON,
      organisation: 'Multi‑domain Ærø',
    });
    await test.http
      .post(`/api/v1/conferences/${slug}/registrations`)
      .send(registration)
      .expect(201);
    totals = async (q) => {
      const lists = ['tracks', 'rooms', 'speakers', 'panels', 'registrations'];
      const total = async (list: string) =>
        (await api.get(`${list}?q=${encodeURIComponent(q)}`)).total as number;
      return Object.fromEntries(
        await Promise.all(lists.map(async (list) => [list, await total(list)] as const)),
      );
    };
  });
  afterAll(() => test.close());

  it.each([
    'grossmann',
    'LUKASIEWICZ thordur',
    'lukasiewicz general',
    'thordur switzerland',
    'suisse',
  ])('finds a person by %j, alone and in sessions', async (q) => {
    const found = { tracks: 0, rooms: 0, speakers: 1, panels: 1, registrations: 1 };
    expect(await totals(q)).toEqual(found);
  });

  it.each(['multidomain', 'aero multi domain', 'Multi-Domain'])('finds names by %j', async (q) => {
    const found = { tracks: 1, rooms: 1, speakers: 0, panels: 1, registrations: 1 };
    expect(await totals(q)).toEqual(found);
  });

  it.each(['grossmann bern', 'multi zebra'])('finds nothing by %j', async (q) => {
    const none = { tracks: 0, rooms: 0, speakers: 0, panels: 0, registrations: 0 };
    expect(await totals(q)).toEqual(none);
  });
});
