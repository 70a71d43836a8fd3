import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { personLabel } from '#shared/programme/speakers';
import type { ReleaseReview, SeatShortfall } from '#shared/releases/releases';
import { useConference } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { LocalisedText } from '../../ui/localised-text.js';
import { useText } from '../../ui/words.js';

/** What a release refuses: clashes each in its sentence, and sessions with more seats taken than offered. */
export function Blockers({ review }: { review: ReleaseReview }) {
  const clashes = review.clashes.filter(blocksRelease);
  return (
    <>
      {clashes.length > 0 && <BlockingClashes clashes={clashes} />}
      {review.seatShortfalls.length > 0 && <SeatShortfalls shortfalls={review.seatShortfalls} />}
    </>
  );
}

function BlockingClashes({ clashes }: { clashes: ClashView[] }) {
  const { t } = useI18n();
  const { view } = useConference();
  return (
    <section className="notice notice-bad" aria-labelledby="blockers">
      <TriangleAlert className="icon" />
      <h2 id="blockers">{t.releases.blocked(clashes.length)}</h2>
      <ul className="blockers">
        {clashes.map((clash) => (
          <li key={clash.id}>
            <LocalisedText of={clash.sentence} />
          </li>
        ))}
      </ul>
      <p className="notice-act">
        <Link className="btn" to={`/${view.slug}/clashes`}>
          {t.clashes.resolve}
        </Link>
      </p>
    </section>
  );
}

function SeatShortfalls({ shortfalls }: { shortfalls: SeatShortfall[] }) {
  const { t } = useI18n();
  const { view } = useConference();
  const text = useText();
  return (
    <section className="notice notice-bad" aria-labelledby="shortfalls">
      <TriangleAlert className="icon" />
      <h2 id="shortfalls">{t.releases.seatShortfallTitle(shortfalls.length)}</h2>
      <ul className="blockers">
        {shortfalls.map(({ panelId, title, taken, capacity }) => (
          <li key={panelId}>
            <Link to={`/${view.slug}/panels/${panelId}`}>
              {t.releases.seatShortfall(text(title), taken, capacity)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As many warnings as are read at once; more are folded. */
const UNFOLDED = 5;

/** What does not stop a release: soft clashes, and speakers who have not confirmed. */
export function Warnings({ review }: { review: ReleaseReview }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const soft = review.clashes.filter(({ grade, accepted }) => grade === 'warn' && !accepted);
  const { unconfirmed } = review;
  if (soft.length === 0 && unconfirmed.length === 0) return null;
  return (
    <section
      className="box warnings"
      aria-label={t.impact.warnings(soft.length + unconfirmed.length)}
    >
      {soft.length > 0 && (
        <details open={soft.length <= UNFOLDED}>
          <summary>
            <TriangleAlert className="icon icon-s" />
            {t.impact.warnings(soft.length)}
          </summary>
          <ul className="blockers">
            {soft.map(({ id, sentence }) => (
              <li key={id}>
                <LocalisedText of={sentence} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {unconfirmed.length > 0 && (
        <details>
          <summary>
            <TriangleAlert className="icon icon-s" />
            {t.releases.unconfirmed(unconfirmed.length)}
          </summary>
          <ul className="blockers">
            {unconfirmed.map((speaker) => (
              <li key={speaker.id}>
                <Link to={`/${view.slug}/speakers?q=${encodeURIComponent(speaker.slug)}`}>
                  {personLabel(speaker, language)}
                </Link>{' '}
                <span className="muted">
                  {speaker.panels.map(({ title }) => text(title)).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
