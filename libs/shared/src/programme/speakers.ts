import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  choice,
  type FieldKinds,
  fieldsOf,
  list,
  LOCALISED,
  MARKDOWN,
  OPTIONAL_NUMBER,
  TEXT,
} from '../field-kinds.js';
import { type Language, LANGUAGES, type Localised, textIn } from '../languages.js';
import { IsLocalised, LocalisedLine, LocalisedMarkdown } from '../localised-input.js';
import { NATIONS } from '../nations.js';
import { type Page, PageQuery } from '../page.js';

/** noted: the organisers plan with this speaker · invited: asked to answer · confirmed, declined: answered */
export const SPEAKER_STATES = ['noted', 'invited', 'confirmed', 'declined'] as const;
export type SpeakerState = (typeof SPEAKER_STATES)[number];

/** What a speaker may change on the private page unless organisers lock it; `names` holds the rank or title too. */
export const OWN_FIELDS = [
  'names',
  'office',
  'organisation',
  'nation',
  'biography',
  'phone',
  'photo',
  'availability',
] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

/** A telephone number as people write it, with its country; empty: none. */
export const PHONE = /^$|^\+?[\d\s()./-]{4,40}$/;

/** Last place that can be given by hand. */
export const PRECEDENCE_MAX = 9999;

/** A speaker is known by names, by an office, or by an organisation; at least one of them is given. */
export class SpeakerInput implements Omit<
  SpeakerContent,
  'phone' | 'language' | 'precedence' | 'lockedFields'
> {
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
  /** Never shown to the public. Absent: as it was. */
  @ValidateIf((input: SpeakerInput) => input.phone !== undefined)
  @Matches(PHONE)
  phone?: string;
  /** Language of messages to the speaker; null: the conference's first. Absent: as it was. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language | null;
  /** Place in lists of speakers, 1 first; null: by rank, then office, then name. Absent: as it was. */
  @IsOptional() @IsInt() @Min(1) @Max(PRECEDENCE_MAX) precedence?: number | null;
  /** What the speaker may not change on the private page. Absent: as it was. */
  @ValidateIf((input: SpeakerInput) => input.lockedFields !== undefined)
  @IsArray()
  @ArrayUnique()
  @IsIn(OWN_FIELDS, { each: true })
  lockedFields?: OwnField[];
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** The state of a speaker, set by an organiser. */
export class SpeakerStateInput {
  @IsIn(SPEAKER_STATES) state: SpeakerState;
  @IsInt() @Min(1) version: number;
}

export class SpeakerQuery extends PageQuery {
  @IsOptional() @IsIn(SPEAKER_STATES) state?: SpeakerState;
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
export function personName(
  person: NamedPerson,
  language: string,
  order: readonly string[] = [],
): string {
  const names = [person.givenName, person.familyName].filter(Boolean);
  if (names.length > 0) return [person.rankOrTitle, ...names].filter(Boolean).join(' ');
  return textIn(person.office, language, order) || textIn(person.organisation, language, order);
}

/** What stands behind the name: office and organisation, without what the name already said. */
export function personAffiliation(
  person: NamedPerson,
  language: string,
  order: readonly string[] = [],
): string {
  const name = personName(person, language, order);
  return [textIn(person.office, language, order), textIn(person.organisation, language, order)]
    .filter((text) => text !== '' && text !== name)
    .join(', ');
}

/** A person in one line, for lists: the name, and without names the office with its organisation. */
export function personLabel(
  person: NamedPerson,
  language: string,
  order: readonly string[] = [],
): string {
  const name = personName(person, language, order);
  if (person.givenName || person.familyName) return name;
  return [name, personAffiliation(person, language, order)].filter(Boolean).join(', ');
}

/** All that organisers say of a speaker. */
export interface SpeakerContent extends NamedPerson {
  biography: Localised;
  nation: string | null;
  /** Never shown to the public. */
  email: string | null;
  /** Never shown to the public. */
  phone: string;
  /** Language of messages to the speaker; null: the conference's first. */
  language: Language | null;
  /** Place in lists, given by hand; null: by rank, then office, then name. */
  precedence: number | null;
  lockedFields: OwnField[];
}

/** What each field of a speaker holds, in the order in which people read them. */
export const SPEAKER_KINDS: FieldKinds<SpeakerContent> = {
  rankOrTitle: TEXT,
  givenName: TEXT,
  familyName: TEXT,
  office: LOCALISED,
  organisation: LOCALISED,
  biography: MARKDOWN,
  nation: choice<string | null>(null),
  email: choice<string | null>(null),
  phone: TEXT,
  language: choice<Language | null>(null),
  precedence: OPTIONAL_NUMBER,
  lockedFields: list((field) => field),
};

export const SPEAKER_FIELDS = fieldsOf(SPEAKER_KINDS);

/** What a release publishes of a speaker, field by field: what is not named here does not leave the house. */
export const PUBLIC_SPEAKER_FIELDS = [
  'rankOrTitle',
  'givenName',
  'familyName',
  'office',
  'organisation',
  'nation',
  'biography',
  'precedence',
] as const satisfies readonly (keyof SpeakerContent)[];
export type PublicSpeakerField = (typeof PUBLIC_SPEAKER_FIELDS)[number];

export interface SpeakerView extends SpeakerContent {
  id: string;
  slug: string;
  state: SpeakerState;
  /** What the speaker wrote with a refusal. */
  answerReason: string;
  /** Moments in UTC with Z; null: not yet. */
  invitedAt: string | null;
  remindedAt: string | null;
  answeredAt: string | null;
  /** Name of the photo's bytes, as its address holds it; null: no photo. */
  photo: string | null;
  /** A public text is written, but not in every language of the conference. */
  translationMissing: boolean;
  /** Sessions of the draft in which the speaker takes part. */
  panels: number;
  version: number;
}

/** A page of speakers, with how many of those that match the search are in each state. */
export interface SpeakersPage extends Page<SpeakerView> {
  states: Record<SpeakerState, number>;
}

/** Somebody whom the next release would announce although they have not confirmed, and where. */
export interface UnconfirmedSpeaker extends NamedPerson {
  id: string;
  slug: string;
  state: SpeakerState;
  panels: { id: string; slug: string; title: Localised }[];
}

/** A message that asks speakers to answer. */
export const INVITATION_KINDS = ['invitation', 'reminder'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** Most speakers of one request; without a list it means everybody who awaits the message. */
export const INVITATIONS_MAX = 200;

/** Invites speakers who are only noted, or reminds those who were invited and have not answered. */
export class InvitationInput {
  @IsIn(INVITATION_KINDS) kind: InvitationKind;
  /** Absent: all who are noted, or all who have not answered. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(INVITATIONS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  speakerIds?: string[];
}

/** Why a speaker got no message: no address, an answer or no invitation yet, a message in the last 24 hours. */
export const SKIP_REASONS = ['no-email', 'wrong-state', 'just-written'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface InvitationResult {
  /** How many messages were written. */
  sent: number;
  /** Whether they stay in the outbox, because no mail server is set. */
  kept: boolean;
  skipped: { speakerId: string; name: Localised; reason: SkipReason }[];
}

export class SpeakerLinkInput {
  /** Makes a new link: the one before opens nothing any more. */
  @IsBoolean() renew: boolean;
}

/** The address of a speaker's private page, in the speaker's language; whoever holds it may act for the speaker. */
export interface SpeakerLinkView {
  url: string;
}
