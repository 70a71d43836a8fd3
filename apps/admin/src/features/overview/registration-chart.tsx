import { dayName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { axisDays, axisTicks, linePath, runningTotal } from './chart.js';

interface RegistrationChartProps {
  byDay: { day: string; count: number }[];
  /** All registrations, those before the first day too. */
  received: number;
}

/** The running total of registrations: a line without text in it, labels beside, a table below. */
export function RegistrationChart({ byDay, received }: RegistrationChartProps) {
  const { t, language } = useI18n();
  const points = runningTotal(byDay, received);
  const last = points.at(-1);
  const ticks = axisTicks(last?.total ?? 0);
  const top = ticks.at(-1) ?? 1;
  const line = linePath(
    points.map(({ total }) => total),
    top,
  );
  const y = (value: number) => 100 - (100 * value) / top;
  return (
    <figure className="box chart-box" aria-labelledby="chart-title">
      <figcaption className="box-head">
        <h2 id="chart-title">{t.dashboard.overTime}</h2>
        <p className="muted">{t.dashboard.runningTotal}</p>
      </figcaption>
      <div
        className="chart"
        role="img"
        aria-label={
          last
            ? t.dashboard.chartLabel(last.total, dayName(last.day, language, 'long'))
            : t.dashboard.noRegistration
        }
      >
        <div className="chart-y" aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick} style={{ bottom: `${100 - y(tick)}%` }}>
              {tick}
            </span>
          ))}
        </div>
        <div className="chart-plot" aria-hidden="true">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none">
            <path
              className="c-grid"
              d={ticks
                .slice(1)
                .map((tick) => `M0 ${y(tick)}H100`)
                .join('')}
            />
            {last && <path className="c-area" d={`${line}L100 100L0 100Z`} />}
            {last && <path className="c-1" d={line} />}
            <path className="c-base" d="M0 100H100" />
          </svg>
          {last ? (
            <span className="chart-end c-1t" style={{ bottom: `${100 - y(last.total)}%` }}>
              {t.dashboard.received(last.total)}
            </span>
          ) : (
            <span className="chart-none">{t.dashboard.noRegistration}</span>
          )}
        </div>
        <div className="chart-x" aria-hidden="true">
          {axisDays(points).map(({ day, share }) => (
            <span key={day} style={{ left: `${share}%` }}>
              {dayName(day, language, 'short')}
            </span>
          ))}
        </div>
      </div>
      <ChartTable points={points.filter(({ count }) => count > 0)} />
    </figure>
  );
}

function ChartTable({ points }: { points: { day: string; count: number; total: number }[] }) {
  const { t, language } = useI18n();
  if (points.length === 0) return null;
  return (
    <details className="chart-data">
      <summary>{t.dashboard.asTable}</summary>
      <table className="table">
        <caption className="vh">{t.dashboard.overTime}</caption>
        <thead>
          <tr>
            <th scope="col">{t.dashboard.day}</th>
            <th scope="col" className="num">
              {t.dashboard.thatDay}
            </th>
            <th scope="col" className="num">
              {t.dashboard.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ day, count, total }) => (
            <tr key={day}>
              <td>{dayName(day, language, 'full')}</td>
              <td className="num">{count}</td>
              <td className="num">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
