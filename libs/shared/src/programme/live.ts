/** One change of the draft, as it is told to every organiser who looks at it (server-sent event `programme`). */
export interface ProgrammeEvent {
  entity: 'track' | 'room' | 'speaker' | 'panel' | 'conference' | 'release';
  /** The changed objects; empty when there are too many to name. */
  ids: string[];
  /** Verb of the domain, such as `panel.move`. */
  action: string;
  /** Null for an attendee, a speaker or the command line. */
  accountId: string | null;
  /** Who did it, as shown. */
  actor: string;
  at: string;
}
