import {
  Equals,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { type Language, LANGUAGES, type Phrase } from '../languages.js';
import { NATIONS } from '../nations.js';
import { PageQuery } from '../page.js';
import type { OptionalDetail, PersonalDetails } from './personal-details.js';

export const REGISTRATION_STATUSES = ['submitted', 'confirmed', 'declined', 'cancelled'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** An address that is safe in a header and a list: no quotation marks, brackets, line breaks, invisible characters. */
export const SAFE_EMAIL = /^[^\s\p{C}"<>(),;:\\]+@[^\s\p{C}"'<>(),;:\\]+$/u;

/** What an attendee sends to register. */
export class RegistrationInput implements Omit<PersonalDetails, OptionalDetail> {
  @IsUUID() categoryId: string;
  @IsIn(NATIONS) nation: string;
  @IsString() @Matches(/\S/) @MaxLength(200) organisation: string;
  @IsOptional() @IsString() @MaxLength(80) rankOrTitle?: string;
  @IsOptional() @IsString() @MaxLength(120) givenName?: string;
  @IsString() @Matches(/\S/) @MaxLength(120) familyName: string;
  @IsEmail() @Matches(SAFE_EMAIL) @MaxLength(254) email: string;
  @IsIn(LANGUAGES) language: Language;
  /** Consent to the notice; nothing is registered without it. */
  @Equals(true) consent: boolean;
  /** The version of the notice that was shown. */
  @IsInt() @Min(1) noticeVersion: number;
}

/**
 * The answer to a registration. It is the same whether or not the address was registered before:
 * what happened is told by mail to the owner of the address alone.
 */
export interface RegistrationReceipt {
  status: 'received';
  email: string;
  message: Phrase;
}

export class RegistrationQuery extends PageQuery {
  @IsOptional() @IsIn(REGISTRATION_STATUSES) status?: RegistrationStatus;
  @IsOptional() @IsUUID() categoryId?: string;
}

export const DECISIONS = ['confirm', 'decline'] as const;

export class DecisionInput {
  @IsIn(DECISIONS) decision: (typeof DECISIONS)[number];
  /** Shown to the attendee when declined. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(500) reason?: string;
  @IsInt() @Min(1) version: number;
}

export interface RegistrationView extends PersonalDetails {
  id: string;
  /** Short code for people, such as 7K4Q-22MT; not a secret and no ticket. */
  reference: string;
  status: RegistrationStatus;
  categoryId: string;
  noticeVersion: number;
  reason: string | null;
  createdAt: string;
  decidedAt: string | null;
  version: number;
}
