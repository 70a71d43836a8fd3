import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { SpeakerLinkInput, SpeakerLinkView } from '#shared/programme/speakers';
import { type Actor, recordAudit } from '../../../audit/record-audit.js';
import { hashOfSecret } from '../../../config/secrets.js';
import type { Settings } from '../../../config/settings.js';
import { SETTINGS } from '../../../config/settings.module.js';
import { inTransaction } from '../../../database/transaction.js';
import { Problem } from '../../../http/problem.js';
import { Speaker } from '../speaker.entity.js';
import { holdLink } from './page-owners.queries.js';
import { pageSecret } from './page-secret.js';

/** Gives organisers the link of a speaker's private page, to pass it on by another way than our mail. */
@Injectable()
export class SpeakerLinksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The link; with `renew` a new one, and the one before ends. Both leave an audit entry. Throws `not_found`. */
  async link(
    conferenceId: string,
    actor: Actor,
    id: string,
    { renew }: SpeakerLinkInput,
  ): Promise<SpeakerLinkView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await holdLink(manager, conferenceId, id);
      if (!before) throw new Problem('not_found');
      const speaker = { id, pageGeneration: before.pageGeneration + (renew ? 1 : 0) };
      await manager.update(
        Speaker,
        { id, conferenceId },
        {
          pageGeneration: speaker.pageGeneration,
          pageSecretHash: hashOfSecret(pageSecret(this.settings, speaker)),
        },
      );
      await recordAudit(manager, actor, {
        conferenceId,
        action: renew ? 'speaker.renew-link' : 'speaker.read-link',
        entity: 'speaker',
        entityId: id,
        before: { pageGeneration: before.pageGeneration },
        after: { pageGeneration: speaker.pageGeneration },
      });
      const page = `${this.settings.publicUrl}/${before.language}/${before.slug}/speaker`;
      return { url: `${page}/${pageSecret(this.settings, speaker)}` };
    });
  }
}
