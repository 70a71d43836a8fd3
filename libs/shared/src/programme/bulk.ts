import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Localised } from '../languages.js';
import { type Audience, type AudienceInput, IsAudience } from './audience.js';
import { type Format, FORMATS, SEATS_MAX } from './panels.js';

/** What can be changed for many panels at once. */
export const BULK_FIELDS = [
  'trackId',
  'roomId',
  'format',
  'audience',
  'languages',
  'seats',
] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** Panels changed at once. */
export const BULK_MAX = 1000;

/** A panel as it was read. */
export class BulkPanelInput {
  @IsUUID() id: string;
  @IsInt() @Min(1) version: number;
  /** The slot's version; 0 without a place. It counts only where the room changes. */
  @IsInt() @Min(0) slotVersion: number;
}

const isChanged = (field: BulkField) =>
  ValidateIf((change: BulkChangeInput) => change[field] !== undefined && change[field] !== null);

/** What becomes of each panel; what is absent stays as it is. */
export class BulkChangeInput {
  /** Null: no track. */
  @isChanged('trackId') @IsUUID() trackId?: string | null;
  /** Null: across all rooms. */
  @isChanged('roomId') @IsUUID() roomId?: string | null;
  @ValidateIf((change: BulkChangeInput) => change.format !== undefined)
  @IsIn(FORMATS)
  format?: Format;
  /** Languages spoken, as ISO 639-1 codes. */
  @ValidateIf((change: BulkChangeInput) => change.languages !== undefined)
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages?: string[];
  /** Null: everybody. */
  @IsAudience() audience?: AudienceInput | null;
  /** Null: as many as the room has. */
  @isChanged('seats') @IsInt() @Min(0) @Max(SEATS_MAX) seats?: number | null;
}

export class BulkInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ArrayUnique((panel: BulkPanelInput) => panel?.id)
  @ValidateNested({ each: true })
  @Type(() => BulkPanelInput)
  panels: BulkPanelInput[];
  @IsObject() @ValidateNested() @Type(() => BulkChangeInput) change: BulkChangeInput;
  /** Only answers what would change. */
  @IsBoolean() dryRun: boolean;
}

/** Why a panel cannot be changed. */
export const BULK_REFUSALS = {
  gone: {
    en: 'It has been removed.',
    fr: 'Elle a été supprimée.',
  },
  stale: {
    en: 'Somebody else changed it meanwhile.',
    fr: 'Une autre personne l’a modifiée entre-temps.',
  },
  'not-placed': {
    en: 'It has no place in the timetable yet, so it has no room to change.',
    fr: 'Elle n’a pas encore d’emplacement dans la grille, donc pas de salle à changer.',
  },
  locked: {
    en: 'It is locked in its place. Unlock it first.',
    fr: 'Elle est verrouillée à son emplacement. Déverrouillez-la d’abord.',
  },
  'sign-up': {
    en: 'Attendees sign up for it, which needs a number of seats.',
    fr: 'Elle est ouverte aux réservations, ce qui exige un nombre de places.',
  },
} satisfies Record<string, Localised>;
export type BulkRefusal = keyof typeof BULK_REFUSALS;

export type BulkValue = string | string[] | number | Audience | null;

export interface BulkPanelView {
  id: string;
  /** Null for a panel that is gone. */
  title: Localised | null;
  /** Empty when it is so already, or refused. */
  changes: { field: BulkField; before: BulkValue; after: BulkValue }[];
  refused: BulkRefusal | null;
}

/** What a change of many panels does, or with `dryRun` would do. */
export interface BulkView {
  /** In the order asked. */
  panels: BulkPanelView[];
  changed: number;
  refused: number;
}
