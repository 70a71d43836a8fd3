import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { both, sampleRelease, sampleView } from '../../../../../test/site/sample-release.js';
import { ClockRange } from './clock.js';
import { Content } from './content.js';
import { TrackName } from './track-name.js';
import { type View, ViewProvider } from './view.js';

const draw = (what: ReactNode, view: View) =>
  renderToStaticMarkup(<ViewProvider value={view}>{what}</ViewProvider>);
const english = sampleView();
const french = sampleView({ language: 'fr' });

describe('a text of the organisers', () => {
  it('stands alone in the language of the page', () => {
    expect(draw(<Content of={both('Orbit', 'Orbite')} />, french)).toBe('Orbite');
  });

  it('says its language and carries a mark where it is missing in that of the page', () => {
    expect(draw(<Content of={both('Orbit', '')} />, french)).toBe(
      '<span lang="en">Orbit</span> <abbr class="in-lang" title="En anglais">EN</abbr>',
    );
  });

  it('has no mark in a conference of one language: nothing is missing there', () => {
    const document = sampleRelease();
    document.conference.languages = ['en'];
    const view = sampleView({ language: 'fr', document });
    expect(draw(<Content of={both('Orbit', '')} />, view)).toBe('<span lang="en">Orbit</span>');
  });
});

it('writes a range of times for people and for machines', () => {
  const range = <ClockRange from="2027-06-16T07:30:00Z" until="2027-06-16T08:45:00Z" />;
  expect(draw(range, english)).toBe(
    '<time dateTime="2027-06-16T09:30+02:00">09:30</time> to ' +
      '<time dateTime="2027-06-16T10:45+02:00">10:45</time>',
  );
});

it('shows a track by its shape and its name', () => {
  const [track] = english.document.tracks;
  expect(draw(<TrackName track={track!} />, english)).toBe(
    '<span class="track-name"><svg class="mark" aria-hidden="true"><use href="#i-track-1"></use></svg>' +
      '<span>Track a</span></span>',
  );
  expect(english.icons.has('track-1')).toBe(true);
});
