import { useEffect } from 'react';
import type { Page } from '#shared/page';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { useAnnounce } from '../announcer.js';

/** `1 to 25 of 412`, Previous and Next; says the new range aloud. */
export function Pager({ page, onPage }: { page: Page<unknown>; onPage: (page: number) => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const first = (page.page - 1) * page.pageSize + 1;
  const last = first + page.items.length - 1;
  const pages = Math.max(1, Math.ceil(page.total / page.pageSize));
  const range = page.items.length > 0 ? t.common.range(first, last, page.total) : t.common.none;
  useEffect(() => announce(range), [announce, range]);
  return (
    <nav className="pager" aria-label={t.common.pages}>
      <p className="muted">{range}</p>
      {pages > 1 && (
        <p className="btn-row">
          <Button
            unavailable={page.page <= 1 && t.common.firstPage}
            onClick={() => onPage(page.page - 1)}
          >
            {t.common.previous}
          </Button>
          <Button
            unavailable={page.page >= pages && t.common.lastPage}
            onClick={() => onPage(page.page + 1)}
          >
            {t.common.next}
          </Button>
        </p>
      )}
    </nav>
  );
}
