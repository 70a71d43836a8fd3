import type { Localised } from '#shared/languages';

/** A text of an input as it is kept: without blanks around it, so that a blank text counts as missing. */
export function trimmed(text: Localised): Localised {
  return Object.fromEntries(Object.entries(text).map(([tag, each]) => [tag, each.trim()]));
}
