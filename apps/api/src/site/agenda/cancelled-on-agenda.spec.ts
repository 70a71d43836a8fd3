import { describe, expect, it } from 'vitest';
import {
  cancelled,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
  sampleView,
} from '../../../../../test/site/sample-release.js';
import { renderPage } from '../frame/page.js';
import { agendaPage } from './agenda-page.js';
import { readFilters } from './filters.js';

const gone = cancelled(
  samplePanel('gone', '2', '11:15', '12:00', {
    trackId: 'track-b',
    format: 'workshop',
    parts: [{ speakerId: 'speaker-director', role: 'briefer' }],
    signUp: true,
    seats: 12,
  }),
);
const document = { ...sampleRelease(), cancelled: [gone] };

function draw(query: Record<string, unknown> = {}, today = '2027-06-16', release = document) {
  const view = sampleView({ document: release, today });
  const filters = readFilters({ day: '2027-06-16', ...query }, release, today);
  return renderPage(view, agendaPage(view, filters)).html;
}
const shows = (html: string) => html.includes('id="s-gone"');
const cardIn = (html: string) =>
  /id="s-gone">(.*?)<\/article>/s.exec(html)?.[1] ?? 'the session is not on the agenda';

describe('a cancelled session on the agenda', () => {
  it('stays at its place with its label, names and page', () => {
    const card = cardIn(draw());
    for (const part of ['Cancelled', '11:15', 'Room 2', '<s>Session gone</s>', '/panels/gone']) {
      expect(card).toContain(part);
    }
    expect(card).toContain('Space Command');
    expect(card).not.toContain('Limited seats');
    expect(card).not.toContain('/keep');
    expect(draw()).toMatch(/class="cell r\d-\d c3-4" id="s-gone"/);
  });

  it('goes when its day at the conference is over', () => {
    expect(shows(draw({}, '2027-06-15'))).toBe(true);
    expect(shows(draw({}, '2027-06-16'))).toBe(true);
    expect(shows(draw({}, '2027-06-17'))).toBe(false);
  });

  it('is found by filters and search, and not counted', () => {
    expect(shows(draw({ track: 'b' }))).toBe(true);
    expect(shows(draw({ track: 'a' }))).toBe(false);
    expect(shows(draw({ room: '2' }))).toBe(true);
    expect(shows(draw({ room: '1' }))).toBe(false);
    expect(shows(draw({ format: 'workshop' }))).toBe(true);
    expect(shows(draw({ q: 'space command gone' }))).toBe(true);
    const text = draw().replace(/<[^>]+>/g, ' ');
    expect(text).toMatch(/3 sessions in 2 rooms/);
    expect(draw({ track: 'b' }).replace(/<[^>]+>/g, ' ')).toContain('1 of 3 sessions');
  });

  it('keeps the names it had when its room, track and speakers are gone', () => {
    const { rooms, tracks, panels } = document;
    const bare = {
      ...document,
      rooms: rooms.filter(({ slug }) => slug !== '2'),
      tracks: tracks.filter(({ slug }) => slug !== 'b'),
      speakers: [sampleSpeaker('other')],
      panels: panels.filter(({ slug }) => slug === 'left'),
    };
    const card = cardIn(draw({}, '2027-06-16', bare));
    expect(card).toContain('Room 2');
    expect(card).toContain('Space Command');
    expect(shows(draw({ q: 'track b' }, '2027-06-16', bare))).toBe(true);
  });

  it('is not among the bytes of a release without it', () => {
    expect(draw({}, '2027-06-17')).toBe(draw({}, '2027-06-17', sampleRelease()));
  });
});
