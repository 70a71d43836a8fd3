import './overview.css';
import type { DashboardView } from '#shared/conferences/conference';
import { daysBetween, localClock, localDay } from '#shared/zoned-time';
import { cityOfTime, zoneDetails } from '#shared/zone-details';
import { useConference } from '../../api/conference.js';
import { useDashboard } from '../../api/lists.js';
import { actorName } from '../../i18n/audit-words.js';
import { dayName, momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Box } from '../../ui/box.js';
import { Loaded } from '../../ui/loaded.js';
import { Facts } from '../../ui/facts.js';
import { Page } from '../../ui/page.js';
import { LocalisedText } from '../../ui/localised-text.js';
import { useText } from '../../ui/words.js';
import { RegistrationChart } from './registration-chart.js';
import { ToDoList } from './to-do-list.js';

/** The state of the conference at a glance: figures, what needs attention, registrations over time. */
export function DashboardPage() {
  const { t } = useI18n();
  const dashboard = useDashboard();
  return (
    <Page title={t.nav.overview} beside={<Now />}>
      <Loaded query={dashboard}>
        {(figures) => (
          <>
            <Readouts figures={figures} />
            <div className="dash">
              <RegistrationChart byDay={figures.registrationsByDay} received={received(figures)} />
              <ToDoList figures={figures} />
              <Categories figures={figures} />
              <Programme figures={figures} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Where in the conference this moment is, on its own clock. */
function Now() {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const now = new Date();
  const today = localDay(now, view.timeZone);
  const days = daysBetween(view.startDate, view.endDate);
  const index = days.indexOf(today);
  const where =
    index >= 0
      ? t.dashboard.dayOf(index + 1, days.length)
      : t.dashboard.dates(
          dayName(view.startDate, language, 'long'),
          dayName(view.endDate, language, 'full'),
        );
  const zone = zoneDetails(now.toISOString(), view.timeZone);
  const clock = localClock(now, view.timeZone);
  return (
    <p className="muted">
      {where}.{' '}
      {t.dashboard.itIs(
        dayName(today, language, 'full'),
        clock,
        cityOfTime(text(view.city), view.timeZone),
        zone,
      )}
    </p>
  );
}

function Readouts({ figures }: { figures: DashboardView }) {
  const { t } = useI18n();
  const { view } = useConference();
  const { registrations, panels } = figures;
  const taken =
    view.capacity === null
      ? undefined
      : view.capacity === 0
        ? 100
        : Math.min(100, (100 * registrations.confirmed) / view.capacity);
  return (
    <dl className="readouts readouts-4" aria-label={t.dashboard.figures}>
      <div>
        <dt>{t.dashboard.confirmed}</dt>
        <dd>
          <strong>{registrations.confirmed}</strong>{' '}
          {view.capacity !== null && t.registrations.ofPlaces(view.capacity)}
        </dd>
        {taken !== undefined && (
          <dd>
            <span className="meter" aria-hidden="true">
              <span style={{ width: `${taken}%` }} />
            </span>
          </dd>
        )}
      </div>
      <div>
        <dt>{t.words.registrationStatuses.submitted.one}</dt>
        <dd>
          <strong>{registrations.submitted}</strong>
        </dd>
        <dd>{t.dashboard.declinedCancelled(registrations.declined, registrations.cancelled)}</dd>
      </div>
      <div>
        <dt>{t.nav.panels}</dt>
        <dd>
          <strong>{panels.total}</strong>
        </dd>
        <dd>{t.dashboard.unplaced(panels.unplaced)}</dd>
      </div>
      <div>
        <dt>{t.dashboard.changes}</dt>
        <dd>
          <strong>{figures.changesSinceRelease}</strong>
        </dd>
        <dd>
          {figures.release
            ? t.dashboard.sinceRelease(figures.release.number)
            : t.timetable.neverPublished}
        </dd>
      </div>
    </dl>
  );
}

/** Every registration ever received, whatever became of it. */
function received({ registrations }: DashboardView): number {
  const { submitted, confirmed, declined, cancelled } = registrations;
  return submitted + confirmed + declined + cancelled;
}

function Categories({ figures }: { figures: DashboardView }) {
  const { t } = useI18n();
  const most = Math.max(1, ...figures.categories.map(({ taken }) => taken));
  return (
    <Box
      title={t.registrations.byCategory}
      beside={t.dashboard.categoriesHint}
      className="chart-box"
    >
      <table className="table bars">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t.words.fields.registration.categoryId}</span>
            </th>
            <td />
            <th scope="col" className="num">
              {t.dashboard.confirmed}
            </th>
            <th scope="col" className="num">
              {t.words.registrationStatuses.submitted.one}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.categories.map((category, index) => (
            <tr key={index}>
              <th scope="row">
                <LocalisedText of={category.name} />
              </th>
              <td className="bar-cell">
                <span className="bar" style={{ width: `${(100 * category.taken) / most}%` }} />
              </td>
              <td className="num">
                {category.capacity === null
                  ? category.taken
                  : t.dashboard.share(category.taken, category.capacity)}
              </td>
              <td className="num muted">{category.submitted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function Programme({ figures }: { figures: DashboardView }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const { panels, release } = figures;
  const facts: [string, string][] = [
    [t.nav.panels, t.dashboard.placedOf(panels.total - panels.unplaced, panels.total)],
    [t.nav.speakers, String(figures.speakers)],
    [t.nav.rooms, String(figures.rooms)],
    [t.clashes.title, String(figures.clashes)],
    [t.clashes.warnings, String(figures.warnings)],
    [
      t.releases.release,
      release
        ? t.dashboard.releaseLine(
            release.number,
            momentName(release.publishedAt, view.timeZone, language),
            actorName(release.publishedBy, t),
          )
        : t.timetable.neverPublished,
    ],
  ];
  return (
    <Box title={t.nav.agenda}>
      <Facts className="box-body" facts={facts} />
    </Box>
  );
}
