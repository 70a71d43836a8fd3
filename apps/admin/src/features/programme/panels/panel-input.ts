import { localised } from '#shared/languages';
import { PLAIN_PANEL } from '#shared/programme/plain-panel';
import type { Format, PanelInput, PanelView, PartRole } from '#shared/programme/panels';

/** The values of a new session: a panel of an hour in English. */
export function blankPanel(): PanelInput {
  return {
    title: localised(''),
    summary: localised(''),
    abstract: localised(''),
    format: 'panel',
    trackId: null,
    languages: ['en'],
    ...PLAIN_PANEL,
    durationMinutes: 60,
    parts: [],
    links: [],
    internalNotes: '',
  };
}

/** What the form edits of a session that was read. */
export function panelInput(view: PanelView): PanelInput {
  const { title, summary, abstract, format, trackId, languages, durationMinutes } = view;
  const { interpretation, attribution, seats, signUp, audience } = view;
  return {
    title,
    summary,
    abstract,
    format,
    trackId,
    languages,
    interpretation,
    attribution,
    seats,
    signUp,
    audience,
    durationMinutes,
    talks: view.talks.map((talk) => ({ ...talk })),
    parts: view.parts.map(({ speakerId, role }) => ({ speakerId, role })),
    links: view.links.map(({ label, url }) => ({ label, url })),
    internalNotes: view.internalNotes,
  };
}

const USUAL_ROLES: Partial<Record<Format, PartRole>> = { keynote: 'keynote', briefing: 'briefer' };

/** The part a newly added speaker has in a session of this format. */
export function usualRole(format: Format): PartRole {
  return USUAL_ROLES[format] ?? 'panellist';
}
