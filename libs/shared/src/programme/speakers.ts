import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { Language, Localised } from '../languages.js';
import { textIn } from '../languages.js';
import { IsLocalised, LocalisedLine, LocalisedMarkdown } from '../localised-input.js';
import { NATIONS } from '../nations.js';

/** A speaker is known by names, by an office, or by an organisation; at least one of them is given. */
export class SpeakerInput {
  @IsString() @MaxLength(80) rankOrTitle: string;
  @IsString() @MaxLength(120) givenName: string;
  @IsString() @MaxLength(120) familyName: string;
  @IsLocalised(LocalisedLine) office: LocalisedLine;
  @IsLocalised(LocalisedLine) organisation: LocalisedLine;
  @ValidateIf((input: SpeakerInput) => input.nation !== null)
  @IsIn(NATIONS)
  nation: string | null;
  /** Never shown to the public. */
  @ValidateIf((input: SpeakerInput) => input.email !== null)
  @IsEmail()
  @MaxLength(254)
  email: string | null;
  @IsLocalised(LocalisedMarkdown) biography: LocalisedMarkdown;
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** The names by which a person may be known. */
export interface NamedPerson {
  rankOrTitle: string;
  givenName: string;
  familyName: string;
  office: Localised;
  organisation: Localised;
}

/** "Colonel Anna Example"; without names the office, without that the organisation. */
export function personName(person: NamedPerson, language: Language): string {
  const names = [person.givenName, person.familyName].filter(Boolean);
  if (names.length > 0) return [person.rankOrTitle, ...names].filter(Boolean).join(' ');
  return textIn(person.office, language) || textIn(person.organisation, language);
}

/** What stands behind the name: office and organisation, without what the name already said. */
export function personAffiliation(person: NamedPerson, language: Language): string {
  const name = personName(person, language);
  return [textIn(person.office, language), textIn(person.organisation, language)]
    .filter((text) => text !== '' && text !== name)
    .join(', ');
}

/** A person in one line, for lists: the name, and without names the office with its organisation. */
export function personLabel(person: NamedPerson, language: Language): string {
  const name = personName(person, language);
  const isNamed = Boolean(person.givenName || person.familyName);
  return isNamed ? name : [name, personAffiliation(person, language)].filter(Boolean).join(', ');
}

export interface SpeakerView extends NamedPerson {
  id: string;
  slug: string;
  nation: string | null;
  email: string | null;
  biography: Localised;
  panels: number;
  version: number;
}
