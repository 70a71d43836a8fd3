import {
  Archive,
  CalendarPlus,
  CircleCheck,
  Languages,
  type LucideIcon,
  MailWarning,
  Send,
  TriangleAlert,
  UserCheck,
} from 'lucide-react';
import { Link } from 'react-router';
import type { Permission } from '#shared/auth/permissions';
import type { DashboardView } from '#shared/conferences/conference';
import { useConference } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Box } from '../../ui/box.js';

interface ToDo {
  count: number;
  grade: 'bad' | 'warn' | 'info';
  icon: LucideIcon;
  to: string;
  label: string;
  hint: string;
  needs: Permission;
}

/** What waits for an organiser, the gravest first, each with the way to it. */
export function ToDoList({ figures }: { figures: DashboardView }) {
  const { t } = useI18n();
  const { view, may } = useConference();
  const items = useToDos(figures).filter(({ count, needs }) => count > 0 && may(needs));
  return (
    <Box
      title={t.dashboard.toDo}
      beside={<span className="count">{items.length}</span>}
      className="todo"
    >
      {items.length === 0 && (
        <p className="todo-none">
          <CircleCheck className="icon" />
          {t.dashboard.nothingToDo}
        </p>
      )}
      <ul>
        {items.map(({ to, label, hint, grade, icon: Icon }) => (
          <li key={to}>
            <span className={`todo-ic todo-${grade}`}>
              <Icon className="icon" />
            </span>
            <div>
              <p>
                <Link to={`/${view.slug}/${to}`}>{label}</Link>
              </p>
              <p className="muted">{hint}</p>
            </div>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function useToDos(figures: DashboardView): ToDo[] {
  const { t } = useI18n();
  const { panels, registrations, mail, clashes, changesSinceRelease: changes } = figures;
  const words = t.dashboard.todos;
  return [
    {
      count: clashes,
      grade: 'bad',
      icon: TriangleAlert,
      to: 'clashes',
      label: words.clashes(clashes),
      hint: words.clashesHint,
      needs: 'programme.read',
    },
    {
      count: mail.failed,
      grade: 'bad',
      icon: MailWarning,
      to: 'mail?status=failed',
      label: words.failed(mail.failed),
      hint: words.failedHint,
      needs: 'mail.read',
    },
    {
      count: registrations.submitted,
      grade: 'warn',
      icon: UserCheck,
      to: 'registrations?status=submitted',
      label: words.submitted(registrations.submitted),
      hint: words.submittedHint,
      needs: 'registration.read',
    },
    {
      count: changes,
      grade: 'warn',
      icon: Send,
      to: 'review',
      label: words.changes(changes),
      hint: words.changesHint,
      needs: 'programme.read',
    },
    {
      count: panels.unplaced,
      grade: 'info',
      icon: CalendarPlus,
      to: 'panels?placed=no',
      label: words.unplaced(panels.unplaced),
      hint: words.unplacedHint,
      needs: 'programme.read',
    },
    {
      count: panels.translationMissing,
      grade: 'info',
      icon: Languages,
      to: 'panels',
      label: words.translation(panels.translationMissing),
      hint: words.translationHint,
      needs: 'programme.read',
    },
    {
      count: mail.kept,
      grade: 'info',
      icon: Archive,
      to: 'mail?status=kept',
      label: words.kept(mail.kept),
      hint: words.keptHint,
      needs: 'mail.read',
    },
  ];
}
