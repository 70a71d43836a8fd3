import type { Language } from '#shared/languages';
import { nationName } from '#shared/nations';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleasedSpeaker } from '#shared/releases/release-document';

/** What people type to find a speaker: rank, names, office, organisation and nation. */
export function searchedOf(speaker: ReleasedSpeaker, language: Language): string[] {
  return [
    speaker.rankOrTitle,
    personName(speaker, language),
    personAffiliation(speaker, language),
    speaker.nation ? nationName(speaker.nation, language) : '',
  ];
}
