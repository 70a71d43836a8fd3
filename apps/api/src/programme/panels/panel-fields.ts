import type { PanelInput } from '#shared/programme/panels';
import { Problem } from '../../http/problem.js';
import { trimmed } from '../texts.js';

/** The columns of the panel that an input describes; its parts are rows of their own. */
export function panelFields(input: PanelInput) {
  requireObjects('parts', input.parts);
  requireObjects('links', input.links);
  return {
    title: trimmed(input.title),
    summary: trimmed(input.summary),
    abstract: trimmed(input.abstract),
    format: input.format,
    trackId: input.trackId,
    languages: input.languages,
    durationMinutes: input.durationMinutes,
    links: input.links.map(({ label, url }) => ({ label, url })),
    internalNotes: input.internalNotes,
  };
}

/** The validator looks through a list within a list, so that `[[]]` passes as a list of objects. */
function requireObjects(path: string, items: readonly unknown[]): void {
  const index = items.findIndex((item) => Array.isArray(item));
  if (index < 0) return;
  const errors = [{ path: `${path}.${index}`, code: 'nestedValidation' }];
  throw new Problem('invalid_input', {}, { errors });
}
