import type { Localised } from '#shared/languages';
import type { NamedPerson } from '#shared/programme/speakers';
import type { MailData } from '../../../mail/mail-data.js';

/** What a mail that asks a speaker to answer tells. */
export interface SpeakerMailData extends MailData, NamedPerson {
  /** Whose private page the link opens; a renewed link has another generation, and this one ends. */
  page: { id: string; pageGeneration: number };
  /** Titles of the sessions that the organisers plan with this speaker. */
  sessions: Localised[];
}
