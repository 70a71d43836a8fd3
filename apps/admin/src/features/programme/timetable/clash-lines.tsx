import './clash-lines.css';
import { OctagonX, TriangleAlert } from 'lucide-react';
import { Words } from '../../../ui/words.js';
import type { CandidateClash } from './carry-store.js';

/** Each clash in its sentence: what stops a release, and what only warns. */
export function ClashLines({ clashes }: { clashes: readonly CandidateClash[] }) {
  if (clashes.length === 0) return null;
  return (
    <ul className="clash-lines">
      {clashes.map(({ kind, grade, sentence }) => (
        <li key={`${kind} ${sentence.en}`} className={`is-${grade}`}>
          {grade === 'stop' ? (
            <OctagonX className="icon icon-s" />
          ) : (
            <TriangleAlert className="icon icon-s" />
          )}
          <span>
            <Words of={sentence} />
          </span>
        </li>
      ))}
    </ul>
  );
}
