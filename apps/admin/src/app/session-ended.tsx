import { useQueryClient } from '@tanstack/react-query';
import { SignInForm } from '../features/auth/sign-in-form.js';
import { useI18n } from '../i18n/i18n.js';
import { Dialog } from '../ui/dialog/dialog.js';

/** Over whatever is open when the session ends: signing in again keeps all that was typed. */
export function SessionEnded({ onDone }: { onDone: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  return (
    <Dialog
      title={t.auth.endedTitle}
      about={t.auth.endedText}
      onClose={() => {
        onDone();
        void client.resetQueries({ queryKey: ['session'] });
      }}
    >
      <div className="dialog-body">
        <SignInForm
          onSignedIn={() => {
            onDone();
            void client.invalidateQueries();
          }}
        />
      </div>
    </Dialog>
  );
}
