import type { Localised } from '#shared/languages';
import type { ClashView } from '#shared/programme/clashes';
import type { Format, PanelInput } from '#shared/programme/panels';
import type { SpeakerState } from '#shared/programme/speakers';

export const CHECKS = [
  'title',
  'summary',
  'abstract',
  'track',
  'speakers',
  'moderator',
  'place',
  'roomFree',
  'speakersFree',
  'confirmed',
] as const;
export type Check = (typeof CHECKS)[number];

/** Formats that have neither speakers nor a track nor texts beyond a title to wait for. */
const BARE: readonly Format[] = ['break', 'social'];

/**
 * What is ready about a session and what is not, in the order of the form. A check that does not
 * apply to the format (a moderator of a keynote, the speakers of a break) is left out.
 */
export function panelChecks(
  input: PanelInput,
  placed: boolean,
  clashes: readonly Pick<ClashView, 'kind' | 'accepted'>[],
  speakers: readonly SpeakerState[],
  languages: readonly string[],
): { check: Check; ok: boolean }[] {
  const full = !BARE.includes(input.format);
  const inEach = (text: Localised) => languages.every((language) => text[language]?.trim());
  const open = (kind: ClashView['kind']) =>
    clashes.some((clash) => clash.kind === kind && !clash.accepted);
  const found: { check: Check; ok: boolean; applies?: boolean }[] = [
    { check: 'title', ok: inEach(input.title) },
    { check: 'summary', ok: inEach(input.summary), applies: full },
    { check: 'abstract', ok: inEach(input.abstract), applies: full },
    { check: 'track', ok: input.trackId !== null, applies: full && input.format !== 'ceremony' },
    { check: 'speakers', ok: input.parts.length > 0, applies: full && input.format !== 'ceremony' },
    {
      check: 'moderator',
      ok: input.parts.some(({ role }) => role === 'moderator'),
      applies: input.format === 'panel',
    },
    { check: 'place', ok: placed },
    { check: 'roomFree', ok: !open('room'), applies: placed },
    { check: 'speakersFree', ok: !open('speaker'), applies: placed && input.parts.length > 0 },
    {
      check: 'confirmed',
      ok: speakers.every((state) => state === 'confirmed'),
      applies: speakers.length > 0,
    },
  ];
  return found.filter(({ applies = true }) => applies).map(({ check, ok }) => ({ check, ok }));
}
