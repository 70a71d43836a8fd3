import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { both, samplePanel, sampleView } from '../../../../../test/site/sample-release.js';
import { type View, ViewProvider } from '../frame/view.js';
import { BreakLine, SessionCard } from './session-card.js';

const card = (view: View, panel: ReturnType<typeof samplePanel>) =>
  renderToStaticMarkup(
    <ViewProvider value={view}>
      <SessionCard panel={panel} wide={false} back="" />
    </ViewProvider>,
  );

const moved = samplePanel('a', '1', '09:30', '10:45', {
  parts: [{ speakerId: 'speaker-director', role: 'moderator' }],
  movedFrom: {
    ...{ roomId: 'room-2', startsAt: '2027-06-16T07:30:00Z', endsAt: '2027-06-16T08:45:00Z' },
    ...{ roomName: both('Room 2', 'Salle 2'), release: 2 },
  },
});

it('draws a session whole', () => {
  expect(card(sampleView({ language: 'fr' }), moved)).toBe(
    '<article class="card" data-track="1">' +
      '<div class="card-top"><p class="card-time"><time dateTime="2027-06-16T09:30+02:00">09:30</time> à ' +
      '<time dateTime="2027-06-16T10:45+02:00">10:45</time></p>' +
      '<a class="star keep" href="/fr/sample/keep" aria-label="Garder dans mon programme\u00a0: Séance a" rel="nofollow">' +
      '<svg class="icon" aria-hidden="true"><use href="#i-star"></use></svg></a></div>' +
      '<h4 class="card-title"><a href="/fr/sample/panels/a">Séance a</a></h4>' +
      '<div class="card-line"><p class="card-kind"><span class="track-name">' +
      '<svg class="mark" aria-hidden="true"><use href="#i-track-1"></use></svg><span>Thématique a</span></span>' +
      '<span class="kind">Table ronde</span></p>' +
      '<p class="card-room"><svg class="icon icon-s" aria-hidden="true"><use href="#i-map-pin"></use></svg>Salle 1</p></div>' +
      '<ul class="card-people"><li><span class="role">Modération</span> Commandement de l’espace</li></ul>' +
      '<ul class="card-flags"><li class="tag tag-info">' +
      '<svg class="icon icon-s" aria-hidden="true"><use href="#i-arrow-right-left"></use></svg>' +
      'Changement de salle (avant\u00a0: Salle 2)</li></ul></article>',
  );
});

it('tells of a move until the day of the session is over', () => {
  expect(card(sampleView({ today: '2027-06-16' }), moved)).toContain('Room changed, was Room 2');
  expect(card(sampleView({ today: '2027-06-17' }), moved)).not.toContain('Room changed');
});

it('announces speakers to come, except where nobody speaks', () => {
  const panel = samplePanel('a', '1', '09:30', '10:45');
  expect(card(sampleView(), panel)).toContain('Speakers to be announced');
  expect(card(sampleView(), { ...panel, format: 'social' })).not.toContain('card-people');
});

it('draws a break as a line', () => {
  const panel = samplePanel('a', '2', '10:00', '10:30', { format: 'break', title: both('Coffee') });
  const line = renderToStaticMarkup(
    <ViewProvider value={sampleView()}>
      <BreakLine panel={panel} />
    </ViewProvider>,
  );
  expect(line).toBe(
    '<p class="break"><span class="break-time"><time dateTime="2027-06-16T10:00+02:00">10:00</time> to ' +
      '<time dateTime="2027-06-16T10:30+02:00">10:30</time></span> <span class="break-name">Coffee</span>' +
      '<span class="break-at"> Room 2</span></p>',
  );
});
