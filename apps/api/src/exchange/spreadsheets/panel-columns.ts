import { type Language, localised, type Phrase, textIn } from '#shared/languages';
import {
  blankPanel,
  PANEL_FIELDS,
  PANEL_KINDS,
  type PanelContent,
  panelContent,
  type PanelField,
  type PanelView,
} from '#shared/programme/panels';
import type { Vocabulary } from '#shared/words/vocabulary';
import { inEveryLanguage } from '#shared/words/words';
import { localTime } from '#shared/zoned-time';
import { AUDIENCE_COLUMNS } from './audience-cells.js';
import { fieldColumns } from './field-columns.js';
import type { Named, PanelColumn, PanelDraft } from './panel-draft.js';
import { readParts, showParts } from './parts-cell.js';
import { FAULTS } from './sheet-faults.js';
import { ATTRIBUTION_WORDS, type Choice, FORMAT_WORDS, namedBy } from './sheet-words.js';
import { startOf } from './start-cell.js';

export function blankPanelDraft(): PanelDraft {
  return { input: { ...blankPanel(), durationMinutes: 30 }, roomId: null, startsAt: null };
}

/** The row of a session before any cell of it changes. */
export function panelDraft(view: PanelView): PanelDraft {
  return {
    input: { ...panelContent(view), version: view.version },
    roomId: view.slot?.roomId ?? null,
    startsAt: view.slot ? new Date(view.slot.startsAt) : null,
  };
}

function nameOfField(field: keyof Vocabulary['fields']['panel']): Phrase {
  return inEveryLanguage(({ fields }) => fields.panel[field]);
}

const TRACK: PanelColumn = {
  key: 'track',
  heading: nameOfField('trackId'),
  path: 'trackId',
  show: ({ trackId }, language, { tracks }) => nameOf(tracks, trackId, language),
  read: (cell, { input }, { tracks }) => {
    const track = cell === '' ? null : namedBy(tracks, cell);
    if (track === 'none') return FAULTS.unknownTrack;
    if (track === 'several') return FAULTS.severalSuch;
    input.trackId = track?.id ?? null;
  },
};

const ROOM: PanelColumn = {
  key: 'room',
  heading: localised('Room (empty: all)', 'Salle (vide : toutes)'),
  path: 'roomId',
  show: ({ slot }, language, { rooms }) => nameOf(rooms, slot?.roomId ?? null, language),
  read: (cell, draft, { rooms }) => {
    const room = cell === '' ? null : namedBy(rooms, cell);
    if (room === 'none') return FAULTS.unknownRoom;
    if (room === 'several') return FAULTS.severalSuch;
    draft.roomId = room?.id ?? null;
  },
};

const START: PanelColumn = {
  key: 'start',
  heading: localised('Start (local time)', 'Début (heure locale)'),
  path: 'startsAt',
  show: ({ slot }, _language, { timeZone }) =>
    slot ? localTime(slot.startsAt, timeZone).slice(0, 16).replace('T', ' ') : '',
  read: (cell, draft, context) => {
    const start = cell === '' ? null : startOf(cell, context);
    if (start !== null && !(start instanceof Date)) return FAULTS[start];
    draft.startsAt = start;
  },
};

const SPEAKERS: PanelColumn = {
  key: 'speakers',
  heading: localised('Speakers (one a line)', 'Intervenants (un par ligne)'),
  path: 'parts',
  show: showParts,
  read: readParts,
};

/** The columns of fields whose kind does not say how a cell shows them: none for talks and links. */
const OWN_COLUMNS: Partial<Record<PanelField, PanelColumn[]>> = {
  trackId: [TRACK],
  audience: [],
  talks: [],
  parts: [ROOM, START, SPEAKERS],
  links: [],
};

const WORDS: Partial<Record<PanelField, Choice<string>>> = {
  format: FORMAT_WORDS,
  attribution: ATTRIBUTION_WORDS,
};

const FORMER: Partial<Record<PanelField, string[]>> = {
  languages: ['Spoken in'],
  interpretation: ['Interpreted into', 'Interprétation en'],
};

function columnsOf(field: PanelField, languages: readonly string[]): PanelColumn[] {
  return fieldColumns<PanelContent, PanelDraft>({
    kinds: PANEL_KINDS,
    field,
    heading: nameOfField(field),
    former: FORMER[field],
    words: WORDS[field],
    inputOf: ({ input }) => input,
    languages,
  });
}

/** The columns of sessions of a conference with these content languages. */
export function panelColumns(languages: readonly string[]): PanelColumn[] {
  return [
    ...PANEL_FIELDS.flatMap((field) => OWN_COLUMNS[field] ?? columnsOf(field, languages)),
    ...AUDIENCE_COLUMNS,
  ];
}

function nameOf(items: readonly Named[], id: string | null, language: Language): string {
  const item = items.find((one) => one.id === id);
  return item ? textIn(item.name, language) : '';
}
