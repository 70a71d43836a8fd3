import { type Language, localised, type Phrase, textIn } from '#shared/languages';
import type { PanelInput, PanelView } from '#shared/programme/panels';
import { PLAIN_PANEL } from '#shared/programme/plain-panel';
import type { Vocabulary } from '#shared/words/vocabulary';
import { inEveryLanguage } from '#shared/words/words';
import { localTime } from '#shared/zoned-time';
import { AUDIENCE_COLUMNS } from './audience-cells.js';
import type { Named, PanelColumn, PanelDraft } from './panel-draft.js';
import { readParts, showParts } from './parts-cell.js';
import { FAULTS } from './sheet-faults.js';
import {
  ANSWER_WORDS,
  ATTRIBUTION_WORDS,
  type Choice,
  FORMAT_WORDS,
  namedBy,
  valueOfWord,
} from './sheet-words.js';
import { inLanguage } from './sheet.js';
import { startOf } from './start-cell.js';

export function blankPanelDraft(): PanelDraft {
  const nothing = () => localised('');
  const texts = { title: nothing(), summary: nothing(), abstract: nothing() };
  const rest = { format: 'panel' as const, trackId: null, languages: [], durationMinutes: 30 };
  const lists = { parts: [], links: [], internalNotes: '' };
  return { input: { ...PLAIN_PANEL, ...texts, ...rest, ...lists }, roomId: null, startsAt: null };
}

/** The row of a session before any cell of it changes. */
export function panelDraft(view: PanelView): PanelDraft {
  const { title, summary, abstract, format, trackId, languages, interpretation } = view;
  const { attribution, seats, signUp, audience, durationMinutes, talks, links } = view;
  return {
    input: {
      ...{ format, trackId, languages, interpretation, attribution, seats, signUp },
      ...{ audience, durationMinutes, talks, links, version: view.version },
      internalNotes: view.internalNotes,
      title: { ...title },
      summary: { ...summary },
      abstract: { ...abstract },
      parts: view.parts.map(({ speakerId, role }) => ({ speakerId, role })),
    },
    roomId: view.slot?.roomId ?? null,
    startsAt: view.slot ? new Date(view.slot.startsAt) : null,
  };
}

type TextField = 'title' | 'summary' | 'abstract';

function textColumn(field: TextField, language: Language): PanelColumn {
  return {
    key: `${field}_${language}`,
    heading: inLanguage(nameOfField(field), language),
    path: `${field}.${language}`,
    show: (panel) => panel[field][language] ?? '',
    read: (cell, { input }) => void (input[field][language] = cell),
  };
}

type ChoiceField = 'format' | 'attribution';

function choiceColumn<Field extends ChoiceField>(
  field: Field,
  words: Choice<PanelInput[Field]>,
): PanelColumn {
  return {
    key: field,
    heading: nameOfField(field),
    path: field,
    show: (panel, language) => words[panel[field]][language],
    read: (cell, { input }) => {
      const value = valueOfWord(words, cell);
      if (value === undefined) return FAULTS.word;
      input[field] = value;
    },
  };
}

function codesColumn(field: 'languages' | 'interpretation', former: string[]): PanelColumn {
  return {
    key: field,
    heading: nameOfField(field),
    former,
    path: field,
    show: (panel) => panel[field].join(', '),
    read: (cell, { input }) => {
      input[field] = cell
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
    },
  };
}

/** A whole number, or undefined. */
function wholeNumber(cell: string): number | undefined {
  return /^\d{1,9}$/.test(cell.trim()) ? Number(cell) : undefined;
}

function nameOfField(field: keyof Vocabulary['fields']['panel']): Phrase {
  return inEveryLanguage(({ fields }) => fields.panel[field]);
}

export const PANEL_COLUMNS: PanelColumn[] = [
  textColumn('title', 'en'),
  textColumn('title', 'fr'),
  textColumn('summary', 'en'),
  textColumn('summary', 'fr'),
  textColumn('abstract', 'en'),
  textColumn('abstract', 'fr'),
  choiceColumn('format', FORMAT_WORDS),
  {
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
  },
  codesColumn('languages', ['Spoken in']),
  codesColumn('interpretation', ['Interpreted into', 'Interprétation en']),
  choiceColumn('attribution', ATTRIBUTION_WORDS),
  {
    key: 'seats',
    heading: nameOfField('seats'),
    path: 'seats',
    show: ({ seats }) => (seats === null ? '' : String(seats)),
    read: (cell, { input }) => {
      const seats = cell === '' ? null : wholeNumber(cell);
      if (seats === undefined) return FAULTS.number;
      input.seats = seats;
    },
  },
  {
    key: 'sign_up',
    heading: nameOfField('signUp'),
    path: 'signUp',
    show: ({ signUp }, language) => ANSWER_WORDS[signUp ? 'yes' : 'no'][language],
    read: (cell, { input }) => {
      const answer = cell === '' ? 'no' : valueOfWord(ANSWER_WORDS, cell);
      if (answer === undefined) return FAULTS.word;
      input.signUp = answer === 'yes';
    },
  },
  {
    key: 'minutes',
    heading: nameOfField('durationMinutes'),
    path: 'durationMinutes',
    show: ({ durationMinutes }) => String(durationMinutes),
    read: (cell, { input }) => {
      const minutes = wholeNumber(cell);
      if (minutes === undefined) return FAULTS.number;
      input.durationMinutes = minutes;
    },
  },
  {
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
  },
  {
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
  },
  {
    key: 'speakers',
    heading: localised('Speakers (one a line)', 'Intervenants (un par ligne)'),
    path: 'parts',
    show: showParts,
    read: readParts,
  },
  {
    key: 'notes',
    heading: nameOfField('internalNotes'),
    path: 'internalNotes',
    show: ({ internalNotes }) => internalNotes,
    read: (cell, { input }) => void (input.internalNotes = cell),
  },
  ...AUDIENCE_COLUMNS,
];

function nameOf(items: readonly Named[], id: string | null, language: Language): string {
  const item = items.find((one) => one.id === id);
  return item ? textIn(item.name, language) : '';
}
