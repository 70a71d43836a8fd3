import type { DemoRoom, DemoTrack } from './content.js';

export const DEMO_TRACKS: DemoTrack[] = [
  {
    key: 'multi-domain-operations',
    name: { en: 'Multi-Domain Operations', fr: 'Opérations multi-domaines' },
    slot: 1,
  },
  {
    key: 'space-policy-and-threats',
    name: {
      en: 'Space policy and threats',
      fr: 'Politique spatiale et menaces',
    },
    slot: 2,
  },
  {
    key: 'space-assurance',
    name: { en: 'Space assurance', fr: 'Assurance spatiale' },
    slot: 3,
  },
  {
    key: 'interoperability-and-deterrence',
    name: {
      en: 'Interoperability and deterrence',
      fr: 'Interopérabilité et dissuasion',
    },
    slot: 4,
  },
  {
    key: 'technology-and-dual-use',
    name: { en: 'Technology and dual use', fr: 'Technologies et double usage' },
    slot: 5,
  },
  {
    key: 'industry-integration',
    name: { en: 'Industry integration', fr: 'Intégration de l’industrie' },
    slot: 6,
  },
];

export const DEMO_ROOMS: DemoRoom[] = [
  {
    key: 'plenary-hall',
    name: { en: 'Plenary hall', fr: 'Salle plénière' },
    capacity: 420,
  },
  { key: 'room-1', name: { en: 'Room 1', fr: 'Salle 1' }, capacity: 120 },
  { key: 'room-2', name: { en: 'Room 2', fr: 'Salle 2' }, capacity: 80 },
  { key: 'room-3', name: { en: 'Room 3', fr: 'Salle 3' }, capacity: 40 },
];
