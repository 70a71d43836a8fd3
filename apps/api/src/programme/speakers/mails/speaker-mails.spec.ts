import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/languages';
import {
  rendered,
  sampleRecipient,
  withoutFrenchSpaces,
  wordsOf,
} from '../../../mail/sample-mail.spec-support.js';
import type { SpeakerMailData } from './mail-data.js';
import { SPEAKER_MAILS } from './speaker-mails.js';

const PRIVATE_PAGE = /^https:\/\/agenda\.example\.org\/(en|fr)\/space-2027\/speaker\/[\w-]{43}$/m;

const everyMail = SPEAKER_MAILS.flatMap((kind) =>
  LANGUAGES.map((language) => ({ kind, language, name: `${kind.name} in ${language}` })),
);

/** An invitation to speak in one session. */
function sampleData(changes: Partial<SpeakerMailData> = {}): SpeakerMailData {
  return {
    ...sampleRecipient(),
    office: { en: 'Head of space', fr: 'Direction de l’espace' },
    organisation: { en: 'Sample Command', fr: 'Commandement type' },
    page: { id: '2b7a3c54-0f0e-4b1c-8a55-6f1c2d3e4f5a', pageGeneration: 1 },
    sessions: [{ en: 'Space as the keystone', fr: 'L’espace, clé de voûte' }],
    ...changes,
  };
}

describe('a mail to a speaker', () => {
  it.each(everyMail)('$name says the same in text and in HTML', ({ kind, language }) => {
    const data = sampleData();
    const { subject, text, html } = rendered(kind, data, language, { registrationId: null });
    const { name, venue } = data.conference;
    expect(subject).toContain(name[language]);
    for (const fact of [
      name[language],
      venue[language],
      data.sessions[0]![language],
      PRIVATE_PAGE.exec(text)?.[0],
      'Colonel Sample Attendee 17',
      'office@example.org',
    ]) {
      expect(text).toContain(fact);
      expect(html).toContain(fact);
    }
    expect(wordsOf(html)).toBe(wordsOf(text));
  });

  it('leads to another address after the link was renewed', () => {
    const [invitation] = SPEAKER_MAILS;
    const linkOf = (pageGeneration: number) => {
      const page = { ...sampleData().page, pageGeneration };
      return PRIVATE_PAGE.exec(rendered(invitation!, sampleData({ page })).text)![0];
    };
    expect(linkOf(1)).toBe(linkOf(1));
    expect(linkOf(2)).not.toBe(linkOf(1));
  });

  it('writes French with no-break spaces before its punctuation', () => {
    for (const kind of SPEAKER_MAILS) {
      const { subject, text } = rendered(kind, sampleData(), 'fr');
      expect(withoutFrenchSpaces(subject, text), kind.name).toBeNull();
    }
  });

  it('keeps hostile texts as text', () => {
    const hostile = '"><script>alert(1)</script><a href=https://evil.example>x</a>';
    const data = sampleData({ familyName: hostile, sessions: [{ en: hostile, fr: hostile }] });
    for (const kind of SPEAKER_MAILS) {
      const { html, text } = rendered(kind, data);
      expect(html).not.toMatch(/<script|<a href="?https:\/\/evil/);
      expect(text).toMatch(/^Hello,\n/);
    }
  });
});
