import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Localised, Phrase } from '../languages.js';

/** Largest programme that is uploaded, in bytes. */
export const PROGRAMME_SIZE_MAX = 16 * 1024 * 1024;

export const IMPORTED_THINGS = ['tracks', 'rooms', 'speakers', 'panels', 'slots'] as const;
export type ImportedThing = (typeof IMPORTED_THINGS)[number];

export interface ImportedCounts {
  created: number;
  changed: number;
  unchanged: number;
}

export interface ImportedPanelName {
  id: string;
  title: Localised;
}

/** Which side counts where the source and the organisers changed the same since the last import. */
export const IMPORT_SIDES = ['theirs', 'ours'] as const;
export type ImportSide = (typeof IMPORT_SIDES)[number];

const DECISION = /^([\da-f-]{36}) (\w{1,40}) (theirs|ours)$/;

export class ProgrammeImportInput {
  /** `preview` only answers what would be done. */
  @IsIn(['preview', 'apply']) mode: 'preview' | 'apply';
  /** Whether sessions that have left the source are taken off. */
  @IsOptional() @IsIn(['yes', 'no']) withdraw?: 'yes' | 'no';
  /** Who counts in conflicts, one a line: id of the thing, field, side. */
  @IsOptional()
  @Matches(/^(?:[\da-f-]{36} \w{1,40} (?:theirs|ours)(?:\n|$))*$/)
  decisions?: string;
}

/** A conflict by the thing and its field. */
export function conflictKey({ id, field }: Pick<ImportConflict, 'id' | 'field'>): string {
  return `${id} ${field}`;
}

/** Decisions as a form sends them, by `conflictKey`. */
export function decisionsOf(text = ''): Map<string, ImportSide> {
  const decisions = new Map<string, ImportSide>();
  for (const line of text.split('\n')) {
    const [, id, field, side] = DECISION.exec(line) ?? [];
    if (id && field) decisions.set(conflictKey({ id, field }), side as ImportSide);
  }
  return decisions;
}

/** A field that the source and the organisers changed, each to something else: it stays until somebody decides. */
export interface ImportConflict {
  /** Of the session, speaker, room or track. */
  id: string;
  field: string;
  title: string;
  fieldName: Phrase;
  ours: Phrase;
  theirs: Phrase;
}

/** Why a file is not imported, in the answer `import_refused`. */
export interface ImportRefusal {
  line: number;
  message: Phrase;
}

/** What an import did, or would do. */
export interface ProgrammeImportView {
  counts: Record<ImportedThing, ImportedCounts>;
  parts: { created: number; moved: number; removed: number };
  /** Sessions that were here and change, and the names of what changes. */
  changed: (ImportedPanelName & { fields: Phrase[] })[];
  conflicts: ImportConflict[];
  /** No longer in the file: kept, unless they are withdrawn. */
  missing: ImportedPanelName[];
  withdrawn: boolean;
  /** Removed here, and not brought back. */
  removed: ImportedPanelName[];
  /** Locked in their place here, and not moved. */
  locked: ImportedPanelName[];
  /** Line 0: about the file as a whole. */
  notes: { line: number; message: Phrase }[];
  /** What of the file has no place here, counted by its name there. */
  leftAside: { name: string; count: number }[];
  /** Clashes of the draft after the import that block a release. */
  clashes: Phrase[];
  /** Whether anything in the draft changes. */
  changesNothing: boolean;
}
