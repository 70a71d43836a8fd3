import { RefreshCw } from 'lucide-react';
import { useI18n } from '../i18n/i18n.js';
import { Button } from '../ui/button.js';
import { Callout } from '../ui/callout.js';

/** A screen that could not be drawn, or whose code did not load (after an update of the product). */
export function RouteError() {
  const { t } = useI18n();
  return (
    <div className="plain">
      <Callout kind="bad">
        <p>
          <strong>{t.shell.broken}</strong> {t.shell.brokenText}
        </p>
        <p className="notice-act">
          <Button icon={<RefreshCw className="icon" />} onClick={() => window.location.reload()}>
            {t.shell.reload}
          </Button>
        </p>
      </Callout>
    </div>
  );
}
