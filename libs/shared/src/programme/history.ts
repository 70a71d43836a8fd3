import { IsInt, Matches, Min } from 'class-validator';
import type { Localised } from '../languages.js';
import { PANEL_FIELDS } from './panels.js';
import { SPEAKER_FIELDS } from './speakers.js';

/** What of the programme has a history that leads back. */
export const RESTORABLE = ['panels', 'speakers', 'rooms', 'tracks'] as const;
export type Restorable = (typeof RESTORABLE)[number];

/** The fields of each kind's input that a recorded state holds and that are put back. */
export const RESTORED_FIELDS = {
  panels: PANEL_FIELDS,
  speakers: SPEAKER_FIELDS,
  rooms: ['name', 'capacity', 'exclusive', 'opensAt'],
  tracks: ['name', 'colour', 'shape'],
} as const satisfies Record<Restorable, readonly string[]>;

export class RestoreInput {
  /** The entry of the history whose outcome is wanted again. */
  @Matches(/^\d{1,18}$/) entry: string;
  /** The version that the object has now. */
  @IsInt() @Min(1) version: number;
}

/** Something of the earlier state that cannot come back, because it is gone or no longer allowed. */
export interface LostField {
  /** Its name in the input, such as `parts`. */
  path: string;
  /** Who or what is gone, where it had a name; null: the whole field stays as it is now. */
  name: Localised | null;
}

export interface RestoreResult {
  /** The version that the object has afterwards. */
  version: number;
  lost: LostField[];
}

/** Whether a recorded state is a whole object, so that it can be restored. */
export function isWholeState(kind: Restorable, state: unknown): boolean {
  if (typeof state !== 'object' || state === null) return false;
  const [first, second] = RESTORED_FIELDS[kind];
  return Object.hasOwn(state, first) && Object.hasOwn(state, second);
}
