import { expect, it } from 'vitest';
import { sampleRelease } from '../../../../../test/site/sample-release.js';
import { panelData } from './session-data.js';

it('describes a panel as an event in its conference', () => {
  const document = sampleRelease();
  const where = { language: 'fr' as const, publicUrl: 'https://a.example', address: '/fr/s/p' };
  const toulouse = { '@type': 'Place', name: 'Centre de congrès', address: 'Toulouse, France' };
  expect(JSON.parse(JSON.stringify(panelData(document, document.panels[0]!, where)))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Séance keynote',
    startDate: '2027-06-16T09:00:00+02:00',
    endDate: '2027-06-16T10:00:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    inLanguage: ['en'],
    url: 'https://a.example/fr/s/p',
    location: { ...toulouse, name: 'Salle 1, Centre de congrès' },
    performer: [{ '@type': 'Organization', name: 'Direction, Commandement de l’espace' }],
    superEvent: {
      '@type': 'Event',
      name: 'Conférence exemple',
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      location: toulouse,
    },
  });
});
