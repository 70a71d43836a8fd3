import { type Language, type Localised, textIn } from '#shared/languages';
import { nameList } from '../../../i18n/name-list.js';

/** The speakers of a session in a line. */
export function speakerNames(speakers: readonly Localised[], language: Language): string {
  return nameList(
    speakers.map((speaker) => textIn(speaker, language)),
    language,
  );
}
