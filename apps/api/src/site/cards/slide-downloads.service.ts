import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { Problem } from '../../http/problem.js';
import { sendFile } from '../../http/send-file.js';
import { findFile, readContent, type FileState } from '../../programme/files/files.queries.js';

/** For whom a file may be kept on its way. */
type Keeping = 'public' | 'private';

@Injectable()
export class SlideDownloads {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Throws `not_found`, and `gone` for slides that were withdrawn since they were published. */
  async send(
    reply: FastifyReply,
    conferenceId: string,
    id: string,
    keeping: Keeping,
    isShown: (file: FileState) => boolean = () => true,
  ): Promise<void> {
    const file = isUUID(id) ? await findFile(this.dataSource, conferenceId, id) : undefined;
    if (!file || file.kind !== 'slides' || !isShown(file)) throw new Problem('not_found');
    // A file that was made attendees' own after the release is theirs at once.
    if (keeping === 'public' && file.visibility !== 'public') throw new Problem('gone');
    if (file.removed) throw new Problem('gone');
    const content = () => readContent(this.dataSource, file.id);
    await sendFile(reply.request, reply, file, content, `${keeping}, no-cache`);
  }
}
