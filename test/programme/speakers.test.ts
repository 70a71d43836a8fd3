import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inPrecedence } from '#shared/programme/precedence';
import type { SpeakerState, SpeakerView } from '#shared/programme/speakers';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, type Programme, programmeOf, speakerInput } from './sample-inputs.js';

describe('speakers', () => {
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

  const rows = async (table: 'persons' | 'speakers') => {
    const [count] = await test.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table}`,
    );
    return count!.count;
  };
  const nobody = {
    rankOrTitle: '',
    givenName: '',
    familyName: '',
    office: { en: '', fr: '' },
    organisation: { en: '', fr: '' },
  };

  it('writes the speaker and the person together', async () => {
    const speaker = await api.post('speakers', speakerInput());
    expect(speaker).toEqual({
      ...speakerInput(),
      id: expect.any(String),
      slug: 'colonel-sample-speaker',
      state: 'noted',
      answerReason: '',
      invitedAt: null,
      remindedAt: null,
      answeredAt: null,
      photo: null,
      translationMissing: false,
      panels: 0,
      version: 1,
    });
    expect(await api.get(`speakers/${speaker.id}`)).toEqual(speaker);
    const input = speakerInput({
      familyName: 'Orbit',
      email: null,
      nation: null,
      biography: { en: 'New.', fr: '' },
    });
    const changed = await api.put(`speakers/${speaker.id}`, { ...input, version: 1 });
    expect(changed).toEqual({ ...speaker, ...input, translationMissing: true, version: 2 });
    const stale = await api.put(`speakers/${speaker.id}`, { ...speakerInput(), version: 1 }, 409);
    expect(stale).toMatchObject({ code: 'stale_version', current: changed });
    expect([await rows('persons'), await rows('speakers')]).toEqual([1, 1]);
  });

  it('takes names, an office or an organisation for a name', async () => {
    const office = { en: 'Keynote speaker, Sample Command', fr: '' };
    const byOffice = await api.post('speakers', speakerInput({ ...nobody, office }));
    expect(byOffice.slug).toBe('keynote-speaker-sample-command');
    const organisation = { en: '', fr: 'État-major' };
    const byOrganisation = await api.post('speakers', speakerInput({ ...nobody, organisation }));
    expect(byOrganisation.slug).toBe('etat-major');
  });

  it('refuses a speaker who has none of them', async () => {
    const speaker = await api.post('speakers', speakerInput());
    const blank = speakerInput({ ...nobody, givenName: ' ', office: { en: '\t', fr: '' } });
    for (const refused of [
      await api.post('speakers', blank, 400),
      await api.put(`speakers/${speaker.id}`, { ...blank, version: 1 }, 400),
    ]) {
      expect(refused).toMatchObject({
        code: 'invalid_input',
        errors: [{ path: 'familyName', message: 'Enter a name, an office or an organisation.' }],
      });
    }
    expect([await rows('persons'), await rows('speakers')]).toEqual([1, 1]);
  });

  it('lists by precedence and searches names, office and organisation in both languages', async () => {
    await api.post('speakers', speakerInput({ familyName: 'Zenith', rankOrTitle: 'General' }));
    await api.post('speakers', speakerInput({ familyName: 'Apogee', givenName: 'Élodie' }));
    const office = { en: 'Moderator', fr: 'Modération' };
    await api.post('speakers', speakerInput({ ...nobody, office }));
    const minister = { en: 'Minister for Space', fr: '' };
    await api.post(
      'speakers',
      speakerInput({ familyName: 'Orbit', rankOrTitle: '', office: minister }),
    );
    await api.post('speakers', speakerInput({ ...nobody, familyName: 'Host', precedence: 1 }));
    const names = async (query: string) =>
      (await api.get(`speakers?${query}`)).items.map(
        (speaker: SpeakerView) => speaker.familyName || speaker.office.en,
      );
    expect(await names('')).toEqual(['Host', 'Orbit', 'Zenith', 'Apogee', 'Moderator']);
    expect(await names('page=2&pageSize=2')).toEqual(['Zenith', 'Apogee']);
    expect(await names(`q=${encodeURIComponent('élodie APOGEE')}`)).toEqual(['Apogee']);
    expect(await names(`q=${encodeURIComponent('modération')}`)).toEqual(['Moderator']);
    expect(await names('q=type')).toEqual(['Orbit', 'Zenith', 'Apogee']);
    expect(await names('q=general+zen')).toEqual(['Zenith']);
    expect(await names('q=%25')).toEqual([]);
  });

  it('lists a whole programme in the order that the public sees', async () => {
    for (const [familyName, rankOrTitle, precedence] of [
      ['Éclair', 'Colonel', null],
      ['Etoile', 'Colonel', null],
      ['Delta', 'Lieutenant-colonel', null],
      ['Alpha', 'Dr', null],
      ['Zulu', 'Amiral', 7],
      ['Bravo', 'Field Marshal', 7],
      ['Charlie', '', 3],
    ] as const) {
      await api.post(
        'speakers',
        speakerInput({ familyName, rankOrTitle, precedence, office: nobody.office }),
      );
    }
    const { items } = (await api.get('speakers?pageSize=200')) as { items: SpeakerView[] };
    expect(items).toHaveLength(7);
    expect(items.map(({ slug }) => slug)).toEqual(
      inPrecedence(items, 'en').map(({ slug }) => slug),
    );
  });

  it('keeps what an input leaves out', async () => {
    const speaker = await api.post(
      'speakers',
      speakerInput({ precedence: 4, lockedFields: ['names'] }),
    );
    const {
      phone: _phone,
      language: _language,
      precedence: _precedence,
      ...input
    } = speakerInput();
    const { lockedFields: _locked, ...rest } = input;
    const changed = await api.put(`speakers/${speaker.id}`, { ...rest, version: 1 });
    expect(changed).toEqual({ ...speaker, version: 2 });
  });

  it('is known by an organisation first and claimed by a person later, at the same address', async () => {
    const organisation = { en: 'Sample Agency', fr: 'Agence type' };
    const unknown = await api.post('speakers', speakerInput({ ...nobody, organisation }));
    const claimed = await api.put(`speakers/${unknown.id}`, {
      ...speakerInput({ organisation, rankOrTitle: 'Director' }),
      version: 1,
    });
    expect(claimed).toMatchObject({ slug: 'sample-agency', familyName: 'Speaker', version: 2 });
    const history = await api.get(`audit?entity=speaker&entityId=${unknown.id}`);
    expect(history.items[0]).toMatchObject({
      action: 'speaker.edit',
      before: { familyName: '', organisation },
      after: { familyName: 'Speaker', organisation },
    });
  });

  it('sets a state by hand, filters by it and counts', async () => {
    const first = await api.post('speakers', speakerInput({ familyName: 'First' }));
    await api.post('speakers', speakerInput({ familyName: 'Second' }));
    const set = (state: SpeakerState, version: number, status = 200) =>
      api.put(`speakers/${first.id}/state`, { state, version }, status);
    expect(await set('confirmed', 1)).toMatchObject({
      state: 'confirmed',
      answeredAt: expect.stringMatching(/Z$/),
      version: 2,
    });
    expect(await set('declined', 1, 409)).toMatchObject({
      code: 'stale_version',
      current: { state: 'confirmed' },
    });
    const page = await api.get('speakers?state=confirmed&q=first');
    expect(page).toMatchObject({
      total: 1,
      items: [{ id: first.id }],
      states: { noted: 0, invited: 0, confirmed: 1, declined: 0 },
    });
    expect(await api.get('speakers?state=noted')).toMatchObject({
      total: 1,
      states: { confirmed: 1 },
    });
    expect(await set('noted', 2)).toMatchObject({
      state: 'noted',
      answeredAt: null,
      invitedAt: null,
    });
    await api.put(`speakers/${first.id}/state`, { state: 'loved', version: 3 }, 400);
  });

  it('counts parts in the draft, and only a speaker without one is removed', async () => {
    const speaker = await api.post('speakers', speakerInput());
    const parts = [{ speakerId: speaker.id, role: 'moderator' as const }];
    const panel = await api.post('panels', panelInput({ parts }));
    await api.post('panels', panelInput({ parts }));
    expect(await api.get(`speakers/${speaker.id}`)).toMatchObject({ panels: 2 });
    const refused = await api.remove(`speakers/${speaker.id}?version=1`, 409);
    expect(refused).toMatchObject({ code: 'in_use', detail: expect.stringContaining('2') });
    for (const { id } of (await api.get('panels')).items) {
      await api.remove(`panels/${id}?version=1`);
    }
    await api.remove(`speakers/${speaker.id}?version=1`);
    await api.get(`speakers/${speaker.id}`, 404);
    expect([await rows('persons'), await rows('speakers')]).toEqual([0, 0]);
    expect(panel.parts).toHaveLength(1);
  });

  it('keeps the person of a removed speaker who also attends', async () => {
    const speaker = await api.post('speakers', speakerInput());
    await test.dataSource.query(
      `INSERT INTO registrations (conference_id, person_id, category_id, reference, status, email, language,
         notice_version, page_secret_hash, ticket_secret_hash)
       SELECT $1, id, $2, 'ABCD-EFGH', 'submitted', 'a@example.org', 'en', 1, '\\x01', '\\x02' FROM persons`,
      [test.conference.id, test.conference.categories.manual],
    );
    await api.remove(`speakers/${speaker.id}?version=1`);
    expect([await rows('persons'), await rows('speakers')]).toEqual([1, 0]);
  });

  it('refuses what is no nation and no address', async () => {
    for (const [path, value] of [
      ['nation', 'XX'],
      ['nation', 'fr'],
      ['nation', { $ne: null }],
      ['email', 'nobody'],
      ['email', 'a@b.example\r\nBcc: c@d.example'],
      ['givenName', 'x'.repeat(121)],
      ['phone', 'call me'],
      ['language', 'de'],
      ['precedence', 0],
      ['precedence', 1.5],
      ['lockedFields', ['email']],
    ] as const) {
      const refused = await api.post('speakers', { ...speakerInput(), [path]: value }, 400);
      expect(refused.errors).toMatchObject([{ path }]);
    }
  });
});
