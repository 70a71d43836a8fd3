import type { Localised } from '#shared/languages';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import type { MailData } from '../../mail/mail-data.js';

/** What a mail about a registration tells. */
export interface RegistrationMailData extends MailData {
  reference: string;
  status: RegistrationStatus;
  reason: string | null;
  category: Localised;
}
