import { describe, expect, it } from 'vitest';
import type { PanelInput } from '#shared/programme/panels';
import { panelChecks } from './checks.js';
import { newPanel } from './panel-input.js';

const ready: PanelInput = {
  ...newPanel(['en', 'fr']),
  title: { en: 'A', fr: 'A' },
  summary: { en: 'B', fr: 'B' },
  abstract: { en: 'C', fr: 'C' },
  trackId: 'track',
  parts: [{ speakerId: 's', role: 'moderator' }],
};

const open = (
  input: PanelInput,
  placed = true,
  clashes: Parameters<typeof panelChecks>[2] = [],
  speakers: Parameters<typeof panelChecks>[3] = ['confirmed'],
  languages = ['en', 'fr'],
) =>
  panelChecks(input, placed, clashes, speakers, languages)
    .filter(({ ok }) => !ok)
    .map(({ check }) => check);

describe('panelChecks', () => {
  it('finds nothing to do on a complete, placed session', () => {
    expect(open(ready)).toEqual([]);
  });

  it('names each text that one language lacks', () => {
    expect(open({ ...ready, abstract: { en: 'C', fr: ' ' } })).toEqual(['abstract']);
  });

  it('asks for a text in every language of the conference, and in no other', () => {
    const title = { en: 'A', fr: '', de: 'A' };
    const texts = { title, summary: title, abstract: { en: 'C', fr: 'C' } };
    const asked = (...languages: string[]) =>
      open({ ...ready, ...texts }, true, [], ['confirmed'], languages);
    expect([asked('en'), asked('de', 'en'), asked('en', 'fr')]).toEqual([
      [],
      ['abstract'],
      ['title', 'summary'],
    ]);
  });

  it('asks a new session for everything', () => {
    expect(open(newPanel(['en', 'fr']), false)).toEqual([
      'title',
      'summary',
      'abstract',
      'track',
      'speakers',
      'moderator',
      'place',
    ]);
  });

  it('asks a break for a title and a place only', () => {
    expect(
      panelChecks({ ...newPanel(['en', 'fr']), format: 'break' }, true, [], [], ['en']).map(
        (c) => c.check,
      ),
    ).toEqual(['title', 'place', 'roomFree']);
  });

  it.each(['noted', 'invited', 'declined'] as const)('waits for a speaker who is %s', (state) => {
    expect(open(ready, true, [], ['confirmed', state])).toEqual(['confirmed']);
  });

  it('counts clashes that nobody accepted', () => {
    const accepted = { reason: 'short', by: 'A', at: '2027-01-01T00:00:00Z' };
    expect(open(ready, true, [{ kind: 'speaker', accepted: null }])).toEqual(['speakersFree']);
    expect(open(ready, true, [{ kind: 'speaker', accepted }])).toEqual([]);
    expect(open(ready, true, [{ kind: 'room', accepted: null }])).toEqual(['roomFree']);
  });
});
