import { personLabel } from '#shared/programme/speakers';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { FileList } from '../cards/file-list.js';
import { Icon } from '../frame/icon.js';
import { useView, useTexts } from '../frame/view.js';
import { ClockRange, Fact, Words } from '../frame/words.js';
import { spokenText } from '../cards/spoken.js';
import { SESSION_TEXTS } from './texts.js';

const MINUTE = 60_000;

/** "In English, interpreted into French"; null when nobody said. */
export function LanguagesFact({ panel }: { panel: ReleasedPanel }) {
  const text = spokenText(panel, useView().language);
  return text ? <Fact icon="languages">{text}</Fact> : null;
}

/** A limit without sign-up; with one, the box of seats says it. */
export function SeatsFact({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  if (panel.seats === null || panel.signUp) return null;
  return <Fact icon="armchair">{t.limitedTo(panel.seats)}</Fact>;
}

/** To those who see it: that not everybody does. */
export function AudienceNotice({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  if (panel.audience === null) return null;
  return (
    <div className="notice">
      <Icon name="lock" />
      <p>
        <strong>{t.byAccreditation}.</strong> {t.byAccreditationText}
      </p>
    </div>
  );
}

/** What may be done with what is said, where that is not the usual. */
export function AttributionNotice({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  if (panel.attribution === 'on-record') return null;
  return (
    <div className="notice">
      <Icon name={panel.attribution === 'no-recording' ? 'camera-off' : 'info'} />
      <p>
        <strong>{t.words.attributions[panel.attribution]}.</strong>{' '}
        {t.attributionText[panel.attribution]}
      </p>
    </div>
  );
}

/** The talks within a session, each with its time and who gives it. */
export function Talks({ panel }: { panel: ReleasedPanel }) {
  const { to, index, language } = useView();
  const t = useTexts(SESSION_TEXTS);
  if (panel.talks.length === 0) return null;
  const at = (minutes: number) =>
    new Date(Date.parse(panel.startsAt) + minutes * MINUTE).toISOString();
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">{t.talks}</h2>
      <ol className="talks">
        {panel.talks.map(({ title, offsetMinutes, durationMinutes, speakerIds }) => (
          <li key={offsetMinutes}>
            <p className="talk-time">
              <ClockRange from={at(offsetMinutes)} until={at(offsetMinutes + durationMinutes)} />
            </p>
            <div>
              <h3>
                <Words of={title} />
              </h3>
              <p className="muted">
                {speakerIds.flatMap((id, position) => {
                  const speaker = index.speakers.get(id);
                  if (!speaker) return [];
                  return [
                    position > 0 ? ', ' : '',
                    <a key={id} href={to.speaker(speaker.slug)}>
                      {personLabel(speaker, language)}
                    </a>,
                  ];
                })}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Slides({ panel }: { panel: ReleasedPanel }) {
  const { to } = useView();
  const t = useTexts(SESSION_TEXTS);
  if (panel.files.length === 0) return null;
  return (
    <>
      <h3>{t.slides}</h3>
      <FileList files={panel.files} address={to.file} />
    </>
  );
}
