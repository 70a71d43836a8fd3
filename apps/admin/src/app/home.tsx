import { Link, Navigate } from 'react-router';
import { useSession } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { Empty } from '../ui/list/empty.js';
import { Loaded } from '../ui/loaded.js';
import { LocalisedText } from '../ui/localised-text.js';
import { PlainPage } from '../ui/plain-page.js';

/** The only conference of the account at once, or the list of them. */
export function Home() {
  const session = useSession();
  const { t } = useI18n();
  const conferences = session.data?.conferences ?? [];
  const [only] = conferences;
  if (session.data === null) return <Navigate to="/sign-in" replace />;
  if (only && conferences.length === 1) return <Navigate to={`/${only.slug}`} replace />;
  return (
    <PlainPage title={t.shell.conferences}>
      <Loaded query={session}>
        {() =>
          conferences.length === 0 ? (
            <Empty title={t.shell.noConference}>{t.shell.noConferenceText}</Empty>
          ) : (
            <ul className="box conferences">
              {conferences.map((conference) => (
                <li key={conference.id}>
                  <Link to={`/${conference.slug}`}>
                    <LocalisedText of={conference.name} />
                  </Link>{' '}
                  <span className="muted">{t.shell.roles[conference.role]}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </PlainPage>
  );
}
