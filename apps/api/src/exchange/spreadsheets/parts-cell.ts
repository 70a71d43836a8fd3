import { type Language, type Localised, textIn } from '#shared/languages';
import type { PanelView, PartInput } from '#shared/programme/panels';
import type { PanelContext, PanelDraft } from './panel-draft.js';
import { severalSpeakers, speakerTwice, unknownSpeaker } from './sheet-faults.js';
import { folded, FORMER_ROLE_WORDS, namedBy, ROLE_WORDS, valueOfWord } from './sheet-words.js';

/** Longest text of a cell in a workbook is 32,767 characters. */
const CELL_MAX = 32_000;

/** "Moderator: Anna Example [anna-example]", one line a part; without the names where they would not fit. */
export function showParts({ parts }: PanelView, language: Language): string {
  const lines = parts.map(({ role, speaker }) => {
    const name = textIn(speaker.name, language).replace(/\s+/g, ' ');
    return [`${ROLE_WORDS[role][language]}: `, `${name} `, `[${speaker.slug}]`];
  });
  const full = lines.map((pieces) => pieces.join('')).join('\n');
  if (full.length <= CELL_MAX) return full;
  return lines.map(([role, , slug]) => `${role}${slug}`).join('\n');
}

/** The parts of a cell, in its order; who has no role in it is a panellist. */
export function readParts(
  cell: string,
  { input }: PanelDraft,
  context: PanelContext,
): Localised | void {
  const parts: PartInput[] = [];
  for (const line of cell.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const { role, who } = rolesAndName(line);
    const speaker = speakerOf(who, context);
    if (speaker === 'none') return unknownSpeaker(who);
    if (speaker === 'several') return severalSpeakers(who);
    if (parts.some(({ speakerId }) => speakerId === speaker.id)) return speakerTwice(who);
    parts.push({ speakerId: speaker.id, role });
  }
  input.parts = parts;
}

function rolesAndName(line: string): { role: PartInput['role']; who: string } {
  const [, before = '', after = ''] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
  const role = valueOfWord(ROLE_WORDS, before) ?? FORMER_ROLE_WORDS.get(folded(before));
  return role ? { role, who: after } : { role: 'panellist', who: line };
}

function speakerOf(who: string, { speakers }: PanelContext) {
  const name = /\[([^[\]]+)\]$/.exec(who)?.[1];
  if (name !== undefined) {
    return speakers.find(({ slug, id }) => slug === name || id === name) ?? 'none';
  }
  return namedBy(speakers, who);
}
