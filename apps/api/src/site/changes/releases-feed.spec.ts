import { expect, it } from 'vitest';
import { both, sampleRelease, sampleView } from '../../../../../test/site/sample-release.js';
import { releasesFeed } from './releases-feed.js';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> ]]> & '`;

it('stays well formed, whatever the titles are', () => {
  const place = { roomId: null, roomName: both(HOSTILE) };
  const times = { startsAt: '2027-06-16T07:00:00Z', endsAt: '2027-06-16T08:00:00Z' };
  const base = sampleRelease();
  const conference = { ...base.conference, name: both(HOSTILE) };
  const view = sampleView({ document: { ...base, conference } });
  const feed = releasesFeed(view, [
    {
      ...{ number: 2, publishedAt: '2027-06-01T10:00:00Z', notes: both(HOSTILE), panels: 1 },
      restoredFrom: null,
      changes: [
        {
          ...{ kind: 'moved', panelId: 'a', slug: 'a', title: both(HOSTILE), edited: [HOSTILE] },
          ...{ titleBefore: both(HOSTILE) },
          before: { ...place, ...times },
          after: { ...place, ...times, endsAt: '2027-06-16T09:00:00Z' },
        },
      ],
    },
  ]);
  const sections = feed.match(/<!\[CDATA\[[\s\S]*?\]\]>/g) ?? [];
  expect(sections).toHaveLength(2);
  const outside = feed.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  expect(outside).not.toMatch(/<(script|img)/);
  expect(sections.join('')).not.toMatch(/<(script|img)/);
});
