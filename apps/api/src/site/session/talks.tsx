import { personLabel } from '#shared/programme/speakers';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { ClockRange } from '../frame/clock.js';
import { Content } from '../frame/content.js';
import { useTexts, useView } from '../frame/view.js';
import { SESSION_TEXTS } from './texts.js';

const MINUTE = 60_000;

export function Talks({ panel }: { panel: ReleasedPanel }) {
  const { to, index, language, conference } = useView();
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
                <Content of={title} />
              </h3>
              <p className="muted">
                {speakerIds.flatMap((id, position) => {
                  const speaker = index.speakers.get(id);
                  if (!speaker) return [];
                  return [
                    position > 0 ? ', ' : '',
                    <a key={id} href={to.speaker(speaker.slug)}>
                      {personLabel(speaker, language, conference.languages)}
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
