import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/languages';
import { rendered, withoutFrenchSpaces, wordsOf } from '../../mail/sample-mail.spec-support.js';
import { registrationConfirmed } from './confirmed.js';
import { registrationDeclined } from './declined.js';
import { registrationReceived } from './received.js';
import { REGISTRATION_MAILS } from './registration-mails.js';
import { sampleMailData } from './sample-mail.spec-support.js';

const everyMail = REGISTRATION_MAILS.flatMap((kind) =>
  LANGUAGES.map((language) => ({ kind, language, name: `${kind.name} in ${language}` })),
);
const OWN_PAGE = /^https:\/\/agenda\.example\.org\/(en|fr)\/space-2027\/my\/[\w-]{43}$/m;

it('there is a mail for each thing that happens to a registration', () => {
  expect(REGISTRATION_MAILS.map(({ name }) => name)).toEqual([
    'registration-received',
    'registration-confirmed',
    'registration-declined',
    'registration-cancelled',
    'already-registered',
  ]);
});

describe('a rendered mail', () => {
  it.each(everyMail)('$name says the same in text and in HTML', ({ kind, language }) => {
    const data = sampleMailData({ status: 'declined', reason: 'No accreditation.' });
    const { subject, text, html } = rendered(kind, data, language);
    const { name, venue } = data.conference;
    expect(subject).toContain(name[language]);
    const facts = [
      name[language],
      venue[language],
      data.category[language],
      data.reference,
      OWN_PAGE.exec(text)?.[0],
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

  it('names days and date range as each language does', () => {
    const text = (language: 'en' | 'fr') =>
      rendered(registrationConfirmed, sampleMailData(), language).text;
    expect(text('en')).toMatch(/Dates: 15\s?–\s?17 June 2027/);
    expect(text('fr')).toMatch(/Dates\s: 15\s?–\s?17 juin 2027/);
  });

  it('writes French with no-break spaces before its punctuation', () => {
    for (const { kind } of everyMail.filter(({ language }) => language === 'fr')) {
      const { subject, text } = rendered(kind, sampleMailData(), 'fr');
      expect(withoutFrenchSpaces(subject, text), kind.name).toBeNull();
    }
  });

  it('gives the reason of a declined registration only where it belongs', () => {
    const data = sampleMailData({ status: 'declined', reason: 'No accreditation.' });
    expect(rendered(registrationDeclined, data).text).toContain('Reason: No accreditation.');
    expect(rendered(registrationConfirmed, data).text).not.toContain('No accreditation.');
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
      const { subject, html, text } = rendered(kind, data, language);
      expect(subject).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(html).not.toMatch(/<script|<a href="?https:\/\/evil/);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      expect(links.every((href) => href!.startsWith('https://agenda.example.org/'))).toBe(true);
      expect(text).toMatch(language === 'en' ? /^Hello,\n/ : /^Bonjour,\n/);
    }
  });

  it('takes no braces of anybody for a name of its own', () => {
    const data = sampleMailData({ familyName: '{reference}', reason: 'See {contact}.' });
    const { text } = rendered(registrationDeclined, data);
    expect(text).toContain('Reason: See {contact}.');
    expect(text).toMatch(/^Hello,\n/);
  });

  it('falls back to the other language where a text is missing', () => {
    const data = sampleMailData();
    data.conference.name = { en: '', fr: 'Conférence Espace 2027' };
    const { subject } = rendered(registrationReceived, data);
    expect(subject).toBe('Registration received: Conférence Espace 2027');
  });
});
