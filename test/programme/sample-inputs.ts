import { blankPanel, type PanelInput } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
import type { RoomInput } from '#shared/programme/rooms';
import type { SpeakerInput } from '#shared/programme/speakers';
import type { TrackInput } from '#shared/programme/tracks';
import type { TestApp } from '../support/app.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;

/** Inputs that are accepted as they are; a test changes what it is about. */
export const trackInput = (changes: Partial<TrackInput> = {}) =>
  ({ name: { en: 'Space policy', fr: 'Politique spatiale' }, ...changes }) satisfies TrackInput;

export const roomInput = (changes: Partial<RoomInput> = {}) =>
  ({
    name: { en: 'Plenary hall', fr: 'Salle plénière' },
    capacity: 400,
    exclusive: true,
    ...changes,
  }) satisfies RoomInput;

export const speakerInput = (changes: Partial<SpeakerInput> = {}) =>
  ({
    rankOrTitle: 'Colonel',
    givenName: 'Sample',
    familyName: 'Speaker',
    office: { en: 'Head of space', fr: 'Direction de l’espace' },
    organisation: { en: 'Sample Command', fr: 'Commandement type' },
    nation: 'FR',
    email: 'sample@example.org',
    phone: '+33 5 00 00 00 00',
    language: 'fr',
    biography: { en: 'Life.', fr: 'Vie.' },
    precedence: null,
    lockedFields: [],
    ...changes,
  }) satisfies SpeakerInput;

export const panelInput = (changes: Partial<PanelInput> = {}) =>
  ({
    ...blankPanel(),
    title: { en: 'Space as the keystone', fr: 'L’espace, clé de voûte' },
    summary: { en: 'In short.', fr: 'En bref.' },
    abstract: { en: 'At length.', fr: 'En détail.' },
    languages: ['en', 'fr'],
    ...changes,
  }) satisfies PanelInput;

export const slotInput = (changes: Partial<SlotInput> = {}) =>
  ({ roomId: null, startsAt: '2027-06-15T09:00:00+02:00', ...changes }) satisfies SlotInput;

/** Sends requests of one client to one conference, and gives back the answer's body. */
export function programmeOf(client: Client, conference: string) {
  const at = (path: string) => `/api/v1/conferences/${conference}/${path}`;
  return {
    get: async (path: string, status = 200) => (await client.get(at(path)).expect(status)).body,
    post: async (path: string, body: object, status = 201) =>
      (await client.post(at(path)).send(body).expect(status)).body,
    put: async (path: string, body: object, status = 200) =>
      (await client.put(at(path)).send(body).expect(status)).body,
    remove: async (path: string, status = 204) =>
      (await client.delete(at(path)).expect(status)).body,
    /** For what may go either way: the whole answer. */
    request: (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
      body ? client[method](at(path)).send(body) : client[method](at(path)),
  };
}

export type Programme = ReturnType<typeof programmeOf>;
