import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { LANGUAGES } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import type { Page } from '#shared/page';
import type { NoticeQuery, NoticeView, ReleaseImpact } from '#shared/releases/impact';
import { Composer } from '../mail/composer.js';
import { nextRelease } from './candidate.js';
import { countImpact } from './impact/impact.queries.js';
import { impactOf, pairsToCount, panelScopes } from './impact/impact.js';
import {
  countNotices,
  listNotices,
  type PlannedNotice,
} from './notices/notices-preview.queries.js';
import { prepareNotices } from './notices/notices.queries.js';

const KIND: MailKind = 'programme-changes';
const NOBODY = { rankOrTitle: '', givenName: '', familyName: '' };

/** What publishing would do to people, before it does. Writes nothing. */
@Injectable()
export class ReleasePreviewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly composer: Composer,
  ) {}

  /** Whom each change touches, and how many altogether. Throws `not_found`. */
  async impact(conferenceId: string, restores: number | null): Promise<ReleaseImpact> {
    const { manager } = this.dataSource;
    const candidate = await nextRelease(manager, conferenceId, { restores });
    const panelIds = candidate.changes.map(({ panelId }) => panelId);
    const [{ attendeesWithNewClash, ...counts }, notices] = await Promise.all([
      countImpact(manager, conferenceId, panelIds, pairsToCount(candidate), panelScopes(candidate)),
      prepareNotices(manager, candidate).then((prepared) => countNotices(manager, prepared)),
    ]);
    const seatsInCancelled = candidate.changes
      .filter(({ kind }) => kind === 'cancelled')
      .reduce((sum, { panelId }) => sum + (counts.interest.get(panelId)?.seats ?? 0), 0);
    const changes = impactOf(candidate, counts);
    return { changes, reach: { ...notices, attendeesWithNewClash, seatsInCancelled } };
  }

  /**
   * The messages that publishing would write, made as they will be made, with the secret of private links hidden.
   * Attendees stay without name and address unless `named`. Throws `not_found`.
   */
  async notices(
    conferenceId: string,
    { page, pageSize, restore }: NoticeQuery,
    named: boolean,
  ): Promise<Page<NoticeView>> {
    const { manager } = this.dataSource;
    const candidate = await nextRelease(manager, conferenceId, { restores: restore ?? null });
    const prepared = await prepareNotices(manager, candidate);
    const offset = (page - 1) * pageSize;
    const { items, total } = await listNotices(manager, prepared, pageSize, offset);
    const at = new Date(candidate.document.publishedAt);
    return { items: items.map((item) => this.view(item, at, named)), total, page, pageSize };
  }

  private view(planned: PlannedNotice, createdAt: Date, named: boolean): NoticeView {
    const { registrationId, language, reference, speaker } = planned;
    const hidden = !named && registrationId !== null;
    const to = hidden ? '' : planned.address;
    const data = hidden ? { ...planned.data, ...NOBODY } : planned.data;
    const mail = { kind: KIND, registrationId, to, language, data, createdAt };
    const [en, fr] = LANGUAGES.map((each) => this.composer.compose(mail, each, 'masked'));
    const attachments = this.composer.attachments(mail);
    return {
      recipient: { speaker, reference },
      to: hidden ? null : to,
      language,
      bodies: { en: en!, fr: fr! },
      attachments: attachments.map(({ name, type, content }) => ({ name, type, content })),
    };
  }
}
