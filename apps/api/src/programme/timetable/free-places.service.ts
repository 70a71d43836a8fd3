import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { FreePlaceQuery, FreePlaceView } from '#shared/programme/moves';
import { panelAt, placedPanel } from '#shared/programme/placed-panel';
import type { PanelSummaryView } from '#shared/programme/panels';
import { type PlacedPanel, PlacementRules } from '#shared/programme/placement-clashes';
import { clockMinutes } from '#shared/clock';
import { instantOf, isoWithOffset } from '#shared/zoned-time';
import { Problem } from '../../http/problem.js';
import { availabilityLimits } from '../availability/availability.queries.js';
import { type DayRange, requiredDay } from '../panels/local-day.js';
import { panelsStartingIn, panelSummaries } from '../panels/panels.queries.js';
import { type FreePlace, freePlaces } from './free-places.js';
import { findHours, findRooms } from './timetable.queries.js';

const HOUR = 3_600_000;
/** A panel lasts at most a day: what began the day before may still be going on. */
const LONGEST = 24 * HOUR;
/** The hours in which places are sought where the conference has set none. */
const USUAL_HOURS = { opensAt: '08:00', closesAt: '20:00' };

type Hours = Awaited<ReturnType<typeof findHours>>;

@Injectable()
export class FreePlacesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Where a panel could go on a day, in one room or in any. Throws `not_found` for the panel or the room. */
  async find(
    conferenceId: string,
    timeZone: string,
    panelId: string,
    { day, roomId, minutes, after }: FreePlaceQuery,
  ): Promise<FreePlaceView[]> {
    const range = requiredDay(day, timeZone);
    const around = { from: new Date(range.from.getTime() - LONGEST), to: range.to };
    const [[panel], panels, rooms, limits, hours] = await Promise.all([
      panelSummaries(this.dataSource, conferenceId, [panelId]),
      panelsStartingIn(this.dataSource, conferenceId, around),
      findRooms(this.dataSource, conferenceId),
      availabilityLimits(this.dataSource, conferenceId, timeZone),
      findHours(this.dataSource, conferenceId),
    ]);
    const wanted = roomId?.toLowerCase();
    const roomIds = rooms.map(({ id }) => id).filter((id) => !wanted || id === wanted);
    if (!panel || (wanted && roomIds.length === 0)) throw new Problem('not_found');
    const rules = new PlacementRules({ ...hours, timeZone, rooms, limits });
    const found = freePlaces(rules, {
      panel: sought({ ...panel, durationMinutes: minutes ?? panel.durationMinutes }),
      ...openHours(day, timeZone, range, hours),
      after: after ? instantOf(`${day}T${after}`, timeZone)?.getTime() : undefined,
      roomIds,
      others: panels.flatMap((other) => placedPanel(other) ?? []),
    });
    return found.map((place) => viewOf(place, timeZone));
  }
}

/** The panel at its place, or off the timetable, where no place is its own. */
function sought(panel: PanelSummaryView): PlacedPanel {
  return placedPanel(panel) ?? panelAt(panel, { roomId: null, startsAt: 0 });
}

/** When places are sought on a day: the hours of the conference, where the clocks do not skip them. */
function openHours(
  day: string,
  timeZone: string,
  range: DayRange,
  hours: Hours,
): { from: number; to: number } {
  const opensAt = hours.opensAt ?? USUAL_HOURS.opensAt;
  const closesAt = hours.closesAt ?? USUAL_HOURS.closesAt;
  const isBackwards = clockMinutes(closesAt) <= clockMinutes(opensAt);
  return {
    from: (instantOf(`${day}T${opensAt}`, timeZone) ?? range.from).getTime(),
    to: ((!isBackwards && instantOf(`${day}T${closesAt}`, timeZone)) || range.to).getTime(),
  };
}

function viewOf(
  { roomId, startsAt, endsAt, warnings }: FreePlace,
  timeZone: string,
): FreePlaceView {
  return {
    roomId,
    startsAt: isoWithOffset(new Date(startsAt), timeZone),
    endsAt: isoWithOffset(new Date(endsAt), timeZone),
    warnings,
  };
}
