import type { EntityManager } from 'typeorm';
import { personLabel, SpeakerInput, type SpeakerView } from '#shared/programme/speakers';
import { localisedLabel } from '../../people/person-label.js';
import { personFields } from '../../programme/speakers/speaker-fields.js';
import { listSpeakers } from '../../programme/speakers/speakers.queries.js';
import { inputFaults } from './panel-sheet.js';
import { FAULTS } from './sheet-faults.js';
import type { SheetDefinition } from './sheet-plan.js';
import { folded } from './sheet-words.js';
import { blankSpeaker, speakerColumns, speakerDraft } from './speaker-columns.js';

export const speakerStamp = ({ version }: SpeakerView): string => `v${version}`;

/** Speakers of a conference as rows; a new one must not bear the name of another. */
export function speakerSheet(
  speakers: readonly SpeakerView[],
  languages: readonly string[],
): SheetDefinition<SpeakerView, SpeakerInput, object> {
  const taken = new Set(speakers.map(nameOf));
  return {
    columns: speakerColumns(languages),
    stampOf: speakerStamp,
    blank: () => blankSpeaker(languages),
    draftOf: speakerDraft,
    nameOf: localisedLabel,
    check: async (draft, before) => {
      const faults = await inputFaults(SpeakerInput, draft, personFields);
      if (faults.length > 0 || before) return faults;
      const name = nameOf(draft);
      if (taken.has(name)) {
        return [{ path: 'familyName', code: 'arrayUnique', message: FAULTS.nameExists }];
      }
      taken.add(name);
      return [];
    },
  };
}

function nameOf(speaker: SpeakerView | SpeakerInput): string {
  return folded(personLabel(speaker, 'en'));
}

export async function loadSpeakers(
  manager: EntityManager,
  conferenceId: string,
): Promise<SpeakerView[]> {
  const { items } = await listSpeakers(manager, conferenceId, { page: 1, pageSize: 1_000_000 });
  return items;
}
