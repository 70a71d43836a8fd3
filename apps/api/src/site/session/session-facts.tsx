import type { ReleasedPanel } from '#shared/releases/release-document';
import { spokenText } from '../cards/spoken.js';
import { Fact } from '../frame/fact.js';
import { useTexts, useView } from '../frame/view.js';
import { SESSION_TEXTS } from './texts.js';

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
