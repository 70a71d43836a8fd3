import { describe, expect, it } from 'vitest';
import type { PanelInput } from '#shared/programme/panels';
import { differsFromNow, type Reading, recordedChanges } from './recorded-changes.js';

interface Session {
  title: { en: string; fr: string };
  summary: { en: string; fr: string };
  parts: { id?: string; speakerId: string; role: string }[];
  slot?: { room: string } | null;
}

const now: Session = {
  title: { en: 'Now', fr: '' },
  summary: { en: '', fr: '' },
  parts: [{ id: '1', speakerId: 'ann', role: 'keynote' }],
  slot: { room: 'Hall' },
};

/** As the form maps it: without what only the view holds. */
const toInput = ({ title, summary, parts }: Session) =>
  ({
    ...{ title, summary },
    parts: parts.map(({ speakerId, role }) => ({ speakerId, role })),
  }) as unknown as PanelInput;

const reading: Reading<PanelInput> = {
  kind: 'panels',
  view: now,
  toInput,
  fields: [
    { path: 'title.en', label: 'Title' },
    {
      path: 'parts',
      label: 'Speakers',
      show: (input, recorded) => {
        const { names = {} } = (recorded ?? {}) as { names?: Record<string, string> };
        return input.parts.map(({ speakerId }) => names[speakerId] ?? speakerId).join(', ');
      },
    },
  ],
  facts: [
    {
      path: 'slot',
      label: 'Place',
      show: ({ slot }) =>
        slot === undefined ? undefined : ((slot as Session['slot'])?.room ?? ''),
    },
    {
      path: 'file',
      label: 'File',
      show: ({ file }) => file as string | undefined,
      comesAndGoes: true,
    },
  ],
};

describe('what an entry of a history changed', () => {
  it('is told field by field', () => {
    const before = { ...now, title: { en: 'Then', fr: '' } };
    expect(recordedChanges(reading, { before, after: now })).toEqual([
      { path: 'title.en', label: 'Title', before: 'Then', after: 'Now' },
    ]);
  });

  it('names people as they were recorded, also those who are gone', () => {
    const before = {
      ...now,
      parts: [{ speakerId: 'bob', role: 'keynote' }],
      names: { bob: 'Bob Example' },
    };
    const after = { ...now, names: { ann: 'Ann Example' } };
    expect(recordedChanges(reading, { before, after })).toEqual([
      { path: 'parts', label: 'Speakers', before: 'Bob Example', after: 'Ann Example' },
    ]);
  });

  it('is nothing where only the order or the identifiers of recorded members differ', () => {
    const after = { ...now, parts: [{ role: 'keynote', speakerId: 'ann', id: '2' }] };
    expect(recordedChanges(reading, { before: now, after })).toEqual([]);
  });

  it('tells the place, which is in no form, and that there was none', () => {
    expect(recordedChanges(reading, { before: { ...now, slot: null }, after: now })).toEqual([
      { path: 'slot', label: 'Place', before: '', after: 'Hall' },
    ]);
    const { slot: _, ...unsaid } = now;
    expect(recordedChanges(reading, { before: unsaid, after: now })).toEqual([]);
    expect(recordedChanges(reading, { before: null, after: now })).toEqual([]);
  });

  it('tells what came and what went', () => {
    const file = { path: 'file', label: 'File' };
    const [nothing, slides] = [null, { file: 'a.pdf' }];
    expect(recordedChanges(reading, { before: nothing, after: slides })).toEqual([
      { ...file, before: '', after: 'a.pdf' },
    ]);
    expect(recordedChanges(reading, { before: slides, after: nothing })).toEqual([
      { ...file, before: 'a.pdf', after: '' },
    ]);
  });
});

describe('the way back', () => {
  it('is offered to a version that is not the present one', () => {
    expect(differsFromNow(reading, { ...now, title: { en: 'Then', fr: '' } })).toBe(true);
  });

  it('is not offered to what is so now, whatever else was recorded with it', () => {
    expect(differsFromNow(reading, { ...now, slot: null, updatedAt: 'then' })).toBe(false);
    const parts = [{ role: 'keynote', speakerId: 'ann', speaker: { slug: 'ann' } }];
    expect(differsFromNow(reading, { ...now, parts })).toBe(false);
  });

  it('is not offered to a record that is no whole version', () => {
    expect(differsFromNow(reading, { state: 'invited' })).toBe(false);
    expect(differsFromNow(reading, null)).toBe(false);
  });
});
