import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { SheetFormat, SheetImportView, SheetKind } from '#shared/exchange/spreadsheets';
import type { Language } from '#shared/languages';
import type { PanelView } from '#shared/programme/panels';
import type { SpeakerInput, SpeakerView } from '#shared/programme/speakers';
import { contentLanguages } from '../../conferences/conference.queries.js';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { lockHistory, type Mover } from '../../programme/moves/move-history.js';
import type { Target } from '../../programme/moves/move-steps.js';
import { makeMove } from '../../programme/moves/moves.service.js';
import { lockPanels } from '../../programme/moves/take-steps.js';
import { PanelsService } from '../../programme/panels/panels.service.js';
import type { PanelUpdate } from '../../programme/panels/update-panels.statement.js';
import { SpeakersService } from '../../programme/speakers/speakers.service.js';
import { panelColumns, panelDraft } from './panel-columns.js';
import type { PanelDraft } from './panel-draft.js';
import { loadPanels, panelSheet, panelStamp, placeOfRow } from './panel-sheet.js';
import type { Table } from './bounded-table.js';
import { readSheet } from './read-sheet.js';
import { writeSheet } from './write-sheet.js';
import { type PlannedRow, planSheet, type SheetPlan } from './sheet-plan.js';
import { tableOf } from './sheet.js';
import { loadSpeakers, speakerSheet, speakerStamp } from './speaker-sheet.js';
import { speakerColumns } from './speaker-columns.js';

/** The draft's sessions and speakers as spreadsheets, and edited spreadsheets back into the draft. */
@Injectable()
export class SpreadsheetsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly panels: PanelsService,
    private readonly speakers: SpeakersService,
  ) {}

  async export(
    conferenceId: string,
    kind: SheetKind,
    format: SheetFormat,
    language: Language,
  ): Promise<Buffer> {
    return writeSheet(await this.table(conferenceId, kind, language), format, language);
  }

  private async table(conferenceId: string, kind: SheetKind, language: Language): Promise<Table> {
    const { manager } = this.dataSource;
    const languages = await contentLanguages(manager, conferenceId);
    if (kind === 'speakers') {
      const rows = (await loadSpeakers(manager, conferenceId)).map((row) => {
        return { row, exported: { id: row.id, stamp: speakerStamp(row) } };
      });
      return tableOf(speakerColumns(languages), rows, language, {});
    }
    const { panels, context } = await loadPanels(manager, conferenceId);
    const rows = panels.map((row) => ({ row, exported: { id: row.id, stamp: panelStamp(row) } }));
    return tableOf(panelColumns(languages), rows, language, context);
  }

  /** What the spreadsheet would change. Throws `sheet_unreadable` and `sheet_too_large`. */
  async preview(conferenceId: string, kind: SheetKind, file: Buffer): Promise<SheetImportView> {
    const table = await readSheet(file);
    const { manager } = this.dataSource;
    return viewOf(await plan(manager, conferenceId, kind, table), false);
  }

  /** Changes all that the spreadsheet changes, or nothing. Throws as `preview` does, and `sheet_errors`. */
  async apply(mover: Mover, kind: SheetKind, file: Buffer): Promise<SheetImportView> {
    const table = await readSheet(file);
    const { conferenceId } = mover;
    return inTransaction(this.dataSource, async (manager) => {
      // In this order everywhere: history, then sessions.
      await lockHistory(manager, mover);
      if (kind === 'speakers') {
        const planned = await planSpeakers(manager, conferenceId, table);
        refuseErrors(planned);
        await this.writeSpeakers(manager, mover, planned.rows);
        return viewOf(planned, true);
      }
      const { panels } = await loadPanels(manager, conferenceId);
      await lockPanels(
        manager,
        conferenceId,
        panels.map(({ id }) => id),
      );
      const planned = await planPanels(manager, conferenceId, table);
      refuseErrors(planned);
      await this.writePanels(manager, mover, planned.rows);
      return viewOf(planned, true);
    });
  }

  private async writeSpeakers(
    manager: EntityManager,
    mover: Mover,
    rows: readonly PlannedRow<SpeakerView, SpeakerInput>[],
  ): Promise<void> {
    const { conferenceId } = mover;
    for (const { before, draft } of rows) {
      if (before) await this.speakers.updateIn(manager, conferenceId, mover, before.id, draft);
      else await this.speakers.createIn(manager, conferenceId, mover, draft);
    }
  }

  /** Texts first, then all places in one move that can be taken back. */
  private async writePanels(
    manager: EntityManager,
    mover: Mover,
    rows: readonly PlannedRow<PanelView, PanelDraft>[],
  ): Promise<void> {
    const { conferenceId } = mover;
    const targets: Target[] = [];
    const edits: PanelUpdate[] = [];
    for (const { before, draft } of rows) {
      const { input } = draft;
      const panel = before ?? (await this.panels.createIn(manager, conferenceId, mover, input));
      if (before && !isDeepStrictEqual(input, panelDraft(before).input))
        edits.push({ before, input });
      const isHere = ['same', 'locked'].includes(placeOfRow(draft, before));
      if (!isHere) targets.push({ panelId: panel.id, to: placeOf(draft) });
    }
    await this.panels.updateManyIn(manager, conferenceId, mover, edits);
    if (targets.length === 0) return;
    const ids = targets.map(({ panelId }) => panelId);
    await makeMove(manager, mover, 'move', targets, await lockPanels(manager, conferenceId, ids));
  }
}

async function plan(
  manager: EntityManager,
  conferenceId: string,
  kind: SheetKind,
  table: Table,
): Promise<SheetPlan<unknown, unknown>> {
  return kind === 'speakers'
    ? planSpeakers(manager, conferenceId, table)
    : planPanels(manager, conferenceId, table);
}

async function planPanels(manager: EntityManager, conferenceId: string, table: Table) {
  const { panels, context } = await loadPanels(manager, conferenceId);
  const existing = new Map(panels.map((panel) => [panel.id, panel]));
  const languages = await contentLanguages(manager, conferenceId);
  return planSheet(table, panelSheet(languages), existing, context);
}

async function planSpeakers(manager: EntityManager, conferenceId: string, table: Table) {
  const speakers = await loadSpeakers(manager, conferenceId);
  const existing = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const languages = await contentLanguages(manager, conferenceId);
  return planSheet(table, speakerSheet(speakers, languages), existing, {});
}

function placeOf({ roomId, startsAt }: PanelDraft): Target['to'] {
  return startsAt && { roomId, startsAt: startsAt.toISOString().replace('.000Z', 'Z') };
}

function refuseErrors(planned: SheetPlan<unknown, unknown>): void {
  const { errors } = planned;
  if (errors.length === 0) return;
  const extra = { sheet: viewOf(planned, false) };
  throw new Problem('sheet_errors', { count: errors.length }, { extra });
}

function viewOf(
  { rows, unchanged, left, errors }: SheetPlan<unknown, unknown>,
  applied: boolean,
): SheetImportView {
  return {
    applied,
    created: rows.filter(({ kind }) => kind === 'create').length,
    changed: rows.filter(({ kind }) => kind === 'change').length,
    unchanged,
    rows: rows.map(({ row, kind, name, changes }) => ({ row, kind, name, changes })),
    left,
    errors,
  };
}
