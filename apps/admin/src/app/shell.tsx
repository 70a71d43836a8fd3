import { ChevronsUpDown, CircleUserRound, ExternalLink, LogOut, Menu } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { SessionView } from '#shared/auth/session';
import { cityOfTime, zoneDetails } from '#shared/zone-details';
import { useConference } from '../api/conference.js';
import { useSignOut } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { Button } from '../ui/button.js';
import { Logo } from '../ui/logo.js';
import { LocalisedText } from '../ui/localised-text.js';
import { useText } from '../ui/words.js';
import { LanguageSwitch } from '../ui/language-switch.js';
import { Navigation } from './navigation.js';

/** Top bar, navigation and the place of the page. */
export function Shell({ session, children }: { session: SessionView; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      <a className="skip" href="#main">
        {t.shell.skip}
      </a>
      <TopBar session={session} />
      <div className="shell">
        <Side />
        <Main>{children}</Main>
      </div>
    </>
  );
}

function TopBar({ session }: { session: SessionView }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  return (
    <header className="topbar">
      <div className="on-ink topbar-in">
        <button
          className="btn btn-icon btn-quiet nav-btn"
          type="button"
          popoverTarget="admin-nav"
          aria-label={t.shell.menu}
        >
          <Menu className="icon" />
        </button>
        <p className="topbar-brand">
          <Link to={`/${view.slug}`}>
            <Logo />
            <span>Apogee</span>
          </Link>
        </p>
        <ConferenceName session={session} />
        <div className="topbar-end">
          <a
            className="btn btn-quiet public-btn"
            href={`/${language}/${view.slug}`}
            target="_blank"
            rel="noreferrer"
          >
            <ExternalLink className="icon" />
            <span>{t.shell.publicAgenda}</span>
          </a>
          <LanguageSwitch />
          <Account session={session} />
        </div>
      </div>
    </header>
  );
}

function ConferenceName({ session }: { session: SessionView }) {
  const { view } = useConference();
  const { t } = useI18n();
  if (session.conferences.length === 1) {
    return (
      <p className="event-name">
        <LocalisedText of={view.name} />
      </p>
    );
  }
  return (
    <Link className="btn btn-quiet event-btn" to="/" aria-label={t.shell.otherConference}>
      <span>
        <LocalisedText of={view.name} />
      </span>
      <ChevronsUpDown className="icon" />
    </Link>
  );
}

function Account({ session }: { session: SessionView }) {
  const { t } = useI18n();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { account } = session;
  return (
    <>
      <button
        className="btn btn-quiet btn-icon"
        type="button"
        popoverTarget="account-menu"
        aria-label={t.shell.account(account.name)}
      >
        <CircleUserRound className="icon" />
      </button>
      <div className="menu account-menu off-ink" id="account-menu" popover="auto">
        <p>
          <strong>{account.name}</strong>
          <br />
          <span className="muted">{account.email}</span>
        </p>
        <Button
          icon={<LogOut className="icon" />}
          busy={signOut.isPending}
          onClick={() => signOut.mutate(undefined, { onSuccess: () => navigate('/sign-in') })}
        >
          {t.shell.signOut}
        </Button>
      </div>
    </>
  );
}

function Side() {
  const { t } = useI18n();
  const { view } = useConference();
  const { pathname } = useLocation();
  const text = useText();
  const side = useRef<HTMLElement>(null);
  // On narrow screens the navigation is a popover: following a link closes it.
  useEffect(() => {
    if (side.current?.matches(':popover-open')) side.current.hidePopover();
  }, [pathname]);
  const zone = zoneDetails(`${view.startDate}T12:00:00Z`, view.timeZone);
  return (
    <nav className="side" id="admin-nav" popover="auto" ref={side} aria-label={t.shell.navigation}>
      <Navigation />
      <p className="side-foot">
        {t.shell.zone(cityOfTime(text(view.city), view.timeZone))}
        <br />({zone})
      </p>
    </nav>
  );
}

/** Moves the focus to the new page's content after a link was followed, and scrolls to its head. */
function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main id="main" className="work" tabIndex={-1} ref={main}>
      {children}
    </main>
  );
}
