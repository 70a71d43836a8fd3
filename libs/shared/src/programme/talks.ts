import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Localised } from '../languages.js';
import { IsLocalised, IsWrittenInOneLanguage, LocalisedLine } from '../localised-input.js';
import type { FieldError } from '../problems/input-messages.js';

/** Talks that one panel can hold. */
export const TALKS_MAX = 50;

/** The longest talk, and the latest start of one, in minutes: as long as the longest panel. */
const MINUTES_MAX = 24 * 60;

/** A talk within a panel, by its place in the panel's time, so that it moves with the panel. */
export class TalkInput {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() title: LocalisedLine;
  /** Minutes from the start of the panel. */
  @IsInt() @Min(0) @Max(MINUTES_MAX) offsetMinutes: number;
  @IsInt() @Min(1) @Max(MINUTES_MAX) durationMinutes: number;
  /** Of those who take part in the panel. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  speakerIds: string[];
}

/** The talks of a panel, as a field of its input. */
export function IsListOfTalks(): PropertyDecorator {
  return (target, key) => {
    IsArray()(target, key);
    ArrayMaxSize(TALKS_MAX)(target, key);
    ValidateNested({ each: true })(target, key);
    Type(() => TalkInput)(target, String(key));
  };
}

export interface Talk {
  title: Localised;
  /** Minutes from the start of the panel. */
  offsetMinutes: number;
  durationMinutes: number;
  speakerIds: string[];
}

interface PanelWithTalks {
  durationMinutes: number;
  parts: readonly { speakerId: string }[];
  talks: readonly Talk[];
}

/** What is wrong with the talks of a panel: one outlasts it, two overlap, or somebody speaks who takes no part. */
export function talkFaults({ durationMinutes, parts, talks }: PanelWithTalks): FieldError[] {
  const present = new Set(parts.map(({ speakerId }) => speakerId.toLowerCase()));
  return talks.flatMap((talk, index) => {
    const at = (field: string, code: keyof typeof FAULTS): FieldError => {
      return { path: `talks.${index}.${field}`, code, message: FAULTS[code] };
    };
    const faults: FieldError[] = [];
    if (endOf(talk) > durationMinutes) faults.push(at('durationMinutes', 'talkTooLong'));
    if (talks.slice(0, index).some((other) => overlap(talk, other))) {
      faults.push(at('offsetMinutes', 'talksOverlap'));
    }
    if (talk.speakerIds.some((id) => !present.has(id.toLowerCase()))) {
      faults.push(at('speakerIds', 'takesNoPart'));
    }
    return faults;
  });
}

const FAULTS = {
  talkTooLong: {
    en: 'This talk ends after the session. Shorten it, or lengthen the session.',
    fr: 'Cet exposé se termine après la séance. Raccourcissez-le ou allongez la séance.',
  },
  talksOverlap: {
    en: 'This talk overlaps another one of the session. Give each its own time.',
    fr: 'Cet exposé en chevauche un autre de la séance. Attribuez à chacun son propre horaire.',
  },
  takesNoPart: {
    en: 'Somebody named here takes no part in the session. Add them to the session first.',
    fr: 'Une personne nommée ici ne participe pas à la séance. Ajoutez-la d’abord à la séance.',
  },
} satisfies Record<string, Localised>;

function endOf({ offsetMinutes, durationMinutes }: Talk): number {
  return offsetMinutes + durationMinutes;
}

function overlap(one: Talk, other: Talk): boolean {
  return one.offsetMinutes < endOf(other) && other.offsetMinutes < endOf(one);
}
