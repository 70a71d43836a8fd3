import { type Language, type Localised, textIn } from '#shared/languages';

/** The speakers of a session in a line. Semicolons, because an office carries a comma of its own. */
export function speakerNames(speakers: readonly Localised[], language: Language): string {
  return speakers.map((speaker) => textIn(speaker, language)).join('; ');
}
