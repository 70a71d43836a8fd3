import { isSingular, type Language } from '#shared/languages';

/** `1 session`, `2 sessions`, by the rule of the language. */
export function counted(language: Language) {
  return (n: number, one: string, many: string) => `${n} ${isSingular(n, language) ? one : many}`;
}
