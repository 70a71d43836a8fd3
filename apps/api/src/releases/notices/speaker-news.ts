import type { ToldChange } from '../mails/mail-data.js';
import { type Baseline, isOver, namedPanels, type NetChange, type News } from './net-changes.js';

/** What a speaker last heard of a panel, and whether their calendar shows it. */
export interface HeardBySpeaker extends Baseline {
  speakerId: string;
  isInvited: boolean;
}

/** One panel's news for one speaker. */
export interface SpeakerNews {
  speakerId: string;
  panelId: string;
  told: ToldChange;
}

/**
 * What there is to tell to each speaker: the net change of what they knew, the panels they are new in, and those they
 * no longer take part in. Every panel they speak in comes with an invitation; what is gone, with its cancellation
 * where they were sent one.
 */
export function speakerNews(
  heard: readonly HeardBySpeaker[],
  changes: readonly NetChange[],
  news: News,
): SpeakerNews[] {
  const { document, sequences } = news;
  const net = new Map(changes.map((change) => [key(change.panelId, change.since), change.told]));
  const known = new Map(heard.map((row) => [key(row.speakerId, row.panelId), row]));
  const speaking = new Set(
    document.panels.flatMap(({ id, parts }) => parts.map(({ speakerId }) => key(speakerId, id))),
  );
  const panels = namedPanels(document);
  const invitation = (method: 'REQUEST' | 'CANCEL', panelId: string): ToldChange['invitation'] => ({
    method,
    sequence: sequences.get(panelId) ?? 0,
  });

  const present = document.panels.flatMap(({ id: panelId, parts }) =>
    parts.flatMap(({ speakerId }): SpeakerNews[] => {
      const row = known.get(key(speakerId, panelId));
      const told = row ? net.get(key(panelId, row.since)) : addedPanel(panelId);
      if (!told) return [];
      return [
        { speakerId, panelId, told: { ...told, invitation: invitation('REQUEST', panelId) } },
      ];
    }),
  );
  const gone = heard.flatMap((row): SpeakerNews[] => {
    const { speakerId, panelId, since, isInvited } = row;
    if (speaking.has(key(speakerId, panelId))) return [];
    const told = panels.has(panelId) ? leftPanel(panelId) : net.get(key(panelId, since));
    if (!told) return [];
    const cancel = isInvited ? invitation('CANCEL', panelId) : null;
    return [{ speakerId, panelId, told: { ...told, invitation: cancel } }];
  });
  return [...present, ...gone];

  function addedPanel(panelId: string) {
    const { slug, title, place: after } = panels.get(panelId)!;
    const told = {
      kind: 'added' as const,
      panelId,
      slug,
      title,
      titleBefore: null,
      before: null,
      after,
    };
    return isOver(told, document.publishedAt) ? undefined : told;
  }

  function leftPanel(panelId: string) {
    const { slug, title, place } = panels.get(panelId)!;
    const told = {
      kind: 'left' as const,
      panelId,
      slug,
      title,
      titleBefore: null,
      before: place,
      after: place,
    };
    return isOver(told, document.publishedAt) ? undefined : told;
  }
}

function key(one: string, other: string | number): string {
  return `${one} ${other}`;
}
