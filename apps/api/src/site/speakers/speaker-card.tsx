import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleasedSpeaker } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { Portrait } from '../cards/portrait.js';
import { Content } from '../frame/content.js';
import { dayAndMonth } from '../frame/dates.js';
import { Mark } from '../frame/track-name.js';
import { useView } from '../frame/view.js';

export function SpeakerCard({ speaker }: { speaker: ReleasedSpeaker }) {
  const { t, to, index, language, conference } = useView();
  const name = personName(speaker, language, conference.languages);
  const affiliation = personAffiliation(speaker, language, conference.languages);
  return (
    <li className="speaker box">
      <div className="person">
        <Portrait speaker={speaker} />
        <div>
          <h2 className="speaker-name">
            <a href={to.speaker(speaker.slug)}>{name}</a>
          </h2>
          {affiliation ? <p>{affiliation}</p> : null}
        </div>
      </div>
      <ul className="speaker-panels">
        {(index.panelsOfSpeaker.get(speaker.id) ?? []).map((panel) => {
          const track = index.tracks.get(panel.trackId ?? '');
          const day = dayAndMonth(localDay(panel.startsAt, conference.timeZone), language);
          const role = panel.parts.find(({ speakerId }) => speakerId === speaker.id)!.role;
          return (
            <li key={panel.id} data-track={track?.colour}>
              {track ? <Mark track={track} /> : <span />}
              <div>
                <a href={to.panel(panel.slug)}>
                  <Content of={panel.title} />
                </a>
                <p className="small muted">
                  {day}, {localClock(panel.startsAt, conference.timeZone)}
                  {t.words.roles[role].one === name ? null : ` · ${t.words.roles[role].one}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
