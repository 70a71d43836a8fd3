import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { allTexts, LANGUAGES, type Localised } from '#shared/languages';
import { NATIONS } from '#shared/nations';
import { FORMATS } from '#shared/programme/panels';
import { talkFaults } from '#shared/programme/talks';
import { SLUG_PATTERN } from '#shared/slugs';
import { daysBetween, instantOf } from '#shared/zoned-time';
import { DEMO_CATEGORIES, DEMO_CONFERENCE } from './conference.js';
import { DEMO_EXTRAS, demoContent } from './extras.js';
import { DEMO_DAYS, minutesBetween } from './programme.js';
import { DEMO_REGISTRATIONS } from './registrations.js';
import { DEMO_SPEAKERS } from './speakers.js';
import { DEMO_ROOMS, DEMO_TRACKS } from './tracks-and-rooms.js';

const panels = DEMO_DAYS.flatMap(({ day, panels: ofDay }) =>
  ofDay.map((panel) => ({
    ...panel,
    day,
    start: `${day}T${panel.from}`,
    end: `${day}T${panel.to}`,
  })),
);
const sessions = panels.filter((panel) => panel.format !== 'break');

/** Every text in two languages that appears anywhere in a value, with its path. */
function localisedTexts(value: unknown, path: string): [string, Localised][] {
  if (value === null || typeof value !== 'object') return [];
  if ('en' in value && 'fr' in value) return [[path, value as Localised]];
  return Object.entries(value).flatMap(([key, child]) => localisedTexts(child, `${path}.${key}`));
}

function pairsThatOverlap(items: { key: string; start: string; end: string }[]): string[] {
  return items.flatMap((one, index) =>
    items
      .slice(index + 1)
      .filter((other) => one.start < other.end && other.start < one.end)
      .map((other) => `${one.key} / ${other.key}`),
  );
}

