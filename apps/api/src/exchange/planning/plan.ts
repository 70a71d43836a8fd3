import type { Localised } from '#shared/languages';
import type { PartInput } from '#shared/programme/panels';
import type { ExistingPanel } from '../../programme/imported/existing-programme.queries.js';
import type { ImportedProgramme } from '../../programme/imported/imported-programme.js';
import type { SaidPanel } from '../../programme/imported/said.js';
import type { ImportedPanel } from '../schedule-xml/imported-schedule.js';
import type { Conflict } from './planning.js';

/** What an import will write, row by row, and what it leaves; a plan without rows changes nothing. */
export interface ImportPlan extends ImportedProgramme {
  parts: ImportedProgramme['parts'] & {
    /** How many are new, change their place among the others, or go. */
    create: PartRow[];
    move: { id: string; position: number }[];
    remove: string[];
  };
  /** Panels that the import changes, and what of them. */
  changed: (NamedPanel & { fields: string[] })[];
  /** Panels of an earlier import that the file no longer holds; they stay as they are, unless they are withdrawn. */
  missing: NamedPanel[];
  /** Panels of the file that an organiser removed here; they stay removed. */
  removed: NamedPanel[];
  /** Panels that the file would move and that are locked in their place; they stay in it. */
  locked: NamedPanel[];
  /** What both sides changed; it stays as it is here. */
  conflicts: Conflict[];
}

export interface NamedPanel {
  id: string;
  title: Localised;
}

export interface PartRow extends PartInput {
  id: string;
  panelId: string;
  position: number;
}

/** The plan of the sessions alone. */
export type PanelPlan = Omit<ImportPlan, 'tracks' | 'rooms' | 'speakers' | 'conflicts' | 'entries'>;

/** One session of the file, and what it was here before. */
export interface PlannedPanel {
  id: string;
  panel: ImportedPanel;
  before: ExistingPanel | undefined;
  said: Partial<SaidPanel> | undefined;
}
