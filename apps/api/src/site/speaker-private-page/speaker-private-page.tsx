import { personAffiliation, personName } from '#shared/programme/speakers';
import type { SpeakerPage } from '../../programme/speakers/private-page/speaker-page.service.js';
import { feedsOf } from '../frame/addresses.js';
import { FeedLinks } from '../frame/feed-links.js';
import type { Page } from '../frame/page.js';
import { hasPublicFeed } from '../frame/release-index.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { AnswerForm } from './answer-form.js';
import { AvailabilityForm } from './availability-form.js';
import { DetailsForm } from './details-form.js';
import { OwnSessions } from './own-sessions.js';
import { hasErrors, type SpeakerFormProps } from './page-state.js';
import { PhotoForm } from './photo-form.js';
import { Section } from './section.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

/** A speaker's private page: the answer, the own sessions, and what the speaker may change. */
export function speakerPrivatePage(view: View, props: SpeakerFormProps): Page {
  return {
    title: SPEAKER_PRIVATE_TEXTS[view.language].privatePage.title,
    address: (to) => to.speakerPrivatePage(props.secret),
    unlisted: true,
    isError: hasErrors(props.state),
    main: <PrivateMain {...props} />,
  };
}

function PrivateMain(props: SpeakerFormProps) {
  const { language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const { speaker } = props.page;
  const links = [
    ['sessions', words.sessions],
    ['details', words.details],
    ['photo', words.photo],
    ['availability', words.availability],
    ['calendar', words.calendar],
  ] as const;
  return (
    <div className="page-2col own-speaker">
      <div>
        <header className="page-head">
          <h1>{words.title}</h1>
          <p className="lede">
            {[personName(speaker, language), personAffiliation(speaker, language)]
              .filter(Boolean)
              .join(', ')}
          </p>
          <p className="notice notice-info">{words.private}</p>
        </header>
        <AnswerForm {...props} />
        <OwnSessions {...props} />
        <DetailsForm {...props} />
        <PhotoForm {...props} />
        <AvailabilityForm {...props} />
        <OwnCalendar page={props.page} />
      </div>
      <aside className="own-aside">
        <nav className="box box-pad" aria-label={words.sections}>
          <ul>
            {links.map(([id, text]) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </aside>
    </div>
  );
}

/** The public feed of the speaker, once the public knows them. */
function OwnCalendar({ page }: { page: SpeakerPage }) {
  const { index, conference, language, site } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const released = index.speakers.get(page.speaker.id);
  if (!released || !hasPublicFeed(index, released.id)) {
    return (
      <Section id="calendar" title={words.calendar}>
        <p className="muted">{words.noCalendar}</p>
      </Section>
    );
  }
  const feed = site.publicUrl + feedsOf(language, conference.slug).speaker(released.slug);
  return (
    <Section id="calendar" title={words.calendar}>
      <p className="muted">{words.calendarText}</p>
      <FeedLinks feed={feed} title={personName(released, language)} />
    </Section>
  );
}
