import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';

describe('the overview of a conference', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const base = () => `/api/v1/conferences/${test.conference.slug}`;

  it('tells an empty conference in figures', async () => {
    const viewer = await test.signIn('viewer');
    const { body } = await viewer.get(`${base()}/dashboard`).expect(200);
    expect(body).toEqual({
      panels: { total: 0, unplaced: 0, translationMissing: 0 },
      speakers: 0,
      rooms: 0,
      clashes: 0,
      warnings: 0,
      changesSinceRelease: 0,
      release: null,
      registrations: { submitted: 0, confirmed: 0, declined: 0, cancelled: 0 },
      registrationsByDay: [],
      categories: [
        { name: { en: 'manual', fr: 'manual' }, taken: 0, capacity: 100, submitted: 0 },
        { name: { en: 'automatic', fr: 'automatic' }, taken: 0, capacity: 100, submitted: 0 },
      ],
      mail: { queued: 0, kept: 0, failed: 0 },
    });
  });

  it('keeps who changed the settings, with before and after', async () => {
    const organiser = await test.signIn('organiser');
    const { body: conference } = await organiser.get(base()).expect(200);
    const { name, tagline, information, venue, capacity, notice, version } = conference;
    const input = { name, tagline, information, venue, capacity, notice, version };
    const { body: changed } = await organiser
      .put(base())
      .send({ ...input, registrationOpen: false })
      .expect(200);
    expect(changed).toMatchObject({ registrationOpen: false, noticeVersion: 1, version: 2 });
    const { body: audit } = await organiser.get(`${base()}/audit?entity=conference`).expect(200);
    expect(audit).toMatchObject({ total: 1, page: 1, pageSize: 25 });
    expect(audit.items[0]).toMatchObject({
      actor: 'Sample organiser',
      action: 'conference.edit',
      before: { registrationOpen: true },
      after: { registrationOpen: false },
    });
  });

  it('tells the second of two organisers that the settings changed, and what they are now', async () => {
    const [one, other] = [await test.signIn('organiser'), await test.signIn('owner')];
    const { body: conference } = await one.get(base()).expect(200);
    const { name, tagline, information, venue, capacity, notice, version, registrationOpen } =
      conference;
    const input = {
      name,
      tagline,
      information,
      venue,
      capacity,
      notice,
      version,
      registrationOpen,
    };
    const newNotice = { en: 'Another notice.', fr: 'Une autre notice.' };
    await one
      .put(base())
      .send({ ...input, notice: newNotice })
      .expect(200);
    const { body } = await other.put(base()).send(input).expect(409);
    expect(body).toMatchObject({
      code: 'stale_version',
      current: { notice: newNotice, noticeVersion: 2, version: version + 1 },
    });
  });

  it('opens registration only with a notice on personal data, and needs none while it is closed', async () => {
    const organiser = await test.signIn('organiser');
    const { body: conference } = await organiser.get(base()).expect(200);
    const { name, tagline, information, venue, capacity, version } = conference;
    const notice = { en: ' ', fr: '' };
    const input = { name, tagline, information, venue, capacity, notice, version };
    const { body } = await organiser
      .put(base())
      .send({ ...input, registrationOpen: true })
      .expect(400);
    expect(body.errors).toEqual([
      { path: 'notice', code: 'isWrittenInOneLanguage', message: expect.any(String) },
    ]);
    await organiser
      .put(base())
      .send({ ...input, registrationOpen: false })
      .expect(200);
  });

  it('refuses fewer places in a category than are taken', async () => {
    const organiser = await test.signIn('organiser');
    const id = test.conference.categories.manual;
    await test.dataSource.query('UPDATE categories SET taken = 5 WHERE id = $1', [id]);
    const text = { en: 'Industry', fr: 'Industrie' };
    const { body } = await organiser
      .put(`${base()}/categories/${id}`)
      .send({ name: text, hint: { en: '', fr: '' }, capacity: 4, approval: 'manual', version: 1 })
      .expect(409);
    expect(body.code).toBe('category_full');
  });
});
