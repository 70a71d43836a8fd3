import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { useConference, useRead } from '../../../api/conference.js';
import { useRooms } from '../../../api/lists.js';
import { clockOfText } from '../../../i18n/dates.js';
import { candidateClashes } from '../slots/candidate-clashes.js';
import { ClashLines } from '../slots/clash-lines.js';
import { clockMinute } from '../slots/minutes.js';
import { ALL_ROOMS, type Movable, type MoveValues } from './use-move-form.js';

interface PlaceWarningsProps {
  panel: Movable;
  values: MoveValues;
}

/** What would clash at the place that is written in the form, before it is sent. */
export function PlaceWarnings({ panel, values }: PlaceWarningsProps) {
  const { timeZone } = useConference().view;
  const rooms = useRooms().data?.items;
  const day = useRead<TimetableView>('/timetable', { day: values.day }).data;
  const start = clockMinute(clockOfText(values.start) ?? null);
  const minutes = Number(values.minutes);
  if (!rooms || start === undefined || values.roomId === '') return null;
  if (!Number.isInteger(minutes) || minutes < 1) return null;
  const roomId = values.roomId === ALL_ROOMS ? null : values.roomId;
  const seen = day?.panels.find(({ id }) => id === panel.id);
  const summary = 'speakerIds' in panel ? panel : summaryOf(panel, seen?.signUps);
  const place = { day: values.day, roomId, start, minutes };
  return <ClashLines clashes={candidateClashes(summary, place, day, rooms, timeZone)} />;
}

/** What the rules want to know of a session that came from its own page. */
function summaryOf(panel: PanelView, signUps = 0): PanelSummaryView {
  return {
    ...panel,
    speakers: panel.parts.map(({ speaker }) => speaker.name),
    speakerIds: panel.parts.map(({ speakerId }) => speakerId),
    signUps,
    translationMissing: false,
  };
}
