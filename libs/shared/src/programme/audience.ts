import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { FieldKind } from '../field-kinds.js';
import { NATIONS } from '../nations.js';

/**
 * Who may see and attend a panel: attendees of one of these categories and from one of these nations. An empty list
 * asks nothing; two empty lists are everybody, who is kept as null. It is no security classification.
 */
export interface Audience {
  /** Keys of categories, such as `military`. */
  categories: string[];
  /** ISO 3166-1 alpha-2. */
  nations: string[];
}

/** Whom a thing is for, as a field: a list of rules, said by their codes. */
export const AUDIENCE: FieldKind<Audience | null> = {
  name: 'list',
  blank: null,
  say: (audience) => [audience?.categories ?? [], audience?.nations ?? []].flat().join(', '),
};

/** What decides whether an attendee belongs to an audience. */
export interface AudienceMember {
  /** Key of the category the registration was confirmed in. */
  category: string;
  nation: string;
}

/** Whether a panel with this audience is for somebody; null stands for the public: whoever nothing is known of. */
export function admits(audience: Audience | null, member: AudienceMember | null): boolean {
  if (audience === null) return true;
  if (member === null) return false;
  return isAmong(audience.categories, member.category) && isAmong(audience.nations, member.nation);
}

function isAmong(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

/** The audience as it is kept: sorted, so that equal ones are equal; null for everybody. */
export function normalAudience(audience: Audience | null): Audience | null {
  if (!audience || audience.categories.length + audience.nations.length === 0) return null;
  return { categories: audience.categories.toSorted(), nations: audience.nations.toSorted() };
}

/** Categories that one audience can name. */
const CATEGORIES_MAX = 50;

export class AudienceInput implements Audience {
  @IsArray()
  @ArrayMaxSize(CATEGORIES_MAX)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  categories: string[];
  @IsArray()
  @ArrayMaxSize(NATIONS.length)
  @ArrayUnique()
  @IsIn(NATIONS, { each: true })
  nations: string[];
}

/** An audience as a field of an input; null is everybody, and an absent one stays as it is. */
export function IsAudience(): PropertyDecorator {
  return (target, key) => {
    const isGiven = (input: object) => {
      const value = (input as Record<string | symbol, unknown>)[key];
      return value !== undefined && value !== null;
    };
    ValidateIf(isGiven)(target, key);
    IsObject()(target, key);
    ValidateNested()(target, key);
    Type(() => AudienceInput)(target, String(key));
  };
}
