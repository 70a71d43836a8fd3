import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/languages';
import { renderMail } from './render-mail.js';
import { SAMPLE_LINKS, sampleMailData, sampleSpeakerData } from './sample-mail.spec-support.js';

const REGISTRATION_MAILS = [
  'registration-received',
  'registration-confirmed',
  'registration-declined',
  'registration-cancelled',
  'already-registered',
] as const;
const SPEAKER_MAILS = ['speaker-invitation', 'speaker-reminder'] as const;

const everyMail = REGISTRATION_MAILS.flatMap((kind) =>
  LANGUAGES.map((language) => ({ kind, language, name: `${kind} in ${language}` })),
);

describe('a rendered mail', () => {
  it.each(everyMail)('$name says the same in text and in HTML', ({ kind, language }) => {
    const data = sampleMailData({ status: 'declined', reason: 'No accreditation.' });
    const { subject, text, html } = renderMail(kind, language, data, SAMPLE_LINKS);
    const { name, venue } = data.conference;
    expect(subject).toContain(name[language]);
    const facts = [
      name[language],
      venue[language],
      data.category[language],
      data.reference,
      SAMPLE_LINKS.ownPage,
      'Colonel Sample Attendee 17',
      'office@example.org',
    ];
    for (const fact of facts) {
      expect(text).toContain(fact);
      expect(html).toContain(fact);
    }
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/undefined|\{\w+\}/);
    expect(wordsOf(html)).toBe(wordsOf(text));
  });

  it.each(SPEAKER_MAILS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language }))))(
    '$kind in $language says the same in text and in HTML',
    ({ kind, language }) => {
      const data = sampleSpeakerData();
      const { subject, text, html } = renderMail(kind, language, data, SAMPLE_LINKS);
      const { name, venue } = data.conference;
      expect(subject).toContain(name[language]);
      for (const fact of [
        name[language],
        venue[language],
        data.sessions[0]![language],
        SAMPLE_LINKS.ownPage,
        'Colonel Sample Attendee 17',
        'office@example.org',
      ]) {
        expect(text).toContain(fact);
        expect(html).toContain(fact);
      }
      expect(wordsOf(html)).toBe(wordsOf(text));
    },
  );

  it('names days and date range as each language does', () => {
    const text = (language: 'en' | 'fr') =>
      renderMail('registration-confirmed', language, sampleMailData(), SAMPLE_LINKS).text;
    expect(text('en')).toMatch(/Dates: 15\s?–\s?17 June 2027/);
    expect(text('fr')).toMatch(/Dates\s: 15\s?–\s?17 juin 2027/);
  });

  it('writes French with no-break spaces before its punctuation', () => {
    for (const { kind } of everyMail.filter(({ language }) => language === 'fr')) {
      const { subject, text } = renderMail(kind, 'fr', sampleMailData(), SAMPLE_LINKS);
      const words = `${subject}\n${text}`.replaceAll(/https?:\S+/g, '');
      expect(words).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/);
    }
    for (const kind of SPEAKER_MAILS) {
      const { subject, text } = renderMail(kind, 'fr', sampleSpeakerData(), SAMPLE_LINKS);
      const words = `${subject}\n${text}`.replaceAll(/https?:\S+/g, '');
      expect(words).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/);
    }
  });

  it('gives the reason of a declined registration only where it belongs', () => {
    const data = sampleMailData({ status: 'declined', reason: 'No accreditation.' });
    const textOf = (kind: 'registration-declined' | 'registration-confirmed') =>
      renderMail(kind, 'en', data, SAMPLE_LINKS).text;
    expect(textOf('registration-declined')).toContain('Reason: No accreditation.');
    expect(textOf('registration-confirmed')).not.toContain('No accreditation.');
  });

  it('keeps hostile text as text: no markup, no link, no second header', () => {
    const hostile = '"><script>alert(1)</script><a href=https://evil.example>x</a>';
    const data = sampleMailData({
      givenName: hostile,
      reason: hostile,
      reference: hostile,
      category: { en: hostile, fr: hostile },
    });
    data.conference.name = { en: `Space\r\nBcc: x@evil.example\u2028${hostile}`, fr: '' };
    data.conference.venue = { en: hostile, fr: hostile };
    for (const { kind, language } of everyMail) {
      const { subject, html, text } = renderMail(kind, language, data, SAMPLE_LINKS);
      expect(subject).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(html).not.toMatch(/<script|<a href="?https:\/\/evil/);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      expect(links.every((href) => href!.startsWith('https://agenda.example.org/'))).toBe(true);
      expect(text).toMatch(language === 'en' ? /^Hello,\n/ : /^Bonjour,\n/);
    }
  });

  it('keeps hostile texts of a speaker as text, too', () => {
    const hostile = '"><script>alert(1)</script><a href=https://evil.example>x</a>';
    const data = sampleSpeakerData({
      familyName: hostile,
      sessions: [{ en: hostile, fr: hostile }],
    });
    for (const kind of SPEAKER_MAILS) {
      const { html, text } = renderMail(kind, 'en', data, SAMPLE_LINKS);
      expect(html).not.toMatch(/<script|<a href="?https:\/\/evil/);
      expect(text).toMatch(/^Hello,\n/);
    }
  });

  it('falls back to the other language where a text is missing', () => {
    const data = sampleMailData();
    data.conference.name = { en: '', fr: 'Conférence Espace 2027' };
    const { subject } = renderMail('registration-received', 'en', data, SAMPLE_LINKS);
    expect(subject).toBe('Registration received: Conférence Espace 2027');
  });
});

/** The words of a message without markup and layout; HTML shows an address beside its link. */
function wordsOf(message: string): string {
  return message
    .replace(/<title>.*<\/title>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}
