import { blankPanel, type Format, type PanelInput, type PartRole } from '#shared/programme/panels';

/** The values of a new session: a panel of an hour in English. */
export function newPanel(): PanelInput {
  return { ...blankPanel(), languages: ['en'] };
}

const USUAL_ROLES: Partial<Record<Format, PartRole>> = { keynote: 'keynote', briefing: 'briefer' };

/** The part a newly added speaker has in a session of this format. */
export function usualRole(format: Format): PartRole {
  return USUAL_ROLES[format] ?? 'panellist';
}
