import type { EntityManager } from 'typeorm';
import type { Candidate } from '../candidate.js';
import {
  type Baseline,
  type LoggedChange,
  type NetChange,
  netChanges,
  type News,
} from './net-changes.js';
import { type HeardBySpeaker, type SpeakerNews, speakerNews } from './speaker-news.js';

/** All that a release has to tell, before it is known who there is to hear it. */
export interface PreparedNotices {
  conferenceId: string;
  /** Number of the release to come. */
  release: number;
  /** For attendees, by panel and what they last heard. */
  changes: NetChange[];
  speakers: SpeakerNews[];
  conference: Candidate['document']['conference'];
}

/** What a release to come has to tell; three statements, however many people there are. */
export async function prepareNotices(
  manager: EntityManager,
  candidate: Pick<Candidate, 'document' | 'changes' | 'revisions'>,
): Promise<PreparedNotices> {
  const { document, changes, revisions } = candidate;
  const { conference, number } = document;
  const earlier = await findLog(manager, conference.id);
  const log = [...earlier, ...changes.map((change) => ({ number, change }))];
  const sequences = new Map<string, number>();
  for (const [id, { sequence }] of revisions) sequences.set(id, sequence);
  for (const { id, calendar } of [...document.cancelled, ...document.panels]) {
    sequences.set(id, calendar.sequence);
  }
  const news: News = { document, log, sequences };
  const changed = [...new Set(log.map(({ change }) => change.panelId))];
  const restricted = log.flatMap(({ change }) => (change.audience ? [change.panelId] : []));
  const baselines = await findBaselines(manager, conference.id, changed, restricted);
  const heard = await findHeardBySpeakers(manager, conference.id);
  return {
    conferenceId: conference.id,
    release: number,
    changes: netChanges(baselines, news),
    speakers: speakerNews(heard, netChanges(heard, news), news),
    conference,
  };
}

/** The changes of all releases after the one that somebody heard of longest ago. */
async function findLog(manager: EntityManager, conferenceId: string): Promise<LoggedChange[]> {
  return manager.query(
    `SELECT r.number, c.change
     FROM releases r CROSS JOIN jsonb_array_elements(r.changes) AS c(change)
     WHERE r.conference_id = $1
       AND r.number > (SELECT min(release_number) FROM heard WHERE conference_id = $1)
     ORDER BY r.number`,
    [conferenceId],
  );
}

/** What attendees last heard of these panels, by who they are where the panel was or is not for everybody. */
async function findBaselines(
  manager: EntityManager,
  conferenceId: string,
  panelIds: readonly string[],
  restricted: readonly string[],
): Promise<Baseline[]> {
  return manager.query(
    `SELECT DISTINCT h.panel_id AS "panelId", h.release_number AS since,
       CASE WHEN k.key IS NOT NULL
         THEN jsonb_build_object('category', k.key, 'nation', coalesce(p.nation, '')) END AS member
     FROM heard h
     LEFT JOIN registrations r ON r.id = h.registration_id AND h.panel_id = ANY($3)
     LEFT JOIN categories k ON k.id = r.category_id LEFT JOIN persons p ON p.id = r.person_id
     WHERE h.conference_id = $1 AND h.panel_id = ANY($2) AND h.registration_id IS NOT NULL`,
    [conferenceId, panelIds, restricted],
  );
}

async function findHeardBySpeakers(
  manager: EntityManager,
  conferenceId: string,
): Promise<HeardBySpeaker[]> {
  return manager.query(
    `SELECT speaker_id AS "speakerId", panel_id AS "panelId", release_number AS since, NULL AS member,
            EXISTS (SELECT FROM invitations i WHERE i.speaker_id = heard.speaker_id
              AND i.panel_id = heard.panel_id AND i.method = 'REQUEST') AS "isInvited"
     FROM heard WHERE conference_id = $1 AND speaker_id IS NOT NULL
     ORDER BY speaker_id, panel_id`,
    [conferenceId],
  );
}
