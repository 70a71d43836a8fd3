import { Link } from 'react-router';
import { useI18n } from '../i18n/i18n.js';
import { Empty } from '../ui/empty.js';

export function NotFound() {
  const { t } = useI18n();
  return (
    <main className="plain">
      <title>{`${t.shell.notFound} · Apogee`}</title>
      <Empty title={t.shell.notFound} action={<Link to="/">{t.shell.toStart}</Link>}>
        {t.shell.notFoundText}
      </Empty>
    </main>
  );
}
