import { IsIn, IsOptional } from 'class-validator';
import { type Language, LANGUAGES, type Localised } from '../languages.js';

export const SHEET_KINDS = ['panels', 'speakers'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Largest spreadsheet that is read, in bytes, and its most rows without the heading. */
export const SHEET_SIZE_MAX = 10 * 1024 * 1024;
export const SHEET_ROWS_MAX = 5000;

export class SheetQuery {
  /** Language of headings and words; the texts are in both. */
  @IsOptional() @IsIn(LANGUAGES) lang?: Language;
}

export class SheetImportInput {
  /** `preview` only answers what would change. */
  @IsIn(['preview', 'apply']) mode: 'preview' | 'apply';
}

export interface SheetChange {
  /** The column's heading. */
  column: Localised;
  /** As the cell of an export shows it; empty for something new. */
  before: Localised;
  /** As the cell says. */
  after: string;
}

/** A row that creates or changes something. */
export interface SheetRowView {
  /** As the spreadsheet counts: the heading is row 1. */
  row: number;
  kind: 'create' | 'change';
  name: Localised;
  changes: SheetChange[];
}

/** What is wrong in a row, or left as it is, and where. */
export interface SheetError {
  row: number;
  /** As in `D12`; null where the whole row is meant. */
  cell: string | null;
  column: Localised | null;
  message: Localised;
}

/** What an import did, or with `preview` would do. While there are errors nothing is written. */
export interface SheetImportView {
  applied: boolean;
  created: number;
  changed: number;
  unchanged: number;
  rows: SheetRowView[];
  /** What stays as it is although a row says otherwise: the place of a locked session. */
  left: SheetError[];
  errors: SheetError[];
}
