import { parse } from 'parse5';
import { expect, it } from 'vitest';
import {
  both,
  cancelled,
  samplePanel,
  sampleRelease,
  sampleRoom,
  sampleView,
} from '../../../../../test/site/sample-release.js';
import { signPage } from './sign-page.js';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> ]]> & '`;

function hostileView() {
  const base = sampleRelease();
  const panel = samplePanel('a', '1', '09:00', '10:00', { title: both(HOSTILE) });
  return sampleView({
    document: {
      ...base,
      conference: { ...base.conference, name: both(HOSTILE) },
      rooms: [{ ...sampleRoom('1'), name: both(HOSTILE) }],
      panels: [panel],
      cancelled: [cancelled(samplePanel('b', '1', '11:00', '12:00', { title: both(HOSTILE) }))],
    },
  });
}

it('writes every text of the organisers as text', () => {
  const view = hostileView();
  const at = Date.parse('2027-06-16T07:30:00Z');
  const html = signPage({ view, room: view.document.rooms[0]!, at });
  const names = JSON.stringify(parse(html), (key, value: unknown) =>
    key === 'parentNode' ? undefined : value,
  );
  expect(names).not.toContain('"tagName":"img"');
  expect(names.match(/"tagName":"script"/g)).toHaveLength(1);
  expect(html).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/);
});

it('writes smaller what would not fit, and only that', () => {
  const view = sampleView();
  const at = Date.parse('2027-06-16T08:40:00Z');
  const [room] = view.document.rooms as [ReturnType<typeof sampleRoom>];
  expect(signPage({ view, room, at })).toContain('<body class="sign">');
  const long = samplePanel('long', '1', '10:30', '12:00', {
    title: both('Long title '.repeat(80)),
  });
  const full = sampleView({ document: sampleRelease({ panels: [long] }) });
  expect(signPage({ view: full, room, at })).toContain('<body class="sign sign-full">');
});
