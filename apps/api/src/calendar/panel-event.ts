import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { type Language, type Localised, textIn } from '#shared/languages';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedConference,
  ReleasedPanel,
  ReleasedSpeaker,
} from '#shared/releases/release-document';
import { placeText } from '../releases/place.js';
import { oneLine } from '../icalendar/content-lines.js';
import { attributionLine, talkLines } from './extra-lines.js';
import { finishEvent } from '../icalendar/finisher.js';
import { happensTwice } from '../icalendar/local-times.js';
import { plainText } from './plain-text.js';
import { isNamedZone } from '../icalendar/vtimezone.js';
import { WORDS } from './words.js';

/** A finished VEVENT and whether its times name the conference's zone. */
export interface PanelEvent {
  text: string;
  zoned: boolean;
}

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

  panel(panel: ReleasedPanel): PanelEvent {
    return this.event({
      panel,
      cancelled: false,
      roomName: this.rooms.get(panel.roomId ?? '') ?? null,
      trackName: this.tracks.get(panel.trackId ?? '') ?? null,
      speakers: this.speakers,
    });
  }

  tombstone(panel: CancelledPanel): PanelEvent {
    const { roomName, trackName, speakers } = panel;
    const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    return this.event({ panel, cancelled: true, roomName, trackName, speakers: byId });
  }

  private event(named: NamedPanel): PanelEvent {
    const { panel, cancelled } = named;
    const { conference } = this.document;
    const { timeZone } = conference;
    const times = [panel.startsAt, panel.endsAt].map((time) => new Date(time));
    const zoned = isNamedZone(timeZone) && !times.some((time) => happensTwice(time, timeZone));
    const zone = zoned ? timeZone : 'UTC';
    const words = WORDS[this.language];
    const title = oneLine(textIn(panel.title, this.language));
    const changed = new Date(panel.calendar.changedAt);
    const event = ical().createEvent({
      id: uidOf(panel.id, this.publicUrl),
      stamp: changed,
      created: new Date(panel.calendar.createdAt),
      lastModified: changed,
      sequence: panel.calendar.sequence,
      start: DateTime.fromISO(panel.startsAt, { zone }),
      end: DateTime.fromISO(panel.endsAt, { zone }),
      timezone: zone,
      summary: cancelled ? `${words.cancelled} ${title}` : title,
      location: { title: oneLine(placeText(named.roomName, conference, this.language)) },
      description: this.description(named),
      categories: this.categories(named).map((name) => ({ name })),
      url: panelUrl(this.publicUrl, this.language, conference, panel.slug),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
    return { text: finishEvent(event.toString()), zoned };
  }

  private categories({ panel, trackName }: NamedPanel): string[] {
    const track = trackName ? oneLine(textIn(trackName, this.language)) : '';
    return [track, WORDS[this.language].formats[panel.format]].filter(Boolean);
  }

  private description(shown: NamedPanel): string {
    const { panel, speakers } = shown;
    const words = WORDS[this.language];
    const named = (codes: readonly string[]) =>
      codes.map((code) => this.languageNames.of(code) ?? code).join(', ');
    const links = panel.links.map(({ label, url }) => oneLine(label + words.colon + url));
    return [
      this.speakerLines(shown).join('\n'),
      textIn(panel.summary, this.language).trim(),
      plainText(textIn(panel.abstract, this.language)),
      talkLines(panel, speakers, this.language, this.document.conference.timeZone),
      [
        panel.languages.length > 0 ? words.languages + words.colon + named(panel.languages) : '',
        panel.interpretation.length > 0
          ? words.interpretation + words.colon + named(panel.interpretation)
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
      attributionLine(panel, this.language),
      links.length > 0 ? [words.links + words.colon.trimEnd(), ...links].join('\n') : '',
      panelUrl(this.publicUrl, this.language, this.document.conference, panel.slug),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  private speakerLines({ panel, speakers }: NamedPanel): string[] {
    const words = WORDS[this.language];
    return panel.parts.flatMap(({ speakerId, role }) => {
      const speaker = speakers.get(speakerId);
      if (!speaker) return [];
      const name = personName(speaker, this.language);
      const affiliation = personAffiliation(speaker, this.language);
      return oneLine(
        words.roles[role] + words.colon + [name, affiliation].filter(Boolean).join(', '),
      );
    });
  }
}

/** The same for ever, in every feed and language: nothing but the panel's id and the installation's host. */
export function uidOf(panelId: string, publicUrl: string): string {
  return `panel-${panelId}@${new URL(publicUrl).hostname}`;
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
