import type { SpeakerState } from '#shared/programme/speakers';

/**
 * Every fourth office has not answered yet and every ninth is not invited yet; the others have confirmed. None
 * has an address: the demonstration writes to nobody.
 */
export function demoState(position: number): SpeakerState {
  if (position % 9 === 8) return 'noted';
  return position % 4 === 3 ? 'invited' : 'confirmed';
}
