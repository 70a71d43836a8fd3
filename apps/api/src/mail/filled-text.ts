const IN_BRACES = /\{(\w+)\}/g;

/** The names in braces that a text holds. */
export function namesIn(text: string): string[] {
  return Array.from(text.matchAll(IN_BRACES), ([, name]) => name!);
}

/**
 * A text with a plain string for each name in braces, all in one pass: braces in a value stay braces. Empty where one
 * of them is missing.
 */
export function filledText(text: string, valueOf: (name: string) => string | null): string {
  const values = new Map(namesIn(text).map((name) => [name, valueOf(name)]));
  if ([...values.values()].includes(null)) return '';
  return text.replace(IN_BRACES, (_, name: string) => values.get(name)!);
}
