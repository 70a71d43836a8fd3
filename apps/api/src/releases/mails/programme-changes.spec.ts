import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { type Language, LANGUAGES } from '#shared/languages';
import {
  rendered as renderedMail,
  withoutFrenchSpaces,
} from '../../mail/sample-mail.spec-support.js';
import type { ProgrammeMailData, ToldChange, ToldKind } from './mail-data.js';
import { programmeChanges } from './programme-changes.js';
import { sampleChange, sampleProgrammeData } from './sample-mail.spec-support.js';

const KINDS: ToldKind[] = ['added', 'moved', 'room-changed', 'retitled', 'cancelled', 'left'];

function rendered(data: ProgrammeMailData, language: Language = 'en', of = {}) {
  return renderedMail(programmeChanges, data, language, of);
}

/** As the release tells it: what is gone has no place any more, what is new had none. */
function changeOf(kind: ToldKind): ToldChange {
  const change = sampleChange({ kind });
  if (kind === 'added') return { ...change, before: null };
  if (kind === 'cancelled') return { ...change, after: null };
  return change;
}

describe('the message about a changed programme', () => {
  it.each(KINDS)('says a change of the kind %s in the subject and once in the text', (kind) => {
    for (const language of LANGUAGES) {
      const data = sampleProgrammeData({ changes: [changeOf(kind)] });
      const { subject, text, html } = rendered(data, language);
      expect(subject).toContain(data.conference.name[language]);
      expect(subject).toContain(data.changes[0]!.title[language]);
      expect(text.split(data.changes[0]!.title[language]!)).toHaveLength(2);
      expect(html).toContain(`<html lang="${language}">`);
      expect(`${subject}${text}${html}`).not.toMatch(/undefined|null|\{\w+\}/);
    }
  });

  it('names both places with day, times, room and zone', () => {
    const { text } = rendered(sampleProgrammeData());
    expect(text).toContain('Until now: Tuesday 15 June 2027, 09:30 to 10:15, Room 1');
    expect(text).toContain('Now: Tuesday 15 June 2027, 10:30 to 11:15, Room 2');
    expect(text).toContain('Times are Toulouse time (CEST, UTC+2).');
    const french = rendered(sampleProgrammeData(), 'fr').text;
    expect(french).toContain('Désormais\u00a0: mardi 15 juin 2027, de 10:30 à 11:15, Salle 2');
    expect(french).toContain('Les heures sont à l’heure de Toulouse (CEST, UTC+2).');
  });

  it('strikes through what was, lets what is stand out, and marks what is gone', () => {
    const { html } = rendered(sampleProgrammeData());
    expect(html).toContain('Until now: <s>Tuesday 15 June 2027, 09:30 to 10:15, Room 1</s>');
    expect(html).toContain('Now: <strong>Tuesday 15 June 2027, 10:30 to 11:15, Room 2</strong>');
    const bands = (kind: ToldKind) =>
      rendered(sampleProgrammeData({ changes: [changeOf(kind)] })).html.match(
        /class="entry[^"]*"/g,
      );
    expect(bands('moved')).toEqual(['class="entry"']);
    expect(bands('cancelled')).toEqual(['class="entry gone"']);
  });

  it('has one way on that stands out', () => {
    const { html } = rendered(sampleProgrammeData());
    expect(html.match(/class="button[^"]*"/g)).toEqual(['class="button"', 'class="button other"']);
  });

  it('counts the changes of a digest and keeps their order', () => {
    const changes = KINDS.map((kind, index) => ({
      ...changeOf(kind),
      title: { en: `Title ${index}`, fr: '' },
    }));
    const { subject, text } = rendered(sampleProgrammeData({ changes }));
    expect(subject).toBe('6 changes to your sessions (Space Conference 2027)');
    expect(text.match(/Title \d/g)).toEqual(KINDS.map((_, index) => `Title ${index}`));
    expect(text).toContain('The attached files update your calendar, one for each session.');
  });

  it('links to the own page only where there is one', () => {
    expect(rendered(sampleProgrammeData()).text).toContain(
      'https://agenda.example.org/en/space-2027/my/',
    );
    const speaker = sampleProgrammeData({ speaks: true, attends: false });
    const { text } = rendered(speaker, 'en', { registrationId: null });
    expect(text).not.toContain('/my/');
    expect(text).not.toContain('personal');
    expect(text).toContain('https://agenda.example.org/en/space-2027/changes');
    expect(text).toContain('because you are named as a speaker');
  });

  it('writes French with no-break spaces before its punctuation', () => {
    for (const kind of KINDS) {
      const data = sampleProgrammeData({ changes: [changeOf(kind)], speaks: kind === 'left' });
      const { subject, text } = rendered(data, 'fr');
      expect(withoutFrenchSpaces(subject, text), kind).toBeNull();
    }
  });

  it('keeps hostile titles as text', () => {
    const hostile = '"><script>alert(1)</script>\r\nBcc: x@evil.example';
    const title = { en: hostile, fr: hostile };
    const { subject, html } = rendered(
      sampleProgrammeData({ changes: [sampleChange({ title, titleBefore: title })] }),
    );
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script');
  });
});
