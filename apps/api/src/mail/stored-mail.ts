import type { Mail } from './mail.entity.js';

/** What a message is made from. */
export type StoredMail = Omit<Mail, 'speakerId'>;
