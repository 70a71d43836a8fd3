import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ClashList, TimetableView } from '#shared/programme/timetable';
import { availabilityLimits } from '../availability/availability.queries.js';
import { requiredDay } from '../panels/local-day.js';
import { panelsStartingIn } from '../panels/panels.queries.js';
import { findClashes } from './clashes.js';
import { loadDraft } from './draft.queries.js';
import { findHours } from './timetable.queries.js';

@Injectable()
export class TimetableService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All panels that start on a local day of the conference, by time and room, and what limits their places. */
  async day(conferenceId: string, timeZone: string, day: string): Promise<TimetableView> {
    const range = requiredDay(day, timeZone);
    const [panels, limits, hours] = await Promise.all([
      panelsStartingIn(this.dataSource, conferenceId, range),
      availabilityLimits(this.dataSource, conferenceId, timeZone),
      findHours(this.dataSource, conferenceId),
    ]);
    return { day, panels, limits, ...hours };
  }

  /** Every clash of the draft as it is now, accepted ones included. */
  async clashes(conferenceId: string): Promise<ClashList> {
    const items = findClashes(await loadDraft(this.dataSource.manager, conferenceId));
    return { items, total: items.length };
  }
}
