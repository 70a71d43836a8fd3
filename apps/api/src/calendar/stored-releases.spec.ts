import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../releases/agenda.js';
import { seenBy } from '../releases/audience.js';
import { upgrade } from '../releases/upgrade.js';
import { type Asked, feedAfter } from './feed-after.spec-support.js';

const FIXTURES = new URL('../../../../test/fixtures/stored-releases/', import.meta.url);
const ATTENDEE = { category: 'military', nation: 'FR' };
const DURING = Date.parse('2027-06-16T08:00:00Z');

interface Case extends Asked {
  /** The calendar as the product that stored the release wrote it. */
  file: string;
  inside?: boolean;
}

const CASES: Record<string, Case[]> = {
  'schema-1': [
    { file: 'conference-en' },
    { file: 'conference-fr-without-cancelled', language: 'fr', hideGone: true },
  ],
  'schema-3': [
    { file: 'conference-en' },
    { file: 'conference-fr', language: 'fr' },
    { file: 'track-fr', kind: 'track', of: 'multi-domain-operations', language: 'fr' },
    { file: 'room-en', kind: 'room', of: 'plenary-hall' },
    { file: 'speaker-en', kind: 'speaker', of: 'aco-keynote-speaker' },
    { file: 'panel-fr', kind: 'panel', of: 'space-in-allied-operations', language: 'fr' },
    { file: 'personal-fr', kind: 'personal', language: 'fr', now: DURING, inside: true },
  ],
};

const read = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8');

describe.each(Object.entries(CASES))('a release stored with %s', (schema, cases) => {
  it.each(cases)('keeps every byte of its calendars: $file', async ({ file, inside, ...asked }) => {
    const whole = upgrade(JSON.parse(read(`${schema}.json`)));
    const feed = await feedAfter([seenBy(whole, inside ? ATTENDEE : null)], asked);
    expect(feed.body.toString()).toBe(read(`${schema}/${file}.ics`));
  });

  it('keeps every byte of its agenda as JSON', () => {
    const agenda = agendaOf(seenBy(upgrade(JSON.parse(read(`${schema}.json`))), null));
    expect(JSON.stringify(agenda)).toBe(JSON.stringify(JSON.parse(read(`${schema}/agenda.json`))));
  });
});
