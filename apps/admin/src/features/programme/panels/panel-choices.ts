import { FORMATS } from '#shared/programme/panels';
import { daysBetween } from '#shared/zoned-time';
import { useConference } from '../../../api/conference.js';
import { useRooms, useTracks } from '../../../api/lists.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import type { Choice } from '../../../ui/list/filter-bar.js';
import { useNamed } from '../../../ui/words.js';

/** What the sessions can be filtered by, besides words and one speaker. */
export function usePanelChoices(): Choice[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  const named = useNamed();
  const days = daysBetween(view.startDate, view.endDate);
  return [
    {
      name: 'day',
      label: t.panels.day,
      all: t.panels.allDays,
      options: days.map((day) => ({ value: day, label: dayName(day, language) })),
    },
    {
      name: 'trackId',
      label: t.words.fields.panel.trackId,
      all: t.panels.allTracks,
      options: named(useTracks().data?.items),
    },
    {
      name: 'roomId',
      label: t.words.fields.panel.roomId,
      all: t.panels.allRooms,
      options: named(useRooms().data?.items),
    },
    {
      name: 'format',
      label: t.words.fields.panel.format,
      all: t.panels.allFormats,
      options: FORMATS.map((format) => ({ value: format, label: t.words.formats[format] })),
    },
    {
      name: 'audience',
      label: t.words.fields.panel.audience,
      all: t.audience.all,
      options: [
        { value: 'everybody', label: t.audience.onlyEverybody },
        { value: 'some', label: t.audience.onlySome },
      ],
    },
    {
      name: 'placed',
      label: t.panels.placed,
      all: t.panels.placedOrNot,
      options: [
        { value: 'yes', label: t.panels.onlyPlaced },
        { value: 'no', label: t.panels.onlyUnplaced },
      ],
    },
    {
      name: 'translation',
      label: t.panels.translations,
      all: t.panels.allTranslations,
      options: [{ value: 'missing', label: t.panels.onlyMissing }],
    },
  ];
}
