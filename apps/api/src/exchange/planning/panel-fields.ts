import { pick } from '#shared/field-kinds';
import { isLanguage, type Localised, localised } from '#shared/languages';
import { freeSlug, slugOf } from '#shared/slugs';
import type { ExistingPanel } from '../../programme/imported/existing-programme.queries.js';
import type {
  ImportedFields,
  PanelRow,
  PanelState,
} from '../../programme/imported/imported-programme.js';
import type { SaidPanel } from '../../programme/imported/said.js';
import { IMPORTED_FIELDS } from '../../programme/panels/update-panels.statement.js';
import type { PlannedPanel } from './plan.js';
import { freeSourceId } from './planned-entries.js';
import { decided, type Planning } from './planning.js';
import { settle } from './settle.js';

type SaidFields = Omit<SaidPanel, 'place' | 'speakerIds'>;
type SaidField = Exclude<keyof SaidFields, 'textLanguage'>;

/** Fields that are in one language at the source and in several here. */
const TEXTS = ['title', 'summary', 'abstract'] as const satisfies readonly SaidField[];
const VALUES = [
  'format',
  'trackId',
  'languages',
  'attribution',
  'durationMinutes',
  'links',
] as const satisfies readonly SaidField[];

/** What organisers choose themselves as long as the source has not changed it: it may say too little to count at once. */
const CHOSEN_HERE: ReadonlySet<string> = new Set(['format', 'attribution']);

/** What sessions say, field by field: by the file, the last import and the organisers. */
export class PanelFields {
  constructor(
    private readonly planning: Planning,
    private readonly tracks: ReadonlyMap<string, string>,
    private readonly taken: { slugs: Set<string>; sourceIds: Set<string> },
  ) {}

  /** The row as it becomes, and what is remembered of the file. */
  plan(planned: PlannedPanel): { row: PanelRow; said: SaidFields } {
    const language = this.languageOf(planned);
    const theirs = this.theirs(planned, language);
    const { before } = planned;
    return before
      ? this.settled(planned, before, theirs, language)
      : { row: this.created(planned, theirs), said: theirs };
  }

  private theirs({ panel }: PlannedPanel, textLanguage: string): SaidFields {
    return {
      textLanguage,
      title: panel.title,
      summary: panel.subtitle,
      abstract: panel.abstract,
      trackId: panel.track === null ? null : this.tracks.get(panel.track)!,
      languages: panel.languages,
      format: panel.format,
      ...(panel.attribution ? { attribution: panel.attribution } : {}),
      ...(panel.isLengthGuessed ? {} : { durationMinutes: panel.durationMinutes }),
      links: panel.links,
    };
  }

  private languageOf({ panel: { languages } }: PlannedPanel): string {
    const [main = ''] = this.planning.languages;
    const [first = main] = languages;
    return this.planning.languages.includes(first) ? first : main;
  }

  private created(
    { id, panel }: PlannedPanel,
    { textLanguage: language, ...theirs }: SaidFields,
  ): PanelRow {
    const slug = freeSlug(slugOf(panel.title, 'session', language), this.taken.slugs);
    this.taken.slugs.add(slug);
    const text = (value: string): Localised => ({ ...localised(''), [language]: value });
    return {
      ...theirs,
      id,
      sourceId: freeSourceId(panel.sourceIds, this.taken.sourceIds, id),
      slug,
      title: text(theirs.title),
      summary: text(theirs.summary),
      abstract: text(theirs.abstract),
      attribution: theirs.attribution ?? 'on-record',
      durationMinutes: panel.durationMinutes,
    };
  }

  private settled(
    { id, said }: PlannedPanel,
    before: ExistingPanel,
    theirs: SaidFields,
    language: string,
  ): { row: PanelRow; said: SaidFields } {
    const { slug, sourceId } = before;
    const row: PanelRow = { ...pick(before, IMPORTED_FIELDS), id, slug, sourceId: sourceId! };
    const remembered = { ...theirs };
    const keepSaid = (field: SaidField) => {
      Object.assign(remembered, { [field]: said?.[field] });
    };
    for (const field of TEXTS) {
      const ours = before[field][language] ?? '';
      const wasSaid = said?.textLanguage === language ? said[field] : said && '';
      const side = this.sideOf(before, field, wasSaid, theirs[field], ours);
      if (side === 'theirs') row[field] = withText(before[field], language, theirs[field]);
      if (side === undefined) keepSaid(field);
    }
    for (const field of VALUES) {
      const value = theirs[field];
      if (value === undefined) continue;
      const wasSaid = said?.[field] ?? (CHOSEN_HERE.has(field) ? value : undefined);
      const side = this.sideOf(before, field, wasSaid, value, before[field]);
      if (side === 'theirs') Object.assign(row, { [field]: value });
      if (side === undefined) keepSaid(field);
    }
    return { row, said: remembered };
  }

  private sideOf(
    { id, title }: ExistingPanel,
    field: SaidField,
    said: unknown,
    theirs: unknown,
    ours: unknown,
  ) {
    const settled = settle(said, theirs, ours);
    if (settled !== 'both') return settled;
    const called = Object.values(title).find(Boolean) ?? '';
    return decided(this.planning, { kind: 'panel', id, title: called, field, ours, theirs });
  }
}

function withText(old: Localised, language: string, value: string): Localised {
  // Until content could be in any language, a text in another one was kept as English.
  const misnamed: Localised = !isLanguage(language) && old.en === value ? { en: '' } : {};
  return { ...old, ...misnamed, [language]: value };
}

/** A panel as its history tells it. */
export function stateOf(
  panel: ImportedFields,
  slot: { roomId: string | null; startsAt: string } | null,
  speakerIds: string[],
): PanelState {
  const fields = pick(panel, IMPORTED_FIELDS);
  return { ...fields, slot: slot && withEnd(slot, panel.durationMinutes), speakerIds };
}

function withEnd(
  { roomId, startsAt }: { roomId: string | null; startsAt: string },
  minutes: number,
) {
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return { roomId, startsAt, endsAt };
}
