import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  conflictKey,
  decisionsOf,
  type ImportRefusal,
  type ProgrammeImportInput,
  type ProgrammeImportView,
} from '#shared/exchange/programme-import';
import { phraseOf } from '#shared/languages';
import type { Viewer } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { ImportRefused, importSchedule } from './import-schedule.js';
import { problemLines } from './import-report.js';
import { importView } from './import-view.js';

/** Most reasons of a refusal that are answered. */
const REASONS_MAX = 10;

/** The last import of this process: one at a time, so that many together need no more memory than one. */
let last: Promise<unknown> = Promise.resolve();

/** Programmes of other systems brought into the draft of a conference that is there. */
@Injectable()
export class ProgrammeImportsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** What the file would do, or does. Throws `import_refused` with the reasons, each with its line. */
  async import(
    viewer: Viewer,
    bytes: Buffer,
    { mode, withdraw, decisions }: ProgrammeImportInput,
  ): Promise<ProgrammeImportView> {
    const decided = decisionsOf(decisions);
    const request = {
      ...{ bytes, slug: viewer.conferenceSlug, dryRun: mode === 'preview' },
      withdraw: withdraw === 'yes',
      decide: (conflict: { id: string; field: string }) => decided.get(conflictKey(conflict)),
    };
    const importing = last.then(() => importSchedule(this.dataSource, viewer, request));
    last = importing.catch(() => undefined);
    try {
      return importView(await importing);
    } catch (error) {
      throw error instanceof ImportRefused ? refusal(error) : error;
    }
  }
}

function refusal({ problems }: ImportRefused): Problem {
  const reasons: ImportRefusal[] = problems
    .slice(0, REASONS_MAX)
    .map(({ line, message }) => ({ line, message }));
  const reason = phraseOf((language) => problemLines(reasons, language).join(' '));
  return new Problem('import_refused', { reason }, { extra: { reasons } });
}
