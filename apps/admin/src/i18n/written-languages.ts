import type { Localised } from '#shared/languages';

/** In what one of the texts is written: languages of the conference in their order, then any other. */
export function writtenLanguages(order: readonly string[], ...texts: Localised[]): string[] {
  const tags = new Set([...order, ...texts.flatMap((text) => Object.keys(text))]);
  return [...tags].filter((tag) => texts.some((text) => text[tag]));
}
