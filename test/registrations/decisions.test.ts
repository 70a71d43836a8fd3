import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RegistrationQuery, RegistrationView } from '#shared/registrations/registrations';
import { DecisionsService } from '../../apps/api/src/registrations/decisions.service.js';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { counters, sampleInput, setCapacity } from './sample-input.js';

describe('organisers and registrations', () => {
  let test: TestApp;
  let service: RegistrationsService;
  beforeAll(async () => {
    test = await createTestApp();
    service = test.app.get(RegistrationsService);
  });
  afterAll(() => test.close());

  const base = ({ slug }: TestConference) => `/api/v1/conferences/${slug}/registrations`;

  async function submitted(
    conference: TestConference,
    changes: Parameters<typeof sampleInput>[1] = {},
  ): Promise<RegistrationView> {
    const input = sampleInput(conference, {
      categoryId: conference.categories.manual,
      ...changes,
    });
    await service.register(conference.slug, input, { ip: input.email });
    const { items } = await list(conference, { q: input.email });
    return items[0]!;
  }

  const list = (conference: TestConference, query: Partial<RegistrationQuery>) =>
    test.app
      .get(DecisionsService)
      .list(
        { conferenceId: conference.id, timeZone: 'Europe/Paris' },
        { page: 1, pageSize: 25, ...query },
      );

  async function mailKinds(id: string): Promise<string[]> {
    const rows = await test.dataSource.query<{ kind: string }[]>(
      'SELECT kind FROM mails WHERE registration_id = $1 ORDER BY created_at',
      [id],
    );
    return rows.map(({ kind }) => kind);
  }

  it('confirm: the place is taken, the attendee is told, the deed is recorded', async () => {
    const conference = await test.addConference('confirm');
    const registration = await submitted(conference, { language: 'fr' });
    const organiser = await test.signIn('organiser', conference.id);
    const { body } = await organiser
      .post(`${base(conference)}/${registration.id}/decision`)
      .send({ decision: 'confirm', version: registration.version })
      .expect(200);
    expect(body).toMatchObject({
      status: 'confirmed',
      version: 2,
      organisation: 'Sample Organisation 4',
      createdAt: expect.stringMatching(/\+0[12]:00$/),
      decidedAt: expect.stringMatching(/\+0[12]:00$/),
    });
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 1,
      categories: 1,
      confirmed: 1,
    });
    expect(await mailKinds(registration.id)).toEqual([
      'registration-received',
      'registration-confirmed',
    ]);
    const { body: audit } = await organiser
      .get(`/api/v1/conferences/${conference.slug}/audit`)
      .query({ entity: 'registration', entityId: registration.id })
      .expect(200);
    expect(audit.items[0]).toMatchObject({
      action: 'registration.confirm',
      before: { status: 'submitted' },
      after: { status: 'confirmed' },
    });
  });

  it('a stale version changes nothing and shows the registration as it is', async () => {
    const conference = await test.addConference('stale');
    const registration = await submitted(conference);
    const organiser = await test.signIn('organiser', conference.id);
    const url = `${base(conference)}/${registration.id}/decision`;
    await organiser.post(url).send({ decision: 'decline', reason: 'No.', version: 1 }).expect(200);
    const { body } = await organiser
      .post(url)
      .send({ decision: 'confirm', version: 1 })
      .expect(409);
    expect(body).toMatchObject({
      code: 'stale_version',
      current: { status: 'declined', reason: 'No.', version: 2 },
    });
    expect(await mailKinds(registration.id)).toHaveLength(2);
  });

  it('a step that cannot follow is refused', async () => {
    const conference = await test.addConference('steps');
    const registration = await submitted(conference);
    const organiser = await test.signIn('organiser', conference.id);
    const url = `${base(conference)}/${registration.id}/decision`;
    await organiser.post(url).send({ decision: 'confirm', version: 1 }).expect(200);
    const { body } = await organiser
      .post(url)
      .send({ decision: 'confirm', version: 2 })
      .expect(409);
    expect(body.code).toBe('wrong_status');
    expect(await counters(test.dataSource, conference.id)).toMatchObject({ conference: 1 });
  });

  it('declining a confirmed one gives its place back; confirming it again takes one and renews the feed', async () => {
    const conference = await test.addConference('reconsider');
    const registration = await submitted(conference);
    const organiser = await test.signIn('organiser', conference.id);
    const decide = (decision: string, version: number) =>
      organiser
        .post(`${base(conference)}/${registration.id}/decision`)
        .send({ decision, version })
        .expect(200);
    const feeds = async () => {
      const rows = await test.dataSource.query<{ revoked: boolean }[]>(
        `SELECT revoked_at IS NOT NULL AS revoked FROM personal_feeds WHERE registration_id = $1
         ORDER BY revoked_at NULLS LAST`,
        [registration.id],
      );
      return rows.map(({ revoked }) => (revoked ? 'revoked' : 'live'));
    };
    await decide('confirm', 1);
    await decide('decline', 2);
    expect(await counters(test.dataSource, conference.id)).toMatchObject({
      conference: 0,
      confirmed: 0,
    });
    expect(await feeds()).toEqual(['revoked']);
    await decide('confirm', 3);
    expect(await counters(test.dataSource, conference.id)).toMatchObject({
      conference: 1,
      confirmed: 1,
    });
    expect(await feeds()).toEqual(['revoked', 'live']);
  });

  it('confirming into a full category is refused and leaves everything as it was', async () => {
    const conference = await test.addConference('full-confirm');
    const registration = await submitted(conference);
    await setCapacity(test.dataSource, conference, { manual: 0 });
    const organiser = await test.signIn('organiser', conference.id);
    const { body } = await organiser
      .post(`${base(conference)}/${registration.id}/decision`)
      .send({ decision: 'confirm', version: 1 })
      .expect(409);
    expect(body.code).toBe('category_full');
    expect(await mailKinds(registration.id)).toEqual(['registration-received']);
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 0,
      categories: 0,
      confirmed: 0,
    });
  });

  it('lists by page, status and category, and finds by name, organisation, address and reference', async () => {
    const conference = await test.addConference('list');
    const one = await submitted(conference, {
      givenName: 'Aïcha',
      familyName: 'Sample_One',
      organisation: '100 % Space',
    });
    const two = await submitted(conference, {
      familyName: 'SampleXOne',
      categoryId: conference.categories.automatic,
    });
    await submitted(conference);
    const viewer = await test.signIn('viewer', conference.id);
    const find = async (query: object): Promise<string[]> => {
      const { body } = await viewer.get(base(conference)).query(query).expect(200);
      return body.items.map(({ id }: RegistrationView) => id);
    };
    expect(await find({ q: 'sample_one' })).toEqual([one.id]);
    expect(await find({ q: 'aïcha  SAMPLE_ONE' })).toEqual([one.id]);
    expect(await find({ q: 'Sample_One Aïcha' })).toEqual([one.id]);
    expect(await find({ q: '100 %' })).toEqual([one.id]);
    expect(await find({ q: two.email.toUpperCase() })).toEqual([two.id]);
    expect(await find({ q: one.reference.toLowerCase() })).toEqual([one.id]);
    expect(await find({ q: one.reference.replace('-', '') })).toEqual([one.id]);
    expect(await find({ q: '%' })).toEqual([one.id]);
    expect(await find({ status: 'confirmed' })).toEqual([two.id]);
    expect(await find({ categoryId: conference.categories.automatic })).toEqual([two.id]);
    const { body } = await viewer.get(base(conference)).query({ page: 2, pageSize: 2 }).expect(200);
    expect(body).toMatchObject({ total: 3, page: 2, pageSize: 2 });
    expect(body.items.map(({ id }: RegistrationView) => id)).toEqual([one.id]);
    const beyond = await viewer.get(base(conference)).query({ page: 1_000_000 }).expect(200);
    expect(beyond.body).toMatchObject({ total: 3, items: [] });
    await viewer.get(base(conference)).query({ status: 'gone' }).expect(400);
  });

  it('needs two queries for any page', async () => {
    const conference = await test.addConference('queries');
    for (let count = 0; count < 5; count += 1) await submitted(conference);
    const query = vi.spyOn(test.dataSource, 'query');
    const { items } = await list(conference, { pageSize: 5 });
    expect(items).toHaveLength(5);
    const ours = query.mock.calls.filter(([statement]) =>
      /\b(registrations|persons)\b/.test(statement),
    );
    expect(ours).toHaveLength(2);
    query.mockRestore();
  });

  it('keeps conferences and roles apart', async () => {
    const conference = await test.addConference('mine');
    const other = await test.addConference('theirs');
    const registration = await submitted(conference);
    const stranger = await test.signIn('owner', other.id);
    const viewer = await test.signIn('viewer', conference.id);
    const decision = { decision: 'confirm', version: 1 };
    await stranger
      .post(`${base(conference)}/${registration.id}/decision`)
      .send(decision)
      .expect(404);
    await stranger
      .post(`${base(other)}/${registration.id}/decision`)
      .send(decision)
      .expect(404);
    await viewer
      .post(`${base(conference)}/${registration.id}/decision`)
      .send(decision)
      .expect(403);
    await test.http.get(base(conference)).expect(401);
    const owner = await test.signIn('owner', conference.id);
    await owner
      .post(`${base(conference)}/not-an-id/decision`)
      .send(decision)
      .expect(404);
    await owner
      .post(`${base(conference)}/${registration.id}/decision`)
      .send({ decision: 'cancel', version: 1 })
      .expect(400);
  });
});
