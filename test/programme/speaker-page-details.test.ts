import { Transformer } from '@napi-rs/image';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  detailsForm,
  PRIVATE_EMAIL,
  PRIVATE_PHONE,
  PRIVATE_REASON,
  PrivatePage,
} from './private-page.js';
import { speakerInput } from './sample-inputs.js';

describe('what a speaker says on the private page', () => {
  const page = new PrivatePage();
  beforeAll(() => page.open());
  afterAll(() => page.close());
  beforeEach(() => page.begin());

  it('takes an answer, which may change, and says so in the history', async () => {
    await page.api.post(
      'speakers/invitations',
      { kind: 'invitation', speakerIds: [page.speaker.id] },
      200,
    );
    const { headers } = await page.post('answer', { answer: 'confirmed' }).expect(303);
    expect(headers.location).toBe(`${page.path}?done=answer#answer`);
    const { text } = await page.test.http.get(`${page.path}?done=answer`).expect(200);
    expect(text).toContain('Your answer is saved.');
    expect(await page.now()).toMatchObject({ state: 'confirmed', answeredAt: expect.any(String) });
    await page.post('answer', { answer: 'confirmed' }).expect(303);
    await page.post('answer', { answer: 'declined', reason: PRIVATE_REASON }).expect(303);
    expect(await page.now()).toMatchObject({ state: 'declined', answerReason: PRIVATE_REASON });
    expect((await page.history()).slice(0, 2)).toMatchObject([
      { action: 'speaker.answer', actor: 'speaker' },
      { action: 'speaker.answer', actor: 'speaker' },
    ]);
    await page.post('answer', { answer: 'confirmed' }).expect(303);
    const refused = await page.post('answer', { answer: 'perhaps', reason: 'Kept' }).expect(400);
    expect(refused.text).toContain('Choose whether you confirm or decline.');
    expect(refused.text).toContain('Kept');
  });

  it('saves details for the next release, never what is locked', async () => {
    const { text } = await page.test.http.get(page.path).expect(200);
    expect(text).toContain('value="+33 6 12 34 56 78"');
    const changes = { familyName: 'Orbit', 'biography.en': 'New\r\nlife.', phone: '' };
    await page.post('details', detailsForm(page.speaker, changes)).expect(303);
    const saved = await page.now();
    expect(saved).toMatchObject({
      familyName: 'Orbit',
      biography: { en: 'New\nlife.' },
      phone: '',
      version: 2,
    });
    expect((await page.history())[0]).toMatchObject({ action: 'speaker.edit', actor: 'speaker' });

    const locked = await page.api.put(`speakers/${page.speaker.id}`, {
      ...speakerInput({
        email: PRIVATE_EMAIL,
        lockedFields: ['names', 'biography', 'photo', 'availability'],
      }),
      version: 2,
    });
    await page
      .post(
        'details',
        detailsForm(locked, { familyName: 'Mallory', 'biography.en': 'x', 'office.en': 'Chief' }),
      )
      .expect(303);
    expect(await page.now()).toMatchObject({
      familyName: 'Speaker',
      biography: { en: 'Life.' },
      office: { en: 'Chief' },
      email: PRIVATE_EMAIL,
      lockedFields: ['names', 'biography', 'photo', 'availability'],
    });
    const jpeg = await Transformer.fromRgbaPixels(new Uint8Array(200 * 250 * 4), 200, 250).jpeg(80);
    expect((await page.upload('photo', jpeg, 'a.jpg').expect(403)).text).toContain(
      'The organisers have locked this.',
    );
    await page
      .post('availability', { 'from-2027-06-15': '09:00', 'to-2027-06-15': '10:00' })
      .expect(403);
    expect((await page.now()).photo).toBeNull();
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
    const english = await page.post('details', detailsForm(page.speaker, typed)).expect(400);
    expect(english.text).toContain('<title>Error: ');
    expect(english.text).toContain('Kept &lt;b&gt;as&lt;/b&gt; it was typed');
    expect(english.text).toContain('value="ring me"');
    expect(english.text).toContain('Enter a telephone number of digits');
    expect(english.text).toContain('Choose a nation from the list.');
    page.path = page.path.replace('/en/', '/fr/');
    const french = await page
      .post(
        'details',
        detailsForm(page.speaker, { phone: 'x', 'biography.fr': 'é'.repeat(20_001) }),
      )
      .expect(400);
    expect(french.text).toContain('Saisissez un numéro de téléphone en chiffres');
    expect(french.text).toContain('Ce texte est trop long.');
    const nameless = await page
      .post('details', detailsForm(page.speaker, { ...typed, nation: '', phone: '' }))
      .expect(400);
    expect(nameless.text).toContain('Saisissez un nom, une fonction ou un organisme.');
    expect(await page.now()).toEqual(page.speaker);
  });

  it('asks for texts in the languages of the conference, and keeps those in others', async () => {
    await page.test.dataSource.query(`UPDATE conferences SET languages = '{de}' WHERE id = $1`, [
      page.conference.id,
    ]);
    const { text } = await page.test.http.get(page.path).expect(200);
    expect(text.match(/<textarea[^>]* name="biography[^>]*>/g)).toEqual([
      expect.stringMatching(/ name="biography\.de"[^>]* lang="de"/),
    ]);
    expect(text).toContain('Biography in German');
    const french = await page.test.http.get(page.path.replace('/en/', '/fr/')).expect(200);
    expect(french.text).toContain('Biographie en allemand');

    const typed = { 'biography.de': 'Ein Leben.', 'office.fr': 'Nobody asked' };
    await page.post('details', { ...typed, version: '1' }).expect(303);
    expect(await page.now()).toMatchObject({
      biography: { de: 'Ein Leben.', en: 'Life.', fr: 'Vie.' },
      office: { de: '', en: 'Head of space', fr: 'Direction de l’espace' },
    });
    const long = { 'biography.de': 'ß'.repeat(20_001), version: '2' };
    const refused = await page.post('details', long).expect(400);
    expect(refused.text).toContain('id="biography.de-error"');
  });

  it('shows both versions when somebody else saved meanwhile, and saves knowingly', async () => {
    const theirs = await page.api.put(`speakers/${page.speaker.id}`, {
      ...speakerInput({ email: PRIVATE_EMAIL, phone: PRIVATE_PHONE, familyName: 'Theirs' }),
      version: 1,
    });
    const stale = await page
      .post('details', detailsForm(page.speaker, { familyName: 'Mine' }))
      .expect(409);
    expect(stale.text).toContain('Somebody else changed your details meanwhile.');
    expect(stale.text).toContain('value="Mine"');
    expect(stale.text).toMatch(/Saved now:<\/strong> Theirs/);
    expect((await page.now()).familyName).toBe('Theirs');
    const [, version] = /name="version" value="(\d+)"/.exec(stale.text)!;
    expect(Number(version)).toBe(theirs.version);
    await page
      .post('details', detailsForm(page.speaker, { familyName: 'Mine', version: version! }))
      .expect(303);
    expect((await page.now()).familyName).toBe('Mine');
  });
});
