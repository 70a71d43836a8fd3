import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ClashList, TimetableView } from '#shared/programme/timetable';
import { requiredDay } from '../panels/local-day.js';
import { panelsStartingIn } from '../panels/panels.queries.js';
import { findClashes } from './clashes.js';
import { loadDraft } from './draft.queries.js';

@Injectable()
export class TimetableService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All panels that start on a local day of the conference, by time and room. */
  async day(conferenceId: string, timeZone: string, day: string): Promise<TimetableView> {
    const range = requiredDay(day, timeZone);
    return { day, panels: await panelsStartingIn(this.dataSource, conferenceId, range) };
  }

  /** Every clash of the draft as it is now, accepted ones included. */
  async clashes(conferenceId: string): Promise<ClashList> {
    const items = findClashes(await loadDraft(this.dataSource.manager, conferenceId));
    return { items, total: items.length };
  }
}
