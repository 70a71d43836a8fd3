import { alreadyRegistered } from './already-registered.js';
import { registrationCancelled } from './cancelled.js';
import { registrationConfirmed } from './confirmed.js';
import { registrationDeclined } from './declined.js';
import { registrationReceived } from './received.js';

/** The kinds of mail about registrations. */
export const REGISTRATION_MAILS = [
  registrationReceived,
  registrationConfirmed,
  registrationDeclined,
  registrationCancelled,
  alreadyRegistered,
];
