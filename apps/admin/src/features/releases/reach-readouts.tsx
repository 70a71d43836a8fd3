import type { UseQueryResult } from '@tanstack/react-query';
import type { ReleaseImpact } from '#shared/releases/impact';
import type { ReleaseReview } from '#shared/releases/releases';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { countChanges } from './change-groups.js';

type Impact = UseQueryResult<ReleaseImpact, ApiProblem>;

/** Whom the release reaches, in numbers; the changes alone for who may not publish. */
export function Readouts({
  review,
  impact,
  blocking,
}: {
  review: ReleaseReview;
  impact: Impact | undefined;
  blocking: number;
}) {
  const { t } = useI18n();
  const conflicts: Figure = [t.releases.blockingClashes, blocking, blocking > 0];
  return impact ? (
    <Figures figures={[...reachFigures(impact.data, t.impact.figures), conflicts]} />
  ) : (
    <Figures figures={[...changeFigures(review, t), conflicts]} />
  );
}

/** A label, its number (none while it is counted), and whether it stands out. */
type Figure = [label: string, figure: number | undefined, bad?: boolean];

function reachFigures(
  impact: ReleaseImpact | undefined,
  words: Record<'attendees' | 'speakers' | 'clashes' | 'seats', string>,
): Figure[] {
  const reach = impact?.reach;
  return [
    [words.attendees, reach?.attendees],
    [words.speakers, reach?.speakers],
    [words.clashes, reach?.attendeesWithNewClash],
    [words.seats, reach?.seatsInCancelled],
  ];
}

function changeFigures({ changes }: ReleaseReview, t: ReturnType<typeof useI18n>['t']): Figure[] {
  const counts = countChanges(changes);
  return [
    [t.words.changes.added, counts.added],
    [t.releases.movedOrRoom, counts.moved + counts['room-changed']],
    [t.words.changes.cancelled, counts.cancelled],
    [t.words.changes.edited, counts.edited],
  ];
}

function Figures({ figures }: { figures: Figure[] }) {
  const { t } = useI18n();
  return (
    <dl className="readouts">
      {figures.map(([label, figure, bad]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {figure === undefined ? (
              <span className="bone readout-bone">
                <span className="vh">{t.impact.computing}</span>
              </span>
            ) : (
              <strong className={bad ? 'is-bad' : undefined}>
                {figure.toLocaleString(t.format.locale)}
              </strong>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
