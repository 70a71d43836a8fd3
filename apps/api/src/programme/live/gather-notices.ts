import type { ProgrammeNotice } from '../../audit/record-audit.js';

/** More changed objects than these are not named. */
const IDS_MAX = 100;

/**
 * Notices of the same deed by the same person in one conference as one, in the order in which they began: an edit of
 * many sessions is one event.
 */
export function gatherNotices(notices: readonly ProgrammeNotice[]): ProgrammeNotice[] {
  const gathered = new Map<string, ProgrammeNotice>();
  for (const notice of notices) {
    const { conferenceId, action, accountId, actor } = notice;
    const key = JSON.stringify([conferenceId, action, accountId, actor]);
    const former = gathered.get(key);
    gathered.set(key, former ? joined(former, notice) : notice);
  }
  return [...gathered.values()];
}

function joined(one: ProgrammeNotice, other: ProgrammeNotice): ProgrammeNotice {
  const ids = [...new Set([...one.ids, ...other.ids])];
  // Without names on either side it is about more than can be named.
  const isUnnamed = one.ids.length === 0 || other.ids.length === 0 || ids.length > IDS_MAX;
  return { ...one, ids: isUnnamed ? [] : ids, at: other.at };
}
