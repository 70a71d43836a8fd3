import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSession } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { PlainPage } from '../../ui/plain-page.js';
import { SignInForm } from './sign-in-form.js';

/** Signs in and goes on to the page that asked for it. */
export function SignInPage() {
  const { t } = useI18n();
  const session = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const from = (location.state as { from?: string } | null)?.from ?? '/';
  if (session.data) return <Navigate to={from} replace />;
  return (
    <PlainPage title={t.auth.title}>
      <p className="muted">{t.auth.lede}</p>
      <SignInForm onSignedIn={() => void navigate(from, { replace: true })} />
    </PlainPage>
  );
}
