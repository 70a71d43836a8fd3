import type { RegistrationView } from '#shared/registrations/registrations';

/** `Colonel Anna Example`. */
export function attendeeName({ rankOrTitle, givenName, familyName }: RegistrationView): string {
  return [rankOrTitle, givenName, familyName].filter(Boolean).join(' ');
}
