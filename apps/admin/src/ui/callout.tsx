import { CircleCheck, CircleAlert, Info, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem.js';
import { useI18n } from '../i18n/i18n.js';
import { Button } from './button.js';

type CalloutKind = 'info' | 'ok' | 'warn' | 'bad';

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

export function Callout({ kind = 'info', children }: { kind?: CalloutKind; children: ReactNode }) {
  const Icon = ICONS[kind];
  return (
    <div
      className={kind === 'info' ? 'notice' : `notice notice-${kind}`}
      role={kind === 'bad' ? 'alert' : undefined}
    >
      <Icon className="icon" />
      <div>{children}</div>
    </div>
  );
}

/** The sentence that says what went wrong and what to do. */
export function useProblemText(): (problem: ApiProblem) => string {
  const { t } = useI18n();
  return (problem) => {
    switch (problem.code) {
      case 'file_changed':
        return t.problems.fileChanged;
      case 'network':
        return t.problems.network;
      case 'timeout':
        return t.problems.timeout;
      case 'unreadable':
        return t.problems.unreadable(problem.status);
      case 'too_many_requests':
        return problem.seconds ? t.problems.tooMany(problem.seconds) : problem.detail;
      default:
        return problem.detail;
    }
  };
}

/** An error that stays where it happened, with Try again where that can help. */
export function ProblemCallout({
  problem,
  title,
  retry,
}: {
  problem: ApiProblem;
  title?: string;
  retry?: (() => void) | undefined;
}) {
  const { t } = useI18n();
  const text = useProblemText();
  return (
    <Callout kind="bad">
      <p>
        {title && <strong>{title} </strong>}
        {text(problem)}
      </p>
      {retry && (
        <p className="notice-act">
          <Button icon={<RefreshCw className="icon" />} onClick={retry}>
            {t.common.tryAgain}
          </Button>
        </p>
      )}
    </Callout>
  );
}
