import type { Localised } from '#shared/languages';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import type { OwnAgendaPart } from './own-agenda-section.js';

export interface OwnRegistration {
  secret: string;
  reference: string;
  status: RegistrationStatus;
  name: string;
  organisation: string;
  nation: string;
  category: Localised;
  /** What the organisers wrote when they declined. */
  reason: string | null;
  /** Content of the QR code; null unless confirmed. */
  ticketCode: string | null;
  /** Absolute address of the personal feed; null once the registration ended. */
  feedUrl: string | null;
  mayCancel: boolean;
  /** Null unless confirmed. */
  agenda: OwnAgendaPart | null;
}
