import { Link } from 'react-router';
import { useI18n } from '../i18n/i18n.js';
import { Page } from '../ui/page.js';
import { PlainPage } from '../ui/plain-page.js';

/** An address that leads nowhere, inside a conference. */
export function NotFound() {
  const { t } = useI18n();
  return (
    <Page title={t.shell.notFound}>
      <Explanation />
    </Page>
  );
}

/** An address that leads to no conference of this account. */
export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <PlainPage title={t.shell.notFound}>
      <Explanation />
    </PlainPage>
  );
}

function Explanation() {
  const { t } = useI18n();
  return (
    <>
      <p className="muted">{t.shell.notFoundText}</p>
      <p>
        <Link to="/">{t.shell.toStart}</Link>
      </p>
    </>
  );
}
