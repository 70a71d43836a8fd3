import { useDashboard } from '../../api/lists.js';
import { useI18n } from '../../i18n/i18n.js';
import { LocalisedText } from '../../ui/localised-text.js';

/** How many places each category has taken, and how many registrations wait in it. */
export function CategoryBoard() {
  const { t } = useI18n();
  const categories = useDashboard().data?.categories;
  if (!categories) return <div className="board board-empty" />;
  return (
    <ul className="board" aria-label={t.registrations.byCategory}>
      {categories.map((category, index) => (
        <li key={index}>
          <span className="board-name">
            <LocalisedText of={category.name} />
          </span>
          <span className="board-figure">
            <strong>{category.taken}</strong>{' '}
            {category.capacity === null
              ? t.registrations.noLimit
              : t.registrations.ofPlaces(category.capacity)}
          </span>
          {category.capacity !== null && (
            <span className="meter" aria-hidden="true">
              <span style={{ width: `${share(category.taken, category.capacity)}%` }} />
            </span>
          )}
          <span className="muted">{t.registrations.waiting(category.submitted)}</span>
        </li>
      ))}
    </ul>
  );
}

function share(taken: number, capacity: number): number {
  return capacity === 0 ? 100 : Math.min(100, (taken / capacity) * 100);
}
