import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { InvitationInput, InvitationKind, InvitationResult } from '#shared/programme/speakers';
import { type Actor, recordAudits } from '../../../audit/record-audit.js';
import { hashOfSecret } from '../../../config/secrets.js';
import type { Settings } from '../../../config/settings.js';
import { SETTINGS } from '../../../config/settings.module.js';
import { inTransaction } from '../../../database/transaction.js';
import { firstStatus } from '../../../mail/queue-mail.js';
import { localisedLabel } from '../../../people/person-label.js';
import { pageSecret } from '../private-page/page-secret.js';
import { type HeldSpeaker, holdSpeakers, writeInvitations } from './invitations.statement.js';
import { reasonToSkip } from './may-be-written.js';

/** Invites and reminds speakers by mail: state, mail and audit entry in one transaction, however many there are. */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Writes to those who await the message and says who does not and why; a second click finds nobody left. */
  async send(
    conferenceId: string,
    actor: Actor,
    input: InvitationInput,
  ): Promise<InvitationResult> {
    const { kind, speakerIds } = input;
    return inTransaction(this.dataSource, async (manager) => {
      const speakers = await holdSpeakers(manager, conferenceId, kind, speakerIds);
      const judged = speakers.map((speaker) => ({
        speaker,
        reason: reasonToSkip(kind, speaker, speaker.now),
      }));
      const wanted = judged.flatMap(({ speaker, reason }) => (reason === null ? [speaker] : []));
      if (wanted.length > 0) await this.write(manager, conferenceId, actor, kind, wanted);
      const skipped = judged.flatMap(({ speaker: { id, person }, reason }) =>
        reason === null ? [] : [{ speakerId: id, name: localisedLabel(person), reason }],
      );
      return { sent: wanted.length, kept: firstStatus(this.settings) === 'kept', skipped };
    });
  }

  private async write(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    kind: InvitationKind,
    speakers: HeldSpeaker[],
  ): Promise<void> {
    const rows = speakers.map((speaker) => ({
      id: speaker.id,
      hash: hashOfSecret(pageSecret(this.settings, speaker)).toString('hex'),
    }));
    await writeInvitations(manager, conferenceId, kind, firstStatus(this.settings), rows);
    const [action, answers] =
      kind === 'invitation' ? ['speaker.invite', { state: 'invited' }] : ['speaker.remind', {}];
    const deeds = speakers.map(({ id, state }) => ({
      ...{ conferenceId, action, entity: 'speaker', entityId: id },
      ...{ before: { state }, after: { state, ...answers } },
    }));
    await recordAudits(manager, actor, deeds);
  }
}
