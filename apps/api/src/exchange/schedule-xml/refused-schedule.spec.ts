import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_MAX_MEGABYTES, readSchedule } from './read-schedule.js';
import { FIXTURE, lineAt, problemsOf, read } from './read-schedule.spec-support.js';

describe('a schedule.xml that cannot be imported', () => {
  const without = (text: string) => problemsOf(FIXTURE.replace(text, ''));

  it.each([
    ['a title', '<title>Opening &amp; welcome</title>', `missing_field line ${lineAt('id="101"')}`],
    ['a duration', '<duration>00:45</duration>', `missing_field line ${lineAt('id="101"')}`],
    ['date and start', '<start>10:00</start>', `missing_field line ${lineAt('id="103"')}`],
    [
      'an id',
      'guid="6d4d8c5e-1f6b-4f0e-9d0b-000000000101" id="101"',
      `missing_field line ${lineAt('id="101"')}`,
    ],
    ['a conference title', '<title>Sample Days 2027</title>', 'missing_field line 4'],
  ])('names the line of an event without %s', (_, text, problem) => {
    expect(without(text)).toEqual([problem]);
  });

  it.each([
    [
      'a second event with the id',
      'id="103"',
      'id="101"',
      `duplicate_id line ${lineAt('id="103"')}`,
    ],
    [
      'a negative duration',
      '<duration>1:00',
      '<duration>-1:00',
      `duration_invalid line ${lineAt('id="102"')}`,
    ],
    [
      'a giant duration',
      '<duration>1:00',
      '<duration>99999999999:00',
      `duration_invalid line ${lineAt('id="102"')}`,
    ],
    [
      'a date that does not exist',
      '2027-06-16T09:00:00+02:00</date>',
      '2027-06-31T09:00</date>',
      `time_invalid line ${lineAt('id="104"')}`,
    ],
    ['an unknown zone', 'Europe/Paris', 'Europe/Atlantis', 'zone_unknown line 14'],
    ['reversed dates', '<end>2027-06-16', '<end>2027-06-14', 'dates_reversed line 4'],
    ['a wrong date', '<end>2027-06-16', '<end>2027-06-61', 'date_invalid line 10'],
    ['an unclosed element', '</persons>', '', `broken_xml line ${lineAt('</event>')}`],
    [
      'an unknown entity',
      'Opening &amp;',
      'Opening &nbsp;',
      `broken_xml line ${lineAt('Opening')}`,
    ],
    ['a document type', '<schedule>', '<!DOCTYPE schedule>\n<schedule>', 'doctype_refused line 2'],
    ['a control character', 'Opening', 'Open\u0001ing', `broken_xml line ${lineAt('Opening')}`],
    ['another root', /schedule>/g, 'rss>', 'not_a_schedule line 2'],
  ])('names the line of %s', (_, text, replacement, problem) => {
    expect(problemsOf(FIXTURE.replace(text, replacement))).toContain(problem);
  });

  it('refuses entity bombs and external entities without reading further', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>
<schedule><conference><title>&b;</title></conference></schedule>`;
    expect(problemsOf(bomb)).toEqual(['doctype_refused line 1']);
    const external = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><schedule>&e;</schedule>`;
    expect(problemsOf(external)).toEqual(['doctype_refused line 1']);
  });

  it('refuses what is no XML, too deep or too large', () => {
    expect(problemsOf('')).toEqual(['broken_xml line 1']);
    expect(problemsOf('{"schedule": {}}')).toEqual(['broken_xml line 1']);
    expect(problemsOf('<schedule></schedule>')).toEqual(['missing_field line 1']);
    expect(problemsOf('<a>'.repeat(100_000))).toEqual(['too_deep line 1']);
    const large = readSchedule(new Uint8Array(FILE_MAX_MEGABYTES * 1024 * 1024 + 1));
    expect(large.problems).toMatchObject([{ line: 0, code: 'too_large' }]);
    const invalid = readSchedule(Buffer.from('<schedule>\n\xff</schedule>', 'latin1'));
    expect(invalid.problems).toMatchObject([{ line: 2, code: 'encoding_invalid' }]);
    const unknown = readSchedule(Buffer.from(FIXTURE.replace('UTF-8', 'klingon')));
    expect(unknown.problems).toMatchObject([{ line: 1, code: 'encoding_invalid' }]);
  });

  it('stops at what would only fill the memory', () => {
    const inEvent = `<schedule><event id="1">${'<x/>'.repeat(30_000)}</event></schedule>`;
    expect(problemsOf(inEvent)).toEqual(['too_many_elements line 1']);
    const head = '<schedule><conference><title>x</title></conference><day date="2027-06-15">';
    const ignored = read(`${head}${'<x/>\n'.repeat(30_000)}</day></schedule>`);
    expect(ignored.problems).toEqual([]);
    const events = Array.from(
      { length: 20_001 },
      (_, id) =>
        `<event id="${id}"><title>x</title><room>r</room><duration>1:00</duration></event>`,
    );
    expect(problemsOf(`${head}${events.join('\n')}</day></schedule>`)).toEqual([
      'too_many_events line 20001',
    ]);
  });

  it('stops after many problems', () => {
    const events = '<event id="1"></event>\n'.repeat(500);
    const xml = `<schedule><conference><title>x</title></conference>${events}</schedule>`;
    const { problems } = readSchedule(Buffer.from(xml), { strict: true });
    expect(problems.length).toBeLessThanOrEqual(60);
    expect(problems.at(-1)?.code).toBe('too_many');
  });

  it('says line and reason in both languages whatever is done to the file, and never throws', () => {
    const inserted = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        '</event>',
        '<event>',
        '<!DOCTYPE x>',
        ']]>',
        '-',
        '9'.repeat(40),
        '\u0000',
        '&#x0;',
        '&#xD800;',
        '<!--',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const damages = fc.array(fc.tuple(fc.nat(FIXTURE.length), fc.nat(40), inserted), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(damages, (list) => {
        let xml = FIXTURE;
        for (const [at, length, text] of list)
          xml = xml.slice(0, at) + text + xml.slice(at + length);
        const { problems, panels } = read(xml);
        for (const problem of problems) {
          if (problem.code !== 'zone_missing') expect(problem.line).toBeGreaterThan(0);
          expect(problem.message.en.length * problem.message.fr.length).toBeGreaterThan(0);
        }
        if (problems.length > 0) return;
        for (const panel of panels) {
          expect(panel.title.length * panel.durationMinutes).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readSchedule(bytes).problems).not.toEqual([]);
      }),
    );
  });
});
