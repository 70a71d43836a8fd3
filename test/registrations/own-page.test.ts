import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { findPersonalFeed } from '../../apps/api/src/registrations/personal-feed.queries.js';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { countRows, counters, sampleInput } from './sample-input.js';

describe('the attendee’s own page', () => {
  let test: TestApp;
  let pages: OwnPageService;
  beforeAll(async () => {
    test = await createTestApp();
    pages = test.app.get(OwnPageService);
  });
  afterAll(() => test.close());

  async function registered(
    conference: TestConference,
    changes: Parameters<typeof sampleInput>[1] = {},
  ): Promise<{ id: string; secret: string; input: ReturnType<typeof sampleInput> }> {
    const input = sampleInput(conference, changes);
    await test.app.get(RegistrationsService).register(conference.slug, input, { ip: input.email });
    const [{ id }] = await test.dataSource.query(
      `SELECT id FROM registrations WHERE email = $1 AND status <> 'cancelled'`,
      [input.email],
    );
    return { id, secret: deriveSecret(test.settings.appSecret, 'page', id), input };
  }

  const feedSecret = (feedUrl: string | null) =>
    /personal\/([\w-]{43})\.ics$/.exec(feedUrl ?? '')![1]!;

  it('shows status, ticket and feed of a confirmed registration', async () => {
    const conference = await test.addConference('own');
    const { secret, input, id } = await registered(conference);
    const page = await pages.ownPage(secret);
    expect(page).toMatchObject({
      conferenceSlug: 'own',
      status: 'confirmed',
      givenName: 'Sample',
      email: input.email,
      language: 'en',
      category: { en: 'automatic', fr: 'automatic' },
      ticketCode: deriveSecret(test.settings.appSecret, 'ticket', id),
      mayCancel: true,
    });
    expect(page!.feedUrl).toMatch(/^http:\/\/apogee\.test\/calendar\/personal\/[\w-]{43}\.ics$/);
    expect(await findPersonalFeed(test.dataSource, feedSecret(page!.feedUrl))).toMatchObject({
      conferenceId: conference.id,
      registrationId: id,
      language: 'en',
      revoked: false,
    });
  });

  it('has no ticket while the organisers have not answered', async () => {
    const conference = await test.addConference('own-submitted');
    const { secret } = await registered(conference, { categoryId: conference.categories.manual });
    expect(await pages.ownPage(secret)).toMatchObject({ status: 'submitted', ticketCode: null });
  });

  it('opens with its own secret only', async () => {
    const conference = await test.addConference('own-secret');
    const { secret, id } = await registered(conference);
    const wrong = [
      '',
      'x',
      secret.slice(1),
      `${secret}A`,
      secret.toLowerCase(),
      deriveSecret(test.settings.appSecret, 'ticket', id),
      deriveSecret(test.settings.appSecret, 'feed', id),
      id,
    ];
    for (const guess of wrong) {
      expect(await pages.ownPage(guess)).toBeUndefined();
      await expect(pages.cancel(guess)).rejects.toMatchObject({ code: 'not_found' });
      await expect(pages.renewFeed(guess)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await findPersonalFeed(test.dataSource, secret)).toBeUndefined();
  });

  it('cancels: place given back, feed revoked, ticket void, told by mail, and done once', async () => {
    const conference = await test.addConference('own-cancel');
    const { secret, input } = await registered(conference);
    const before = await pages.ownPage(secret);
    const after = await pages.cancel(secret);
    expect(after).toMatchObject({
      status: 'cancelled',
      ticketCode: null,
      feedUrl: null,
      mayCancel: false,
    });
    expect(await findPersonalFeed(test.dataSource, feedSecret(before!.feedUrl))).toMatchObject({
      revoked: true,
    });
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 0,
      categories: 0,
      confirmed: 0,
    });
    await Promise.all(Array.from({ length: 5 }, () => pages.cancel(secret)));
    expect(await counters(test.dataSource, conference.id)).toMatchObject({ conference: 0 });
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(2);
    const again = await registered(conference, { email: input.email });
    expect(again.secret).not.toBe(secret);
    expect(await pages.ownPage(secret)).toMatchObject({ status: 'cancelled' });
    expect(await pages.ownPage(again.secret)).toMatchObject({ status: 'confirmed' });
    await expect(pages.renewFeed(secret)).rejects.toMatchObject({ code: 'wrong_status' });
  });

  it('does not let a declined attendee cancel and so register again', async () => {
    const conference = await test.addConference('own-declined');
    const { secret, id } = await registered(conference);
    const organiser = await test.signIn('organiser', conference.id);
    await organiser
      .post(`/api/v1/conferences/${conference.slug}/registrations/${id}/decision`)
      .send({ decision: 'decline', reason: 'No accreditation.', version: 1 })
      .expect(200);
    expect(await pages.ownPage(secret)).toMatchObject({
      status: 'declined',
      reason: 'No accreditation.',
      mayCancel: false,
      feedUrl: null,
    });
    await expect(pages.cancel(secret)).rejects.toMatchObject({ code: 'wrong_status' });
  });

  it('renews the feed: the former address is revoked, the new one works, in any number at once', async () => {
    const conference = await test.addConference('own-feed');
    const { secret } = await registered(conference);
    const first = feedSecret((await pages.ownPage(secret))!.feedUrl);
    await Promise.all(Array.from({ length: 4 }, () => pages.renewFeed(secret)));
    const last = feedSecret((await pages.ownPage(secret))!.feedUrl);
    expect(await findPersonalFeed(test.dataSource, first)).toMatchObject({ revoked: true });
    expect(await findPersonalFeed(test.dataSource, last)).toMatchObject({ revoked: false });
    const rows = await test.dataSource.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE revoked_at IS NULL)::int AS live
       FROM personal_feeds WHERE conference_id = $1`,
      [conference.id],
    );
    expect(rows).toEqual([{ all: 5, live: 1 }]);
  });
});
