import type { ReleasedPanel } from '#shared/releases/release-document';
import { ClockRange } from '../frame/clock.js';
import { Content } from '../frame/content.js';
import { capital, fullDay } from '../frame/dates.js';
import { Fact } from '../frame/fact.js';
import { TrackName } from '../frame/track-name.js';
import { useView } from '../frame/view.js';
import { zoneOf } from '../frame/zone.js';
import { LanguagesFact, SeatsFact } from './session-facts.js';
import { AttributionRemark, AudienceRemark, MoveRemark } from './session-remarks.js';
import { SESSION_TEXTS } from './texts.js';

export function SessionHead({ panel, day }: { panel: ReleasedPanel; day: string }) {
  const view = useView();
  const { index, language } = view;
  const t = SESSION_TEXTS[view.language];
  const track = index.tracks.get(panel.trackId ?? '');
  const room = index.rooms.get(panel.roomId ?? '');
  return (
    <header className="panel-head">
      <p className="card-kind">
        {track ? <TrackName track={track} /> : null}
        <span className="kind">{t.words.formats[panel.format]}</span>
      </p>
      <h1 id="title">
        <Content of={panel.title} />
      </h1>
      <ul className="panel-facts">
        <Fact icon="calendar">
          {capital(fullDay(day, language))},{' '}
          <ClockRange from={panel.startsAt} until={panel.endsAt} /> {zoneOf(view, day, day)}
        </Fact>
        <Fact icon="map-pin">{room ? <Content of={room.name} mark={false} /> : t.acrossRooms}</Fact>
        <LanguagesFact panel={panel} />
        <SeatsFact panel={panel} />
        {panel.streamUrl && (
          <Fact icon="info">
            <a href={panel.streamUrl} rel="noopener noreferrer nofollow">
              {t.words.fields.panel.streamUrl}
            </a>
          </Fact>
        )}
      </ul>
      <AudienceRemark panel={panel} />
      <AttributionRemark panel={panel} />
      <MoveRemark panel={panel} />
    </header>
  );
}
