import type { Localised } from '#shared/languages';
import type { RegistrationStatus } from '#shared/registrations/registrations';

/**
 * What a mail about a registration tells, as it was when the mail was caused: a message that is read later in the
 * outbox says what was sent. Secrets are not in here; links are made when the message is rendered.
 */
export interface RegistrationMailData {
  reference: string;
  status: RegistrationStatus;
  reason: string | null;
  rankOrTitle: string;
  givenName: string;
  familyName: string;
  category: Localised;
  conference: {
    slug: string;
    name: Localised;
    venue: Localised;
    city: Localised;
    /** Days, `2027-06-15`, both included. */
    startDate: string;
    endDate: string;
    contactEmail: string;
  };
}

/** The data of each kind of mail. */
export type MailData = RegistrationMailData;

/** Addresses in a message, all on PUBLIC_URL. */
export interface MailLinks {
  /** The attendee's own page; holds a secret. */
  ownPage: string;
  agenda: string;
}
