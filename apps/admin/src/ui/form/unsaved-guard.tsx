import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog/dialog.js';

/** Asks before unsaved changes are left behind, in the app and when the page is closed. */
export function UnsavedGuard({ dirty, unsaved }: { dirty: boolean; unsaved: () => boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved() &&
      currentLocation.pathname + currentLocation.search !==
        nextLocation.pathname + nextLocation.search,
  );
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  if (blocker.state !== 'blocked') return null;
  return <LeaveDialog onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} />;
}

/** Asks whether what is typed may be lost. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t.form.leaveTitle} onClose={onStay}>
      <div className="dialog-body">
        <p>{t.form.leaveText}</p>
        <div className="btn-row">
          <Button kind="primary" onClick={onStay}>
            {t.form.stay}
          </Button>
          <Button kind="danger" onClick={onLeave}>
            {t.form.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
