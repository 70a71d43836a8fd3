import type { EntityManager } from 'typeorm';
import { deriveSecret, hashOfSecret } from '../config/secrets.js';

interface FeedOwner {
  id: string;
  conferenceId: string;
}

/** Ends the feed of a registration: its address answers 410 from now on. */
export async function revokeFeed(manager: EntityManager, { id }: FeedOwner): Promise<void> {
  await manager.query(
    `UPDATE personal_feeds SET revoked_at = now() WHERE registration_id = $1 AND revoked_at IS NULL`,
    [id],
  );
}

/** Gives a registration a feed under a new address; the row of the registration must be locked. */
export async function issueFeed(
  manager: EntityManager,
  appSecret: string,
  { id, conferenceId }: FeedOwner,
): Promise<void> {
  const [[{ generation }]] = await manager.query<[[{ generation: number }]]>(
    `UPDATE registrations SET feed_generation = feed_generation + 1 WHERE id = $1
     RETURNING feed_generation AS generation`,
    [id],
  );
  const secret = deriveSecret(appSecret, 'feed', id, generation);
  await manager.query(
    `INSERT INTO personal_feeds (secret_hash, conference_id, registration_id) VALUES ($1, $2, $3)`,
    [hashOfSecret(secret), conferenceId, id],
  );
}
