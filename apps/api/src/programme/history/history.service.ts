import { Injectable, type Type } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  isWholeState,
  type Restorable,
  type RestoreInput,
  type RestoreResult,
} from '#shared/programme/history';
import { PanelInput } from '#shared/programme/panels';
import { RoomInput } from '#shared/programme/rooms';
import { SpeakerInput } from '#shared/programme/speakers';
import { TrackInput } from '#shared/programme/tracks';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { Actor } from '../../audit/record-audit.js';
import { Problem, staleVersion } from '../../http/problem.js';
import { checkedInput } from '../../http/validation.js';
import { PanelsService } from '../panels/panels.service.js';
import { RoomsService } from '../rooms/rooms.service.js';
import { SpeakersService } from '../speakers/speakers.service.js';
import { TracksService } from '../tracks/tracks.service.js';
import { findExisting } from './history.queries.js';
import { type Existing, type Restored, restoredInput, withoutRefused } from './restored-input.js';

type State = Record<string, unknown>;

/** One kind of object, as its own service reads and changes it. */
interface Kind {
  entity: string;
  input: Type<object>;
  find(conferenceId: string, id: string): Promise<{ version: number }>;
  update(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: never,
  ): Promise<{ version: number }>;
}

/** Leads an object back to an earlier state, as a new change through the ordinary update: nothing is rewritten. */
@Injectable()
export class HistoryService {
  private readonly kinds: Record<Restorable, Kind>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    panels: PanelsService,
    speakers: SpeakersService,
    rooms: RoomsService,
    tracks: TracksService,
  ) {
    const kind = (entity: string, input: Type<object>, service: Pick<Kind, 'find' | 'update'>) => ({
      entity,
      input,
      find: service.find.bind(service),
      update: service.update.bind(service),
    });
    this.kinds = {
      panels: kind('panel', PanelInput, panels),
      speakers: kind('speaker', SpeakerInput, speakers),
      rooms: kind('room', RoomInput, rooms),
      tracks: kind('track', TrackInput, tracks),
    };
  }

  /** What cannot come back of that state; nothing is changed. Throws `not_found`, `not_restorable`. */
  async preview(
    conferenceId: string,
    kind: Restorable,
    id: string,
    input: RestoreInput,
  ): Promise<RestoreResult> {
    const { restored } = await this.read(conferenceId, kind, id, input);
    return { version: input.version, lost: restored.lost };
  }

  /** Restores what can come back and says what cannot. Throws `not_found`, `not_restorable`, `stale_version`. */
  async restore(
    conferenceId: string,
    actor: Actor,
    kind: Restorable,
    id: string,
    input: RestoreInput,
  ): Promise<RestoreResult> {
    const { restored } = await this.read(conferenceId, kind, id, input);
    const next = { ...restored.input, version: input.version } as never;
    const { version } = await this.kinds[kind].update(conferenceId, actor, id, next);
    return { version, lost: restored.lost };
  }

  private async read(
    conferenceId: string,
    kind: Restorable,
    id: string,
    { entry, version }: RestoreInput,
  ): Promise<{ restored: Restored }> {
    const found = await this.kinds[kind].find(conferenceId, id);
    if (found.version !== version) throw staleVersion(found);
    const recorded = await this.recorded(conferenceId, kind, id, entry);
    const current = found as unknown as State;
    const existing = await this.existing(conferenceId);
    const restored = restoredInput(kind, recorded, current, existing);
    return { restored: await this.allowed(kind, restored, current, existing) };
  }

  /** Rules may have become stricter since: fields that they refuse stay as they are now. */
  private async allowed(
    kind: Restorable,
    restored: Restored,
    current: State,
    existing: Existing,
  ): Promise<Restored> {
    try {
      await checkedInput(this.kinds[kind].input, restored.input);
      return restored;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid_input') throw error;
      const refused = (error.extras.errors ?? []).map(({ path }) => path);
      const now = restoredInput(kind, current, current, existing).input;
      return withoutRefused(restored, refused, now);
    }
  }

  private async recorded(
    conferenceId: string,
    kind: Restorable,
    id: string,
    entry: string,
  ): Promise<State> {
    const { entity } = this.kinds[kind];
    const row = await this.dataSource.manager.findOneBy(AuditEntry, {
      id: entry,
      conferenceId,
      entity,
      entityId: id,
    });
    if (!row) throw new Problem('not_found');
    const after = row.after as State | null;
    if (!after || !isWholeState(kind, after)) throw new Problem('not_restorable');
    return after;
  }

  private async existing(conferenceId: string): Promise<Existing> {
    return findExisting(this.dataSource, conferenceId);
  }
}
