import { describe, expect, it } from 'vitest';
import { samplePanel, sampleRelease, sampleView } from '../../../../../test/site/sample-release.js';
import { renderPage } from '../frame/page.js';
import type { View } from '../frame/view.js';
import { agendaPage } from './agenda-page.js';
import { readFilters } from './filters.js';

function draw(query: Record<string, unknown>, view: View = sampleView()): string {
  const filters = readFilters(query, view.document, view.today);
  return renderPage(view, agendaPage(view, filters)).html;
}
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the agenda', () => {
  it('has one address for the day that is shown without asking', () => {
    const canonical = (html: string) => /rel="canonical" href="([^"]+)"/.exec(html)![1];
    const bare = 'https://agenda.example.org/en/sample';
    expect(canonical(draw({}))).toBe(bare);
    expect(canonical(draw({ day: '2027-06-16' }))).toBe(bare);
    expect(canonical(draw({ day: '2027-06-17', track: 'a' }))).toBe(
      `${bare}?day=2027-06-17&amp;track=a`,
    );
  });

  it('keeps the filters in its day tabs, its form and the other language', () => {
    const html = draw({ track: ['a', 'b'], room: '1', format: 'panel' });
    expect(html).toContain(
      'href="/en/sample?day=2027-06-15&amp;track=a&amp;track=b&amp;room=1&amp;format=panel"',
    );
    expect(html).toContain(
      'href="/fr/sample?day=2027-06-16&amp;track=a&amp;track=b&amp;room=1&amp;format=panel"',
    );
    expect(html).toContain('<option value="1" selected="">Room 1</option>');
    expect(html.match(/type="checkbox"[^>]*checked=""/g)).toHaveLength(2);
  });

  it('counts what matches, on each day and in all', () => {
    expect(text(draw({}))).toContain('3 sessions in 2 rooms');
    expect(text(draw({ track: 'b' }))).toContain('1 of 3 sessions');
    expect(text(draw({ day: '2027-06-15' }))).toMatch(
      /No session On other days: Wednesday 16 June \(3 sessions\)/,
    );
  });

  it('offers tracks as chips while they fit, and as a list when there are many', () => {
    const base = sampleRelease();
    const tracks = Array.from({ length: 70 }, (_, n) => ({
      ...base.tracks[0]!,
      ...{ id: `t${n}`, slug: `t${n}` },
    }));
    expect(draw({})).toContain('class="chip" data-track="1"');
    const many = draw({}, sampleView({ document: { ...base, tracks } }));
    expect(many).not.toContain('class="chip"');
    expect(many).toContain('<select class="select" id="track" name="track">');
  });

  it('scrolls sideways from six rooms on, reachable by keyboard', () => {
    const base = sampleRelease();
    const rooms = ['1', '2', '3', '4', '5', '6'].map((slug) => ({
      ...base.rooms[0]!,
      ...{ id: `room-${slug}`, slug },
    }));
    const panels = rooms.map(({ slug }) => samplePanel(slug, slug, '09:00', '10:00'));
    const wide = sampleView({ document: { ...base, rooms, panels } });
    expect(draw({}, wide)).toContain(
      '<div class="grid-scroll" tabindex="0" role="region" aria-label=',
    );
    expect(draw({})).not.toContain('grid-scroll');
  });

  it('shows the first 200 of a search that finds more', () => {
    const base = sampleRelease();
    const panels = Array.from({ length: 250 }, (_, n) =>
      samplePanel(`n${n}`, '1', '09:00', '10:00'),
    );
    const html = draw({ q: 'session' }, sampleView({ document: { ...base, panels } }));
    expect(text(html)).toContain('250 entries match; the first 200 are shown.');
    expect(html.match(/<article/g)).toHaveLength(200);
  });

  it('says so while nothing is published', () => {
    const empty = { ...sampleRelease(), number: 0, panels: [] };
    const html = draw({}, sampleView({ document: empty }));
    expect(text(html)).toContain('The agenda is not published yet');
    expect(html).not.toContain('Filter the agenda');
  });
});
