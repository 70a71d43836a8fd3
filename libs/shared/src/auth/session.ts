import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import type { Language, Localised } from '../languages.js';
import type { Permission, Role } from './permissions.js';

/** Sign-in: e-mail address and password, compared as typed. */
export class SignInInput {
  @IsEmail() @MaxLength(254) email: string;
  @IsString() @MinLength(1) @MaxLength(200) password: string;
}

/** The signed-in account and what it may do where. */
export interface SessionView {
  account: { id: string; email: string; name: string; language: Language };
  conferences: {
    id: string;
    slug: string;
    name: Localised;
    role: Role;
    permissions: Permission[];
  }[];
}