describe('the demonstration conference', () => {
  it('has the programme it promises', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(24);
    expect(sessions.length).toBeLessThanOrEqual(32);
    expect(DEMO_DAYS.map(({ day }) => day)).toEqual(
      daysBetween(DEMO_CONFERENCE.startDate, DEMO_CONFERENCE.endDate),
    );
    expect(new Set(panels.map((panel) => panel.format))).toEqual(new Set(FORMATS));
    const keystone = panels.find(
      (panel) => panel.title.en === 'Space as the Keystone of Multi-Domain Operations',
    );
    expect(keystone?.title.fr).toBe('L’espace, clé de voûte des opérations multi-domaines');
    expect(keystone?.parts.map((part) => part.role)).toEqual([
      'moderator',
      'panellist',
      'panellist',
      'panellist',
    ]);
  });

  it('has talks within their sessions, given by those who take part, and seats that the rooms have', () => {
    const known = new Map(panels.map((panel) => [panel.key, panel]));
    const capacities = new Map(DEMO_ROOMS.map(({ key, capacity }) => [key, capacity]));
    for (const key of Object.keys(DEMO_EXTRAS)) {
      const panel = known.get(key)!;
      const parts = panel.parts.map(({ speaker }) => ({ speakerId: speaker }));
      const trackIds = new Map(DEMO_TRACKS.map(({ key: track }) => [track, track]));
      const speakers = new Map(parts.map(({ speakerId }) => [speakerId, speakerId]));
      const { talks, seats, durationMinutes } = demoContent(panel, speakers, trackIds);
      expect(talkFaults({ durationMinutes, parts, talks })).toEqual([]);
      expect(seats ?? 0).toBeLessThanOrEqual(capacities.get(panel.room!)!);
    }
    expect(localisedTexts(DEMO_EXTRAS, '').filter(([, { en, fr }]) => !en || !fr)).toEqual([]);
  });

  it('says everything in both languages', () => {
    const all = [
      DEMO_CONFERENCE,
      DEMO_CATEGORIES,
      DEMO_TRACKS,
      DEMO_ROOMS,
      DEMO_SPEAKERS,
      DEMO_DAYS,
    ];
    const texts = localisedTexts(all, 'demo');
    expect(texts.length).toBeGreaterThan(200);
    for (const [path, text] of texts) {
      for (const language of LANGUAGES) expect(text[language]?.trim(), path).toBeTruthy();
    }
    expect(DEMO_CONFERENCE.notice.en.length).toBeLessThanOrEqual(600);
    expect(DEMO_CONFERENCE.notice.fr.length).toBeLessThanOrEqual(600);
  });

  it('sets French punctuation and apostrophes correctly', () => {
    const all = [
      DEMO_CONFERENCE,
      DEMO_CATEGORIES,
      DEMO_TRACKS,
      DEMO_ROOMS,
      DEMO_SPEAKERS,
      DEMO_DAYS,
    ];
    for (const [path, text] of localisedTexts(all, 'demo')) {
      expect(text.fr, path).not.toMatch(/[^\u00a0:/]:(?!\/\/|organisers)|[^\u00a0][;?!»]|« /);
      expect(allTexts(text).join(), path).not.toContain("'");
    }
  });

  it('names nobody', () => {
    expect(DEMO_CONFERENCE.information.en).toContain('demonstration data');
    expect(DEMO_CONFERENCE.information.fr).toContain('données de démonstration');
    const names = DEMO_SPEAKERS.map(
      (speaker) => `${speaker.office.en}, ${speaker.organisation.en}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('refers only to tracks, rooms and speakers that exist, and uses all of them', () => {
    const used = (keys: (string | null)[]) => new Set(keys.filter((key) => key !== null));
    const keys = (rows: { key: string }[]) => new Set(rows.map((row) => row.key));
    expect(used(panels.map((panel) => panel.track))).toEqual(keys(DEMO_TRACKS));
    expect(used(panels.map((panel) => panel.room))).toEqual(keys(DEMO_ROOMS));
    expect(used(panels.flatMap((panel) => panel.parts.map((part) => part.speaker)))).toEqual(
      keys(DEMO_SPEAKERS),
    );
    expect(used(DEMO_REGISTRATIONS.map((row) => row.category))).toEqual(keys(DEMO_CATEGORIES));
    expect(DEMO_TRACKS.map((track) => track.slot)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has unique keys that are slugs', () => {
    for (const rows of [panels, DEMO_TRACKS, DEMO_ROOMS, DEMO_SPEAKERS, DEMO_CATEGORIES]) {
      const keys = rows.map((row) => row.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(SLUG_PATTERN);
    }
  });

  it('keeps every panel within its day', () => {
    for (const panel of panels) {
      expect(minutesBetween(panel.from, panel.to), panel.key).toBeGreaterThan(0);
      expect(panel.from >= '08:00' && panel.to <= '21:00', panel.key).toBe(true);
      expect(instantOf(panel.start, DEMO_CONFERENCE.timeZone), panel.key).toBeInstanceOf(Date);
    }
  });

  it('double-books no room and no speaker, and lets nothing run during what is for everybody', () => {
    for (const room of DEMO_ROOMS) {
      expect(pairsThatOverlap(panels.filter((panel) => panel.room === room.key))).toEqual([]);
    }
    for (const speaker of DEMO_SPEAKERS) {
      const theirs = panels.filter((panel) =>
        panel.parts.some((part) => part.speaker === speaker.key),
      );
      expect(pairsThatOverlap(theirs), speaker.key).toEqual([]);
    }
    for (const forAll of panels.filter((panel) => panel.room === null)) {
      const other = panels.filter((panel) => panel.start < forAll.end && forAll.start < panel.end);
      expect(other.map((panel) => panel.key)).toEqual([forAll.key]);
    }
  });

  it('has sample registrations of every status that fit the places', () => {
    expect(DEMO_REGISTRATIONS.length).toBeGreaterThanOrEqual(36);
    expect(new Set(DEMO_REGISTRATIONS.map((row) => row.number)).size).toBe(
      DEMO_REGISTRATIONS.length,
    );
    expect(new Set(DEMO_REGISTRATIONS.map((row) => row.status)).size).toBe(4);
    expect(new Set(DEMO_REGISTRATIONS.map((row) => row.nation)).size).toBeGreaterThan(12);
    for (const row of DEMO_REGISTRATIONS) {
      expect(NATIONS).toContain(row.nation);
      expect(row.reason !== null, `attendee ${row.number}`).toBe(row.status === 'declined');
    }
    const automatic = DEMO_CATEGORIES.filter((row) => row.approval === 'automatic');
    for (const { key } of automatic) {
      const waiting = DEMO_REGISTRATIONS.filter(
        (row) => row.category === key && row.status === 'submitted',
      );
      expect(waiting).toEqual([]);
    }
    const places = DEMO_CATEGORIES.reduce((sum, category) => sum + category.capacity, 0);
    expect(places).toBe(DEMO_CONFERENCE.capacity);
  });
});
