import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { RenderedMail } from '../../mail/composer.js';
import { composerOf } from '../../mail/sample-mail.spec-support.js';
import type { ComposedMail } from '../../mail/stored-mail.js';
import { SPEAKER_MAILS } from '../../programme/speakers/mails/speaker-mails.js';
import { REGISTRATION_MAILS } from '../../registrations/mails/registration-mails.js';
import { programmeChanges } from './programme-changes.js';

interface Said {
  subject: string;
  text: string[];
}

/** A row of mails as an earlier version wrote it, and what that version said with it. */
interface StoredRow extends Omit<ComposedMail, 'createdAt'> {
  createdAt: string;
  said: { en: Said; fr: Said };
  attachments: { name: string; type: string; method?: string; content: string[] }[];
}

const STORED = new URL('../../../../../test/fixtures/stored-mails.json', import.meta.url);
const rows = JSON.parse(readFileSync(STORED, 'utf8')) as StoredRow[];
const composer = composerOf(...REGISTRATION_MAILS, ...SPEAKER_MAILS, programmeChanges);

it.each(rows)('a stored mail of the kind $kind says what it said', (row) => {
  const { said, attachments, ...stored } = row;
  const mail = { ...stored, createdAt: new Date(stored.createdAt) };
  const [en, fr] = [composer.compose(mail, 'en', 'shown'), composer.compose(mail, 'fr', 'masked')];
  const lines = ({ subject, text }: RenderedMail) => ({ subject, text: text.split('\n') });
  expect({ en: lines(en), fr: lines(fr) }).toEqual(said);
  const files = composer.attachments(mail);
  expect(files.map((file) => ({ ...file, content: file.content.split('\r\n') }))).toEqual(
    attachments,
  );
});
