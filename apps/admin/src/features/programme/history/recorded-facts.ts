import type { IntervalInput } from '#shared/programme/availability';
import type { FileView } from '#shared/programme/files';
import type { SlotView } from '#shared/programme/slots';
import { SPEAKER_STATES } from '#shared/programme/speakers';
import { useI18n } from '../../../i18n/i18n.js';
import type { RecordedFact } from '../../../ui/history/recorded-changes.js';
import { useSlotNames } from '../slots/slot-names.js';

/** Where and when a session was, and its slides, from its history. */
export function useSessionFacts(): RecordedFact[] {
  const { t } = useI18n();
  const { slotName } = useSlotNames();
  const nameOf = (slot: SlotView | null) => (slot ? slotName(slot) : '');
  return [
    {
      path: 'slot',
      label: t.panels.placeInDraft,
      show: ({ slot }) => (slot === undefined ? undefined : nameOf(slot as SlotView | null)),
    },
    {
      path: 'file',
      label: t.slides.title,
      comesAndGoes: true,
      show: (recorded) => {
        const { name, visibility } = recorded as Partial<FileView>;
        return visibility && `${name} (${t.slides.visibilities[visibility]})`;
      },
    },
  ];
}

/** When a room or a speaker was available, from the history. */
export function useAvailabilityFacts(): RecordedFact[] {
  const { t } = useI18n();
  const { slotTime } = useSlotNames();
  return [
    {
      path: 'intervals',
      label: t.words.fields.speaker.availability,
      show: ({ intervals }) => (intervals as IntervalInput[] | undefined)?.map(slotTime).join('\n'),
    },
  ];
}

/** What a speaker was asked and answered, from the history. */
export function useAnswerFacts(): RecordedFact[] {
  const { t } = useI18n();
  const { state: label, reason } = t.invitations;
  return [
    {
      path: 'state',
      label,
      show: ({ state }) => {
        const known = SPEAKER_STATES.find((one) => one === state);
        return known && t.words.speakerStates[known];
      },
    },
    {
      path: 'answerReason',
      label: reason,
      show: ({ answerReason }) => answerReason as string | undefined,
    },
  ];
}
