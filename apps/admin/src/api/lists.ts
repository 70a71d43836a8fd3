import type { AuditView } from '#shared/audit';
import type { DashboardView } from '#shared/conferences/conference';
import { type Page, PAGE_SIZE_MAX } from '#shared/page';
import type { ClashView, OverlapAcceptanceInput } from '#shared/programme/clashes';
import type { ClashList } from '#shared/programme/timetable';
import type { Change } from '#shared/releases/changes';
import type { RoomView } from '#shared/programme/rooms';
import type { TrackView } from '#shared/programme/tracks';
import { api } from './client.js';
import { useConference, useRead, useWrite } from './conference.js';
import { isProblem } from './problem.js';

export function useTracks() {
  return useRead<Page<TrackView>>('/tracks', { pageSize: PAGE_SIZE_MAX });
}

export function useRooms() {
  return useRead<Page<RoomView>>('/rooms', { pageSize: PAGE_SIZE_MAX });
}

/** The figures of the overview, kept fresh for the counts in the navigation. */
export function useDashboard() {
  return useRead<DashboardView>('/dashboard', {}, { every: 60_000 });
}

/** What the draft changes since the current release. */
export function useDraftChanges() {
  return useRead<Change[]>('/review/changes', {}, { keep: true });
}

export function useClashes() {
  return useRead<ClashList>('/clashes');
}

/** The last deeds on one object, newest first; asked only by those who may read them. */
export function useHistory(entity: string, entityId: string | undefined) {
  const { may } = useConference();
  return useRead<Page<AuditView>>(
    '/audit',
    { entity, entityId, pageSize: 10 },
    { enabled: entityId !== undefined && may('audit.read') },
  );
}

export function useAcceptOverlap() {
  return useWrite<OverlapAcceptanceInput, unknown>((path, input) =>
    api.post(`${path}/overlap-acceptances`, input),
  );
}

/** Takes back the acceptance of a clash, whichever of its two parts holds it. */
export function useRevokeAcceptance() {
  return useWrite<ClashView, void>(async (path, { panels: [first, second] }) => {
    const base = `${path}/overlap-acceptances`;
    if (!first || !second) return;
    try {
      await api.delete(`${base}/${first.partId}/${second.id}`);
    } catch (error) {
      if (!isProblem(error, 'not_found')) throw error;
      await api.delete(`${base}/${second.partId}/${first.id}`);
    }
  });
}
