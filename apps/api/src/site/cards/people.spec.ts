import { describe, expect, it } from 'vitest';
import type { PartRole } from '#shared/programme/panels';
import type { ReleasedSpeaker } from '#shared/releases/release-document';
import { both, samplePanel, sampleSpeaker } from '../../../../../test/site/sample-release.js';
import { monogram, peopleInOrder, peopleLines } from './people.js';

function lines(cast: [ReleasedSpeaker, PartRole][], language: 'en' | 'fr' = 'en') {
  const panel = samplePanel('x', '1', '09:00', '10:00', {
    parts: cast.map(([{ id }, role]) => ({ speakerId: id, role })),
  });
  const speakers = new Map(cast.map(([speaker]) => [speaker.id, speaker]));
  return peopleLines(panel, speakers, language).map(({ label, people }) => `${label}: ${people}`);
}

const office = (slug: string, title: string, organisation: string) =>
  sampleSpeaker(slug, { office: both(title), organisation: both(organisation) });
const person = (slug: string, rankOrTitle: string, givenName: string, familyName: string) =>
  sampleSpeaker(slug, { rankOrTitle, givenName, familyName, office: both('') });

describe('the people on a card', () => {
  it('are organisations for moderators and panellists known by office, each named once', () => {
    const cast: [ReleasedSpeaker, PartRole][] = [
      [office('a', 'Senior leader', 'ACT'), 'panellist'],
      [office('b', 'Senior adviser', 'ACT'), 'panellist'],
      [office('c', 'Senior leader', 'NIAG'), 'panellist'],
      [office('d', 'Chair', 'CoE'), 'moderator'],
    ];
    expect(lines(cast)).toEqual(['Moderator: CoE', 'Panellists: ACT, NIAG']);
  });

  it('name the office instead of the role for keynotes and briefings', () => {
    const cast: [ReleasedSpeaker, PartRole][] = [
      [office('a', 'Assistant Secretary General', 'NATO'), 'keynote'],
    ];
    expect(lines(cast)).toEqual(['Assistant Secretary General: NATO']);
  });

  it('are named where they have a name', () => {
    const cast: [ReleasedSpeaker, PartRole][] = [
      [person('a', 'Colonel', 'Anna', 'Example'), 'briefer'],
      [person('b', '', 'Bo', 'Sample'), 'briefer'],
    ];
    expect(lines(cast)).toEqual(['Speakers: Colonel Anna Example, Bo Sample']);
    expect(lines(cast, 'fr')).toEqual(['Intervenants: Colonel Anna Example, Bo Sample']);
  });

  it('leave out a speaker whom the release does not have', () => {
    const panel = samplePanel('x', '1', '09:00', '10:00', {
      parts: [{ speakerId: 'gone', role: 'briefer' }],
    });
    expect(peopleLines(panel, new Map(), 'en')).toEqual([]);
  });
});

describe('the portrait slot', () => {
  it.each([
    ['Allied Command Transformation', 'ACT'],
    ['NATO Space Centre of Excellence', 'NSCE'],
    ['Defence Innovation Accelerator for the North Atlantic (DIANA)', 'DIANA'],
    ['DIANA', 'DIANA'],
    ['SpaceNet', 'SN'],
    ['Commandement de l’espace', 'CE'],
  ])('holds the short name of %s', (organisation, short) => {
    expect(monogram(office('a', 'Director', organisation), 'en')).toBe(short);
  });

  it('holds the initials of somebody without an organisation', () => {
    const speaker = { ...person('a', '', 'Anna', 'Example'), organisation: both('') };
    expect(monogram(speaker, 'en')).toBe('AE');
  });
});

describe('the people of a session', () => {
  it('are moderators first, then by precedence, then as the organisers put them', () => {
    const cast: [ReleasedSpeaker, PartRole][] = [
      [person('captain', 'Captain', 'Ann', 'Alpha'), 'panellist'],
      [person('zulu', '', 'Zoe', 'Zulu'), 'panellist'],
      [person('bravo', '', 'Bob', 'Bravo'), 'panellist'],
      [person('general', 'General', 'Gil', 'Golf'), 'panellist'],
      [sampleSpeaker('host', { precedence: 1 }), 'panellist'],
      [person('chair', '', 'Cho', 'Charlie'), 'moderator'],
    ];
    const parts = cast.map(([{ id }, role]) => ({ speakerId: id, role }));
    const speakers = new Map(cast.map(([speaker]) => [speaker.id, speaker]));
    expect(peopleInOrder({ parts }, speakers).map(({ speaker }) => speaker.slug)).toEqual([
      ...['chair', 'host', 'general', 'captain'],
      ...['zulu', 'bravo'],
    ]);
  });
});
