import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Language } from '#shared/languages';
import type { SpeakerLinkInput, SpeakerLinkView } from '#shared/programme/speakers';
import { type Actor, recordAudit } from '../../../audit/record-audit.js';
import { hashOfSecret } from '../../../config/secrets.js';
import type { Settings } from '../../../config/settings.js';
import { SETTINGS } from '../../../config/settings.module.js';
import { inTransaction } from '../../../database/transaction.js';
import { Problem } from '../../../http/problem.js';
import { pageSecret } from './page-secret.js';

interface LinkOwner {
  slug: string;
  language: Language;
  pageGeneration: number;
}

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
      const [before] = await manager.query<LinkOwner[]>(
        `SELECT c.slug, coalesce(pe.language, c.languages[1]) AS language, sp.page_generation AS "pageGeneration"
         FROM speakers sp JOIN persons pe ON pe.id = sp.person_id JOIN conferences c ON c.id = sp.conference_id
         WHERE sp.conference_id = $1 AND sp.id = $2 FOR NO KEY UPDATE OF sp`,
        [conferenceId, id],
      );
      if (!before) throw new Problem('not_found');
      const speaker = { id, pageGeneration: before.pageGeneration + (renew ? 1 : 0) };
      await manager.query(
        `UPDATE speakers SET page_generation = $3, page_secret_hash = $4 WHERE conference_id = $1 AND id = $2`,
        [
          ...[conferenceId, id, speaker.pageGeneration],
          hashOfSecret(pageSecret(this.settings, speaker)),
        ],
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
