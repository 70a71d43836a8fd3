import {
  panelInput,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from '../programme/sample-inputs.js';
import type { Route } from '../support/routes.js';

/** What each route takes, complete, so that nothing but the id can be wrong. */
export function bodyFor({ method, path }: Route): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined;
  const both = { en: 'a', fr: 'b' };
  const bodies: [RegExp, object][] = [
    [/categories/, { name: both, hint: both, capacity: 1, approval: 'manual', version: 2 }],
    [/decision/, { decision: 'confirm', version: 2 }],
    [/availability/, { intervals: [] }],
    [/state$/, { state: 'confirmed', version: 1 }],
    [/link$/, { renew: true }],
    [/lock$/, { locked: true, version: 1 }],
    [/slot$/, slotInput({ version: 1 })],
    [/(preview|restore)$/, { entry: '1', version: 1 }],
    [/bring-back$/, {}],
    [/files\/:file$/, { visibility: 'public' }],
    [/tracks\/:id$/, trackInput({ colour: 1, shape: 1, version: 1 })],
    [/rooms\/:id$/, roomInput({ version: 1 })],
    [/speakers\/:id$/, speakerInput({ version: 1 })],
    [/panels\/:id$/, panelInput({ version: 1 })],
  ];
  return bodies.find(([pattern]) => pattern.test(path))?.[1];
}

/** Bodies for objects of ours that name objects of the other, by the feature. */
export function bodiesNaming(from: ReadonlyMap<string, string>) {
  const panelId = from.get('panels')!;
  const speakerId = from.get('speakers')!;
  const roomId = from.get('rooms')!;
  const trackId = from.get('tracks')!;
  const part = { speakerId, role: 'panellist' as const };
  const slot = slotInput({ roomId });
  const version = 1;
  const bulk = { panels: [{ id: panelId, version, slotVersion: 1 }], dryRun: false };
  type Named = ['post' | 'put', string, object];
  return {
    panels: [
      ['post', 'panels', panelInput({ trackId })],
      ['post', 'panels', panelInput({ parts: [part] })],
      ['put', 'panels/:own', panelInput({ parts: [part], version })],
      ['put', 'panels/:own', panelInput({ trackId, version })],
    ],
    places: [
      ['put', 'panels/:own/slot', slot],
      ['post', 'moves', { kind: 'place', steps: [{ panelId, version: 1, slot: slotInput() }] }],
      ['post', 'moves', { kind: 'unplace', steps: [{ panelId, version: 1, slot: null }] }],
      ['post', 'moves/swap', { panelId, version, otherPanelId: panelId, otherVersion: 1 }],
      ['post', 'moves/shift', { from: slot.startsAt, roomId, minutes: 5 }],
    ],
    bulk: [
      ['post', 'panels/bulk', { ...bulk, change: { format: 'panel' } }],
      ['post', 'panels/bulk', { ...bulk, change: { trackId } }],
    ],
    overlaps: [
      [
        'post',
        'overlap-acceptances',
        { partId: from.get('parts'), otherPanelId: panelId, reason: 'Why not' },
      ],
    ],
    speakers: [
      ['post', 'speakers/invitations', { kind: 'invitation', speakerIds: [speakerId] }],
      ['post', 'speakers/invitations', { kind: 'reminder', speakerIds: [speakerId] }],
    ],
  } satisfies Record<string, Named[]> as Record<string, Named[]>;
}
