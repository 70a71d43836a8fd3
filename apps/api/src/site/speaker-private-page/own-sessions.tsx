import { textIn } from '#shared/languages';
import { SLIDE_ENDINGS } from '#shared/programme/files';
import { personName } from '#shared/programme/speakers';
import type { Placement, ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import type {
  OwnSession,
  OwnSlides,
  OwnTalk,
} from '../../programme/speakers/private-page/own-sessions.queries.js';
import { useView, useTexts } from '../frame/view.js';
import { Words } from '../frame/words.js';
import { conferenceZone } from '../frame/zone.js';
import { capital, longDay } from '../frame/dates.js';
import { fileSize } from '#shared/file-size';
import { peopleInOrder } from '../cards/people.js';
import { Field, Section } from './form-parts.js';
import type { SpeakerFormProps } from './page-state.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

/** The speaker's sessions: as published, and what is planned otherwise, marked as provisional. */
export function OwnSessions(props: SpeakerFormProps) {
  const view = useView();
  const { document } = view;
  const t = SPEAKER_PRIVATE_TEXTS[view.language];
  const words = t.speakerPage;
  const { page, state } = props;
  const released = new Map(document.panels.map((panel) => [panel.id, panel]));
  return (
    <Section
      id="sessions"
      title={words.sessions}
      done={state.done === 'slides' && words.done.slides}
      error={state.slides?.error}
    >
      <p className="small muted">{t.timesAre(conferenceZone(view))}</p>
      {page.sessions.length === 0 ? <p>{words.noSession}</p> : null}
      <ul className="own-sessions">
        {page.sessions.map((session) => (
          <li key={session.id} className="box box-pad">
            <SessionFacts
              session={session}
              released={publishedFor(released.get(session.id), page.speaker.id)}
              speakerId={page.speaker.id}
            />
            <Slides {...props} session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The published panel, if the speaker takes part in it there, too. */
function publishedFor(
  panel: ReleasedPanel | undefined,
  speakerId: string,
): ReleasedPanel | undefined {
  return panel?.parts.some((part) => part.speakerId === speakerId) ? panel : undefined;
}

interface FactsProps {
  session: OwnSession;
  released: ReleasedPanel | undefined;
  speakerId: string;
}

function SessionFacts({ session, released, speakerId }: FactsProps) {
  const { to, index, language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.speakerPage;
  const others = released
    ? peopleInOrder(released, index.speakers).filter(({ speaker }) => speaker.id !== speakerId)
    : [];
  const isMoved =
    released && !isSamePlace(released, session, index.rooms.get(released.roomId ?? '')?.name);
  return (
    <>
      <h3>
        <Words of={released?.title ?? session.title} />
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
      {t.speakerPage.yourTalk}{' '}
      {startsAt ? `${clock(offsetMinutes)}–${clock(offsetMinutes + durationMinutes)}, ` : null}
      <Words of={title} />
    </p>
  ));
}

function talksOf(panel: ReleasedPanel, speakerId: string): OwnTalk[] {
  return panel.talks.filter(({ speakerIds }) => speakerIds.includes(speakerId));
}

function isSamePlace(
  released: ReleasedPanel,
  session: OwnSession,
  roomName: { en: string; fr: string } | undefined,
): boolean {
  return (
    released.startsAt === session.startsAt &&
    released.endsAt === session.endsAt &&
    (roomName ?? null)?.en === session.roomName?.en
  );
}

function Place({
  place,
  room,
}: {
  place: Pick<Placement, 'startsAt' | 'endsAt'>;
  room: { en: string; fr: string } | null;
}) {
  const { language, conference } = useView();
  const { timeZone } = conference;
  const day = capital(longDay(localDay(place.startsAt, timeZone), language));
  const clocks = `${localClock(place.startsAt, timeZone)}–${localClock(place.endsAt, timeZone)}`;
  return <>{[day, clocks, room && textIn(room, language)].filter(Boolean).join(', ')}</>;
}

interface SlidesProps extends SpeakerFormProps {
  session: OwnSession;
}

function Slides({ secret, state, session }: SlidesProps) {
  const { to, language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.speakerPage;
  const id = `slides-${session.id}`;
  const base = `slides/${session.id}`;
  return (
    <details
      className="own-slides"
      open={state.slides?.panelId === session.id || session.files.length > 0}
    >
      <summary>{words.slidesOf(textIn(session.title, language))}</summary>
      {session.files.length > 0 ? (
        <ul className="file-list">
          {session.files.map((file) => (
            <OwnFile
              key={file.id}
              file={file}
              action={`${to.speakerPage(secret, `${base}/${file.id}/remove`)}#sessions`}
            />
          ))}
        </ul>
      ) : null}
      <form
        className="own-upload"
        method="post"
        encType="multipart/form-data"
        action={`${to.speakerPage(secret, base)}#sessions`}
      >
        <Field id={id} label={words.chooseFile} hint={words.slidesText}>
          <input
            id={id}
            type="file"
            name="file"
            accept={SLIDE_ENDINGS.join(',')}
            aria-describedby={`${id}-hint`}
          />
        </Field>
        <button className="btn" type="submit">
          {words.upload}
        </button>
      </form>
    </details>
  );
}

function OwnFile({ file, action }: { file: OwnSlides; action: string }) {
  const { language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.speakerPage;
  return (
    <li className="own-file">
      <span>
        <bdi>{file.name}</bdi>{' '}
        <span className="muted small">
          {fileSize(file.size, language)},{' '}
          {file.visibility === 'public' ? words.forEverybody : words.forAttendees}
        </span>
      </span>
      {file.uploadedBy === 'speaker' ? (
        <form method="post" action={action}>
          <button className="btn btn-quiet" type="submit">
            {words.removeSlides(file.name)}
          </button>
        </form>
      ) : null}
    </li>
  );
}
