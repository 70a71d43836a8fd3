import { isSameText, type Localised, textIn } from '#shared/languages';
import { personName } from '#shared/programme/speakers';
import type { Placement, ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import type {
  OwnSession,
  OwnTalk,
} from '../../programme/speakers/private-page/own-sessions.queries.js';
import { peopleInOrder } from '../cards/people.js';
import { Content } from '../frame/content.js';
import { capital, longDay } from '../frame/dates.js';
import { useTexts, useView } from '../frame/view.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

interface FactsProps {
  session: OwnSession;
  released: ReleasedPanel | undefined;
  speakerId: string;
}

export function SessionFacts({ session, released, speakerId }: FactsProps) {
  const { to, index, language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const others = released
    ? peopleInOrder(released, index.speakers).filter(({ speaker }) => speaker.id !== speakerId)
    : [];
  const isMoved =
    released && !isSamePlace(released, session, index.rooms.get(released.roomId ?? '')?.name);
  return (
    <>
      <h3>
        <Content of={released?.title ?? session.title} />
      </h3>
      <p className="muted">{t.words.roles[session.role].one}</p>
      {released ? (
        <>
          <p>
            <Place
              place={released}
              room={released.roomId === null ? null : index.rooms.get(released.roomId)!.name}
            />{' '}
            {released.audience === null ? (
              <a href={to.panel(released.slug)}>{words.openSession}</a>
            ) : (
              <span className="tag">{t.byAccreditation}</span>
            )}
          </p>
          <OwnTalks talks={talksOf(released, speakerId)} startsAt={released.startsAt} />
          {others.length > 0 ? (
            <p>
              {words.with} {others.map(({ speaker }) => personName(speaker, language)).join(', ')}
            </p>
          ) : null}
        </>
      ) : null}
      {released ? null : <OwnTalks talks={session.talks} startsAt={session.startsAt} />}
      {!released || isMoved ? (
        <p>
          <span className="tag tag-warn">{words.provisional}</span>{' '}
          {isMoved ? words.provisionalMove : null}{' '}
          {session.startsAt && session.endsAt ? (
            <Place
              place={{ startsAt: session.startsAt, endsAt: session.endsAt }}
              room={session.roomName}
            />
          ) : (
            words.noTime
          )}{' '}
          <span className="hint">{words.provisionalText}</span>
        </p>
      ) : null}
    </>
  );
}

/** When the speaker's own talks within the session are. */
function OwnTalks({ talks, startsAt }: { talks: readonly OwnTalk[]; startsAt: string | null }) {
  const { conference } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const clock = (minutes: number) =>
    localClock(new Date(Date.parse(startsAt!) + minutes * 60_000), conference.timeZone);
  return talks.map(({ title, offsetMinutes, durationMinutes }) => (
    <p key={offsetMinutes}>
      {t.privatePage.yourTalk}{' '}
      {startsAt ? `${clock(offsetMinutes)}–${clock(offsetMinutes + durationMinutes)}, ` : null}
      <Content of={title} />
    </p>
  ));
}

function talksOf(panel: ReleasedPanel, speakerId: string): OwnTalk[] {
  return panel.talks.filter(({ speakerIds }) => speakerIds.includes(speakerId));
}

function isSamePlace(
  released: ReleasedPanel,
  session: OwnSession,
  roomName: Localised | undefined,
): boolean {
  return (
    released.startsAt === session.startsAt &&
    released.endsAt === session.endsAt &&
    isSameText(roomName ?? {}, session.roomName ?? {})
  );
}

function Place({
  place,
  room,
}: {
  place: Pick<Placement, 'startsAt' | 'endsAt'>;
  room: Localised | null;
}) {
  const { language, conference } = useView();
  const { timeZone } = conference;
  const day = capital(longDay(localDay(place.startsAt, timeZone), language));
  const clocks = `${localClock(place.startsAt, timeZone)}–${localClock(place.endsAt, timeZone)}`;
  return <>{[day, clocks, room && textIn(room, language)].filter(Boolean).join(', ')}</>;
}
