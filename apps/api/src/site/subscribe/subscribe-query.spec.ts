import { describe, expect, it } from 'vitest';
import { sampleRelease } from '../../../../../test/site/sample-release.js';
import { feedOfChoice } from '../frame/subscription.js';
import { readChoice, targetOf } from './subscribe-query.js';

const document = sampleRelease();

describe('what to subscribe to', () => {
  it.each([
    [
      { scope: 'track', track: 'b', room: '1' },
      '/calendar/sample/tracks/b.ics',
      'Track b · Sample Conference',
    ],
    [
      { scope: 'room', track: 'b', room: 'room-1' },
      '/calendar/sample/rooms/1.ics',
      'Room 1 · Sample Conference',
    ],
    [{ scope: 'all', track: 'b' }, '/calendar/sample.ics', 'Sample Conference'],
    [{ scope: 'track', track: '//evil.example' }, '/calendar/sample.ics', 'Sample Conference'],
    [{ scope: ['track'], track: 'b' }, '/calendar/sample.ics', 'Sample Conference'],
    [{ scope: 'track', track: ['b'] }, '/calendar/sample.ics', 'Sample Conference'],
    [{}, '/calendar/sample.ics', 'Sample Conference'],
  ])('%j', (query, path, name) => {
    expect(feedOfChoice(document, readChoice(query, document), 'en')).toEqual({ path, name });
  });

  it('is the French feed on a French page', () => {
    const feed = feedOfChoice(document, readChoice({}, document), 'fr');
    expect(feed.path).toBe('/calendar/sample.ics?lang=fr');
  });
});

describe('where a button leads', () => {
  const feed = { path: '/calendar/sample.ics?lang=fr', name: 'A & B' };
  it.each([
    ['webcal', 'webcal://a.example/calendar/sample.ics?lang=fr'],
    [
      'google',
      'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fa.example%2Fcalendar%2Fsample.ics%3Flang%3Dfr',
    ],
    [
      'outlook',
      'https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fa.example%2Fcalendar%2Fsample.ics%3Flang%3Dfr&name=A%20%26%20B',
    ],
    [
      'office365',
      'https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fa.example%2Fcalendar%2Fsample.ics%3Flang%3Dfr&name=A%20%26%20B',
    ],
    [['google'], undefined],
    ['//evil.example', undefined],
    ['constructor', undefined],
    [undefined, undefined],
  ])('%s', (button, target) => {
    expect(targetOf(button, feed, 'https://a.example')).toBe(target);
  });
});
