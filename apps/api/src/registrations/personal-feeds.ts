import { type EntityManager, IsNull } from 'typeorm';
import { deriveSecret, hashOfSecret } from '../config/secrets.js';
import { PersonalFeed } from './personal-feed.entity.js';
import { Registration } from './registration.entity.js';

interface FeedOwner {
  id: string;
  conferenceId: string;
}

/** Ends the feed of a registration: its address answers 410 from now on. */
export async function revokeFeed(
  manager: EntityManager,
  { id, conferenceId }: FeedOwner,
): Promise<void> {
  await manager.update(
    PersonalFeed,
    { conferenceId, registrationId: id, revokedAt: IsNull() },
    { revokedAt: () => 'now()' },
  );
}

/** Gives a registration a feed under a new address; the row of the registration must be locked. */
export async function issueFeed(
  manager: EntityManager,
  appSecret: string,
  { id, conferenceId }: FeedOwner,
): Promise<void> {
  await manager.increment(Registration, { id, conferenceId }, 'feedGeneration', 1);
  const { feedGeneration } = await manager.findOneOrFail(Registration, {
    where: { id, conferenceId },
    select: { feedGeneration: true },
  });
  const secret = deriveSecret(appSecret, 'feed', id, feedGeneration);
  await manager.insert(PersonalFeed, {
    secretHash: hashOfSecret(secret),
    conferenceId,
    registrationId: id,
  });
}
