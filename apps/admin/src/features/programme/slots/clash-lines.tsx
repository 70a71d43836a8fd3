import './clash-lines.css';
import { OctagonX, TriangleAlert } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n.js';
import { LocalisedText } from '../../../ui/localised-text.js';
import type { CandidateClash } from './candidate-clashes.js';

/** Sentences shown at once; the rest is counted. */
const SHOWN = 2;

/** Each clash in its sentence: what stops a release, and what only warns. */
export function ClashLines({ clashes }: { clashes: readonly CandidateClash[] }) {
  const { t } = useI18n();
  if (clashes.length === 0) return null;
  const more = clashes.length - SHOWN;
  return (
    <ul className="clash-lines">
      {clashes.slice(0, SHOWN).map(({ kind, grade, sentence }) => (
        <li key={`${kind} ${sentence.en}`} className={`is-${grade}`}>
          {grade === 'stop' ? (
            <OctagonX className="icon icon-s" />
          ) : (
            <TriangleAlert className="icon icon-s" />
          )}
          <span>
            <LocalisedText of={sentence} />
          </span>
        </li>
      ))}
      {more > 0 && <li>{t.arrange.moreClashes(more)}</li>}
    </ul>
  );
}
