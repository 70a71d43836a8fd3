import { expect, it } from 'vitest';
import { both, samplePanel, sampleRelease } from '../../../../../test/site/sample-release.js';
import { calendarEntryLinks } from './calendar-entry.js';

it('gives the panel in UTC, with its place and its page', () => {
  const panel = samplePanel('a b', '1', '09:30', '10:45', { summary: both('What & why') });
  const links = calendarEntryLinks(sampleRelease(), panel, 'en', 'https://a.example');
  const google = new URL(links.google);
  expect(google.origin + google.pathname).toBe('https://calendar.google.com/calendar/render');
  expect(Object.fromEntries(google.searchParams)).toEqual({
    action: 'TEMPLATE',
    text: 'Session a b',
    dates: '20270616T073000Z/20270616T084500Z',
    ctz: 'Europe/Paris',
    location: 'Room 1, Congress Centre, Toulouse, France',
    details: 'What & why\n\nhttps://a.example/en/sample/panels/a%20b',
  });
  expect(new URL(links.outlook).searchParams.get('startdt')).toBe('2027-06-16T07:30:00Z');
});
