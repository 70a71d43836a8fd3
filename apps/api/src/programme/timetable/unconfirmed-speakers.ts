import type { UnconfirmedSpeaker } from '#shared/programme/speakers';
import type { Draft } from './draft.js';

/**
 * The speakers whom a release would announce although they have not agreed to speak: those with a part in a placed
 * panel, with these panels. Organisers are warned; nothing is blocked.
 */
export function unconfirmedSpeakers(
  draft: Pick<Draft, 'panels' | 'speakers'>,
): UnconfirmedSpeaker[] {
  const placed = draft.panels.filter(({ slot }) => slot !== null);
  return draft.speakers.flatMap((speaker) => {
    const { id, slug, state, rankOrTitle, givenName, familyName, office, organisation } = speaker;
    if (state === 'confirmed') return [];
    const panels = placed
      .filter(({ parts }) => parts.some(({ speakerId }) => speakerId === id))
      .map((panel) => ({ id: panel.id, slug: panel.slug, title: panel.title }));
    if (panels.length === 0) return [];
    const name = { rankOrTitle, givenName, familyName, office, organisation };
    return [{ id, slug, state, ...name, panels }];
  });
}
