/** What a column of a table of sessions holds. */
export type SessionColumn =
  | 'id'
  | 'title'
  | 'subtitle'
  | 'abstract'
  | 'description'
  | 'type'
  | 'track'
  | 'state'
  | 'language'
  | 'duration'
  | 'start'
  | 'end'
  | 'room'
  | 'personIds'
  | 'persons'
  | 'live'
  | 'recording'
  | 'doNotRecord';

export type PersonColumn = 'id' | 'name' | 'givenName' | 'familyName' | 'biography';

/** The headings of pretalx, Sessionize and of people, without blanks, marks and capitals. */
const SESSIONS: Record<SessionColumn, string[]> = {
  id: ['id', 'sessionid', 'submissionid', 'proposalid', 'code'],
  title: ['proposaltitle', 'sessiontitle', 'title', 'titre', 'titel'],
  subtitle: ['subtitle', 'soustitre'],
  abstract: ['abstract', 'résumé', 'resume'],
  description: ['description'],
  type: ['sessiontype', 'sessionformat', 'submissiontype', 'type', 'format'],
  track: ['track', 'thématique', 'thematique'],
  state: ['state', 'status', 'proposalstate'],
  language: ['language', 'languages', 'langue', 'sprache'],
  duration: ['duration', 'scheduledduration', 'length', 'durée', 'duree'],
  start: ['start', 'scheduledat', 'startsat', 'starttime', 'début', 'debut'],
  end: ['end', 'endsat', 'endtime', 'fin'],
  room: ['room', 'location', 'salle', 'raum'],
  personIds: ['speakerids', 'speakerid'],
  persons: ['speakernames', 'speakers', 'speaker', 'intervenants'],
  live: ['livelink', 'liveurl'],
  recording: ['recordinglink', 'recordingurl'],
  doNotRecord: ['donotrecord', 'notrecorded'],
};

const PERSONS: Record<PersonColumn, string[]> = {
  id: ['speakerid', 'id', 'code'],
  name: ['name', 'fullname', 'speakername', 'speakernames', 'nom'],
  givenName: ['firstname', 'givenname', 'prénom', 'prenom'],
  familyName: ['lastname', 'familyname', 'surname', 'nomdefamille'],
  biography: ['bio', 'biography', 'biographie'],
};

/** Where each column stands, and the headings that are none of ours. */
export interface TableLayout<Column extends string> {
  columns: ReadonlyMap<Column, number>;
  unknown: { index: number; heading: string }[];
}

export type TableKind =
  | { kind: 'sessions'; layout: TableLayout<SessionColumn> }
  | { kind: 'speakers'; layout: TableLayout<PersonColumn> };

/** Whether a table holds sessions or speakers, by its headings; undefined for neither. */
export function kindOfTable(headings: readonly string[]): TableKind | undefined {
  const sessions = layoutOf(headings, SESSIONS);
  if (sessions.columns.has('title')) return { kind: 'sessions', layout: sessions };
  const speakers = layoutOf(headings, PERSONS);
  const { columns } = speakers;
  const isNamed = columns.has('name') || columns.has('givenName') || columns.has('familyName');
  return isNamed ? { kind: 'speakers', layout: speakers } : undefined;
}

function layoutOf<Column extends string>(
  headings: readonly string[],
  known: Record<Column, string[]>,
): TableLayout<Column> {
  const folded = headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(known) as [Column, string[]][]) {
    const index = names.map((name) => folded.indexOf(name)).find((found) => found >= 0);
    if (index !== undefined) columns.set(column, index);
  }
  const used = new Set(columns.values());
  const unknown = headings.flatMap((heading, index) =>
    used.has(index) || heading.trim() === '' ? [] : [{ index, heading: heading.trim() }],
  );
  return { columns, unknown };
}
