import type { ReleasedPanel } from '#shared/releases/release-document';
import { useView } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { Slides } from './own-slides.js';
import type { SpeakerFormProps } from './page-state.js';
import { Section } from './section.js';
import { SessionFacts } from './session-facts.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

/** The speaker's sessions: as published, and what is planned otherwise, marked as provisional. */
export function OwnSessions(props: SpeakerFormProps) {
  const view = useView();
  const { document } = view;
  const t = SPEAKER_PRIVATE_TEXTS[view.language];
  const words = t.privatePage;
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
