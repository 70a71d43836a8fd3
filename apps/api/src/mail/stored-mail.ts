import type { Mail } from './mail.entity.js';

/** What a message is made from. */
export type StoredMail = Omit<Mail, 'speakerId'>;

/** What the words and attachments of a mail are made from; a message that is only planned has no row yet. */
export type ComposedMail = Pick<
  StoredMail,
  'registrationId' | 'to' | 'language' | 'kind' | 'data' | 'createdAt'
>;
