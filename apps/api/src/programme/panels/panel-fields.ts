import { pick, withTexts } from '#shared/field-kinds';
import { normalAudience } from '#shared/programme/audience';
import { PANEL_FIELDS, PANEL_KINDS, type PanelInput } from '#shared/programme/panels';
import { type Talk, talkFaults } from '#shared/programme/talks';
import { Problem } from '../../http/problem.js';
import { trimmed } from '../texts.js';

/** The fields of a panel that are its columns; its parts are rows of their own. */
export const PANEL_COLUMNS = PANEL_FIELDS.filter((field) => field !== 'parts');

/** The columns of the panel that an input describes. */
export function panelFields(input: PanelInput) {
  requireObjects('parts', input.parts);
  requireObjects('links', input.links);
  requireObjects('talks', input.talks);
  const errors = talkFaults(input);
  if (errors.length > 0) throw new Problem('invalid_input', {}, { errors });
  return {
    ...withTexts(PANEL_KINDS, pick(input, PANEL_COLUMNS), trimmed),
    ...(input.audience === undefined ? {} : { audience: normalAudience(input.audience) }),
    talks: input.talks.map(talkOf).sort((one, other) => one.offsetMinutes - other.offsetMinutes),
    links: input.links.map(({ label, url }) => ({ label, url })),
  };
}

function talkOf({ title, offsetMinutes, durationMinutes, speakerIds }: Talk): Talk {
  const ids = speakerIds.map((id) => id.toLowerCase());
  return { title: trimmed(title), offsetMinutes, durationMinutes, speakerIds: ids };
}

/** The validator looks through a list within a list, so that `[[]]` passes as a list of objects. */
function requireObjects(path: string, items: readonly unknown[]): void {
  const index = items.findIndex((item) => Array.isArray(item));
  if (index < 0) return;
  const errors = [{ path: `${path}.${index}`, code: 'nestedValidation' }];
  throw new Problem('invalid_input', {}, { errors });
}
