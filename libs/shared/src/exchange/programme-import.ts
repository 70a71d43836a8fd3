import type { Localised, Phrase } from '../languages.js';

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
