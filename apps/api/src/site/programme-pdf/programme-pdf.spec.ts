import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import type { ReleaseDocument } from '#shared/releases/release-document';
import {
  both,
  cancelled,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
  sampleView,
} from '../../../../../test/site/sample-release.js';
import type { View } from '../frame/view.js';
import { programmePdf } from './programme-pdf.js';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const read = async (view: View) => getDocumentProxy(new Uint8Array(await programmePdf(view)));
const textOf = async (view: View) => {
  const { text } = await extractText(await read(view), { mergePages: true });
  return text.replace(/\s+/g, ' ');
};
const shown = (changes: Partial<ReleaseDocument>, language: 'en' | 'fr' = 'en') =>
  sampleView({ document: sampleRelease(changes), language });

describe('the printable programme', () => {
  it('has all of the agenda as text, in both languages', async () => {
    const english = await textOf(sampleView());
    for (const part of [
      'Sample Conference',
      'A tagline',
      'Tuesday 15 to Thursday 17 June 2027',
      'Times in Toulouse time (CEST, UTC+2)',
      'Agenda release 3, published 14 June 2027 at 18:05.',
      'Wednesday 16 June 2027',
      '09:00 to 10:00 Room 1 Session keynote',
      'Track a · Keynote · In English',
      'Session right',
      'Session coffee',
      'Page 1 of 1',
    ]) {
      expect(english).toContain(part);
    }
    const french = await textOf(sampleView({ language: 'fr' }));
    for (const part of [
      'Conférence exemple',
      'Mercredi 16 juin 2027',
      'Séance keynote',
      'Salle 1',
    ]) {
      expect(french).toContain(part);
    }
  });

  it('has bookmarks by day and session, a title, a language and tags', async () => {
    const file = await read(sampleView({ language: 'fr' }));
    const outline = await file.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Mercredi 16 juin 2027']);
    expect(outline[0]!.items.map(({ title }: { title: string }) => title)).toEqual([
      '09:00 Séance keynote',
      '10:30 Séance left',
      '10:30 Séance right',
    ]);
    const { info } = await file.getMetadata();
    expect(info).toMatchObject({ Title: 'Conférence exemple, Programme', Language: 'fr-FR' });
    const tree = JSON.stringify(await (await file.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'H3', 'P']) expect(tree).toContain(`"role":"${role}"`);
  });

  it('is the same bytes for a release, whenever it is made', async () => {
    const [one, other] = [await programmePdf(sampleView()), await programmePdf(sampleView())];
    expect(one.equals(other)).toBe(true);
    const later = await programmePdf(sampleView({ today: '2027-06-20' }));
    expect(later.equals(one)).toBe(true);
  });

  it('cuts nothing: long titles wrap, and what a page holds stays together', async () => {
    const long =
      'A very long title that says exactly what this session is about and then some '.repeat(6);
    const panels = Array.from({ length: 40 }, (_, index) =>
      samplePanel(`p${index}`, '1', '09:00', '09:30', {
        title: both(`${index}: ${long}end ${index}`),
        summary: both(`Summary ${index} ${'words '.repeat(60)}last ${index}`),
      }),
    );
    const file = await read(shown({ panels }));
    expect(file.numPages).toBeGreaterThan(5);
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      const pieces = items as { str: string; transform: number[]; width: number }[];
      for (const { str, transform, width } of pieces) {
        const [x, y] = transform.slice(4) as [number, number];
        expect([x >= 49, x + width <= 546, y >= 20, y <= 822], str).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
      const text = pieces
        .map(({ str }) => str)
        .join(' ')
        .replace(/\s+/g, ' ');
      const begun = [...text.matchAll(/(\d+): A very/g)].map(([, index]) => index);
      const ended = [...text.matchAll(/last (\d+)/g)].map(([, index]) => index);
      expect(begun).toEqual(ended);
    }
    const all = await textOf(shown({ panels }));
    for (let index = 0; index < 40; index += 1) expect(all).toContain(`end ${index}`);
  });

  it('goes on over pages with a session that no page holds', async () => {
    const title = both('word '.repeat(3000) + 'finish');
    expect(
      await textOf(shown({ panels: [samplePanel('a', '1', '09:00', '10:00', { title })] })),
    ).toContain('finish');
  });

  it('writes names of every script and says what was cancelled or moved', async () => {
    const people = ['Łukasz Żółć', 'Αθανάσιος Ξενίδης', 'Георги Димитров', 'Nguyễn Hồng'];
    const speakers = people.map((familyName, index) => sampleSpeaker(`s${index}`, { familyName }));
    const parts = speakers.map(({ id }) => ({ speakerId: id, role: 'panellist' as const }));
    const movedFrom = {
      ...{ roomId: null, startsAt: '2027-06-16T05:00:00Z', endsAt: '2027-06-16T06:00:00Z' },
      ...{ roomName: null, release: 2 },
    };
    const text = await textOf(
      shown({
        speakers,
        panels: [samplePanel('a', '1', '09:00', '10:00', { parts, movedFrom })],
        cancelled: [cancelled(samplePanel('gone', '2', '11:00', '12:00'))],
      }),
    );
    for (const name of people) expect(text).toContain(name);
    expect(text).toContain('Time changed, was 07:00 to 08:00');
    expect(text).toContain('Session gone This session is cancelled.');
  });

  it('takes seconds for a thousand sessions and gives way to others all the time', async () => {
    const panels = Array.from({ length: 1000 }, (_, index) =>
      samplePanel(`p${index}`, '1', '09:00', '09:30', {
        title: both(`Session number ${index} about a subject of some length and interest`),
        summary: both(
          'What this is about, in a sentence or two that fill a line or so. '.repeat(2),
        ),
        parts: [{ speakerId: 'speaker-director', role: 'briefer' }],
      }),
    );
    const view = shown({ panels });
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    const start = process.cpuUsage();
    const file = await programmePdf(view);
    const { user, system } = process.cpuUsage(start);
    clearInterval(others);
    expect(file.length).toBeLessThan(3_000_000);
    // By processor time, as a busy machine takes its time.
    expect((user + system) / 1e6).toBeLessThan(10);
    expect(turns).toBeGreaterThan(20);
  });
});
