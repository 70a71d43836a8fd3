import type { Language } from '#shared/languages';
import { TEXTS } from './texts.js';

/** People in a line. Semicolons, because an office carries a comma of its own; French sets a space before them. */
export function nameList(names: readonly string[], language: Language): string {
  return names.join(TEXTS[language].format.listSeparator);
}
