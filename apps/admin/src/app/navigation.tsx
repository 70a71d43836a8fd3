import {
  CalendarRange,
  History,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  MapPin,
  Mic,
  Presentation,
  Send,
  Settings,
  Shapes,
  Users,
} from 'lucide-react';
import { Link, useLocation } from 'react-router';
import type { Permission } from '#shared/auth/permissions';
import { useConference } from '../api/conference.js';
import { useDashboard } from '../api/lists.js';
import { useI18n } from '../i18n/i18n.js';

interface Item {
  to: string;
  label: string;
  icon: LucideIcon;
  needs: Permission;
  /** Pages of their own that belong to it. */
  also?: string[];
  count?: { value: number; kind: 'bad' | 'warn'; label: string };
}

/** The groups of the side navigation; an account sees only what it may read. */
export function Navigation() {
  const { t } = useI18n();
  const { view, may } = useConference();
  const figures = useDashboard().data;
  const agenda: Item[] = [
    {
      to: 'timetable',
      also: ['clashes'],
      label: t.nav.timetable,
      icon: CalendarRange,
      needs: 'programme.read',
      count: {
        value: figures?.clashes ?? 0,
        kind: 'bad',
        label: t.nav.conflicts(figures?.clashes ?? 0),
      },
    },
    {
      to: 'panels',
      also: ['programme-imports'],
      label: t.nav.panels,
      icon: Presentation,
      needs: 'programme.read',
    },
    { to: 'speakers', label: t.nav.speakers, icon: Mic, needs: 'programme.read' },
    { to: 'rooms', label: t.nav.rooms, icon: MapPin, needs: 'programme.read' },
    { to: 'tracks', label: t.nav.tracks, icon: Shapes, needs: 'programme.read' },
    {
      to: 'releases',
      also: ['review'],
      label: t.nav.releases,
      icon: Send,
      needs: 'programme.read',
    },
  ];
  const waiting = figures?.registrations.submitted ?? 0;
  const people: Item[] = [
    {
      to: 'registrations',
      label: t.nav.registrations,
      icon: Users,
      needs: 'registration.read',
      count: { value: waiting, kind: 'warn', label: t.nav.toDecide(waiting) },
    },
    {
      to: 'mail',
      label: t.nav.mail,
      icon: Mail,
      needs: 'mail.read',
      count: {
        value: figures?.mail.failed ?? 0,
        kind: 'bad',
        label: t.nav.failed(figures?.mail.failed ?? 0),
      },
    },
  ];
  const event: Item[] = [
    { to: 'settings', label: t.nav.settings, icon: Settings, needs: 'conference.read' },
    { to: 'audit', label: t.nav.audit, icon: History, needs: 'audit.read' },
  ];
  const groups = [
    { title: t.nav.agenda, items: agenda },
    { title: t.nav.people, items: people },
    { title: t.nav.event, items: event },
  ];
  return (
    <>
      <div className="side-group">
        <ul>
          <Entry
            base={`/${view.slug}`}
            item={{
              to: '',
              label: t.nav.overview,
              icon: LayoutDashboard,
              needs: 'conference.read',
            }}
          />
        </ul>
      </div>
      {groups.map((group) => {
        const items = group.items.filter(({ needs }) => may(needs));
        return (
          items.length > 0 && (
            <div className="side-group" key={group.title}>
              <h2>{group.title}</h2>
              <ul>
                {items.map((item) => (
                  <Entry key={item.to} base={`/${view.slug}`} item={item} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </>
  );
}

function Entry({ base, item }: { base: string; item: Item }) {
  const { to, label, icon: Icon, count, also = [] } = item;
  const { pathname } = useLocation();
  const section = pathname.slice(base.length + 1).split('/')[0] ?? '';
  const current = section === to || also.includes(section);
  return (
    <li>
      <Link to={to ? `${base}/${to}` : base} aria-current={current ? 'page' : undefined}>
        <Icon className="icon" />
        <span>{label}</span>
        {count && count.value > 0 && (
          <span className={`count count-${count.kind}`}>
            <span aria-hidden="true">{count.value}</span>
            <span className="vh">{count.label}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
