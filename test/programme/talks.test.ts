import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  slotInput,
  speakerInput,
} from './sample-inputs.js';

describe('talks within a panel', () => {
  let test: TestApp;
  let api: Programme;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, speakers, persons CASCADE');
  });

  const talk = { title: { en: 'A talk', fr: '' }, offsetMinutes: 0, durationMinutes: 30 };

  it('are kept in their order with those who give them', async () => {
    const { id: one } = await api.post('speakers', speakerInput());
    const input = panelInput({
      parts: [{ speakerId: one, role: 'panellist' }],
      interpretation: ['fr'],
      attribution: 'chatham-house',
      seats: 20,
      signUp: true,
      talks: [
        { ...talk, offsetMinutes: 30, speakerIds: [one.toUpperCase()] },
        { ...talk, speakerIds: [] },
      ],
    });
    const { talks, interpretation, attribution, seats, signUp } = await api.post('panels', input);
    expect(talks).toEqual([
      { ...talk, speakerIds: [] },
      { ...talk, offsetMinutes: 30, speakerIds: [one] },
    ]);
    expect({ interpretation, attribution, seats, signUp }).toEqual({
      interpretation: ['fr'],
      attribution: 'chatham-house',
      seats: 20,
      signUp: true,
    });
  });

  it('are refused beyond the end, over one another and by somebody else, each at its field', async () => {
    const stranger = randomUUID();
    const talks = [
      { ...talk, speakerIds: [stranger] },
      { ...talk, offsetMinutes: 20, durationMinutes: 50, speakerIds: [] },
    ];
    const problem = await api.post('panels', panelInput({ talks }), 400);
    expect(problem.errors).toMatchObject([
      { path: 'talks.0.speakerIds', code: 'takesNoPart' },
      { path: 'talks.1.durationMinutes', code: 'talkTooLong' },
      { path: 'talks.1.offsetMinutes', code: 'talksOverlap' },
    ]);
  });

  it('are listed as a missing translation while one lacks a title', async () => {
    const text = { en: 'A text', fr: 'Un texte' };
    const texts = { title: text, summary: text, abstract: text };
    const talks = [{ ...talk, title: text, speakerIds: [] }];
    await api.post('panels', panelInput({ ...texts, talks }));
    expect((await api.get('panels?translation=missing')).total).toBe(0);
    const late = { ...talk, offsetMinutes: 30, speakerIds: [] };
    const { id } = await api.post('panels', panelInput({ ...texts, talks: [...talks, late] }));
    const { items } = await api.get('panels?translation=missing');
    expect(items).toMatchObject([{ id, translationMissing: true }]);
  });

  it('hold a panel back from becoming shorter than they are', async () => {
    const talks = [{ ...talk, offsetMinutes: 30, speakerIds: [] }];
    const { id } = await api.post('panels', panelInput({ talks }));
    const slot = slotInput({ durationMinutes: 45 });
    expect((await api.put(`panels/${id}/slot`, slot, 409)).code).toBe('talks_outside');
    expect((await api.get(`panels/${id}`)).durationMinutes).toBe(60);
  });
});
