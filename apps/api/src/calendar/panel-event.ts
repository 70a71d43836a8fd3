import { type Language, type Localised, textIn } from '#shared/languages';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedConference,
  ReleasedPanel,
  ReleasedSpeaker,
} from '#shared/releases/release-document';
import { WORDS as VOCABULARY } from '#shared/words/words';
import { placeText } from '../releases/place.js';
import { oneLine } from '#shared/one-line';
import { type CalendarEvent, event } from '../icalendar/event.js';
import { uidOf } from '../icalendar/uid.js';
import { attributionLine, talkLines } from './extra-lines.js';
import { plainText } from './plain-text.js';
import { type EntryWords, entryWords } from './words.js';

/** A panel with the names that its entry shows. */
interface NamedPanel {
  panel: ReleasedPanel;
  cancelled: boolean;
  roomName: Localised | null;
  trackName: Localised | null;
  speakers: ReadonlyMap<string, ReleasedSpeaker>;
}

/** Renders the panels and tombstones of one release in one language, one VEVENT each. */
export class PanelEvents {
  private readonly rooms: Map<string, Localised>;
  private readonly tracks: Map<string, Localised>;
  private readonly speakers: Map<string, ReleasedSpeaker>;
  private readonly languageNames: Intl.DisplayNames;

  /** `publicUrl` is an origin without a slash at its end. */
  constructor(
    private readonly document: ReleaseDocument,
    private readonly language: Language,
    private readonly publicUrl: string,
  ) {
    this.rooms = new Map(document.rooms.map(({ id, name }) => [id, name]));
    this.tracks = new Map(document.tracks.map(({ id, name }) => [id, name]));
    this.speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
    this.languageNames = new Intl.DisplayNames(language, { type: 'language' });
  }

  panel(panel: ReleasedPanel): CalendarEvent {
    return this.event({
      panel,
      cancelled: false,
      roomName: this.rooms.get(panel.roomId ?? '') ?? null,
      trackName: this.tracks.get(panel.trackId ?? '') ?? null,
      speakers: this.speakers,
    });
  }

  tombstone(panel: CancelledPanel): CalendarEvent {
    const { roomName, trackName, speakers } = panel;
    const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    return this.event({ panel, cancelled: true, roomName, trackName, speakers: byId });
  }

  private event(named: NamedPanel): CalendarEvent {
    const { panel, cancelled } = named;
    const { conference } = this.document;
    const title = this.text(panel.title);
    const changed = new Date(panel.calendar.changedAt);
    return event({
      uid: uidOf('panel', panel.id, this.publicUrl),
      stamp: changed,
      created: new Date(panel.calendar.createdAt),
      lastModified: changed,
      sequence: panel.calendar.sequence,
      status: cancelled ? 'CANCELLED' : 'CONFIRMED',
      transparent: cancelled,
      time: {
        start: new Date(panel.startsAt),
        end: new Date(panel.endsAt),
        timeZone: conference.timeZone,
      },
      summary: cancelled ? `${VOCABULARY[this.language].cancelledMark} ${title}` : title,
      location: placeText(named.roomName, conference, this.language),
      description: this.description(named),
      categories: this.categories(named),
      url: panelUrl(this.publicUrl, this.language, conference, panel.slug),
    });
  }

  private text(text: Localised): string {
    return textIn(text, this.language, this.document.conference.languages);
  }

  private categories({ panel, trackName }: NamedPanel): string[] {
    const track = trackName ? this.text(trackName) : '';
    return [track, VOCABULARY[this.language].formats[panel.format]].filter(Boolean);
  }

  private description(shown: NamedPanel): string {
    const { panel, speakers } = shown;
    const { colon, fields } = VOCABULARY[this.language];
    const named = (codes: readonly string[]) =>
      codes.map((code) => this.languageNames.of(code) ?? code).join(', ');
    const links = panel.links.map(({ label, url }) => oneLine(label + colon + url));
    return [
      this.speakerLines(shown).join('\n'),
      this.text(panel.summary).trim(),
      plainText(this.text(panel.abstract)),
      talkLines(panel, speakers, this.language, this.document.conference),
      [
        panel.languages.length > 0
          ? this.wordsOf(panel).languages + colon + named(panel.languages)
          : '',
        panel.interpretation.length > 0
          ? fields.panel.interpretation + colon + named(panel.interpretation)
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
      attributionLine(panel, this.language),
      panel.streamUrl ? oneLine(fields.panel.streamUrl + colon + panel.streamUrl) : '',
      links.length > 0 ? [fields.panel.links + colon.trimEnd(), ...links].join('\n') : '',
      panelUrl(this.publicUrl, this.language, this.document.conference, panel.slug),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  private speakerLines({ panel, speakers }: NamedPanel): string[] {
    const { colon } = VOCABULARY[this.language];
    const { roles } = this.wordsOf(panel);
    const { languages } = this.document.conference;
    return panel.parts.flatMap(({ speakerId, role }) => {
      const speaker = speakers.get(speakerId);
      if (!speaker) return [];
      const name = personName(speaker, this.language, languages);
      const affiliation = personAffiliation(speaker, this.language, languages);
      return oneLine(roles[role].one + colon + [name, affiliation].filter(Boolean).join(', '));
    });
  }

  private wordsOf({ calendar }: ReleasedPanel): EntryWords {
    return entryWords(this.language, calendar.changedAt, this.document.vocabularySince);
  }
}

/** The panel's page on the public site. */
export function panelUrl(
  publicUrl: string,
  language: Language,
  conference: Pick<ReleasedConference, 'slug'>,
  panelSlug: string,
): string {
  return `${publicUrl}/${language}/${conference.slug}/panels/${panelSlug}`;
}
