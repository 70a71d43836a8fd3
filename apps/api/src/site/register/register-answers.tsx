import { BackToAgenda } from '../frame/back-to-agenda.js';
import { Icon } from '../frame/icon.js';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { REGISTER_TEXTS } from './texts.js';

/** Registration is not open, or no place is left. */
export function registrationClosedPage(view: View, reason: 'closed' | 'full'): Page {
  const t = REGISTER_TEXTS[view.language];
  const title = reason === 'closed' ? t.closedTitle : t.fullTitle;
  const text = reason === 'closed' ? t.closedText : t.fullText;
  return {
    title,
    address: (to) => to.register,
    current: 'register',
    main: (
      <Answer title={title} lede={text}>
        <p>{t.alreadyRegistered}</p>
      </Answer>
    ),
  };
}

/**
 * The one answer to every accepted form; it never tells whether the address was known. Without a mail server it says
 * that no message comes.
 */
export function receivedPage(view: View, hasMailServer: boolean): Page {
  const t = REGISTER_TEXTS[view.language];
  const title = hasMailServer ? t.receivedTitle : t.keptTitle;
  return {
    title,
    address: (to) => to.received,
    current: 'register',
    unlisted: true,
    main: (
      <Answer title={title} lede={t.receivedLead}>
        <div className={hasMailServer ? 'notice notice-ok' : 'notice'}>
          <Icon name="mail" />
          <p>{hasMailServer ? t.receivedText : t.keptText}</p>
          <p>{t.receivedAgain}</p>
        </div>
        {hasMailServer && <p>{t.receivedNothing}</p>}
      </Answer>
    ),
  };
}

interface AnswerProps {
  title: string;
  lede: string;
  children: React.ReactNode;
}

function Answer({ title, lede, children }: AnswerProps) {
  const { conference } = useView();
  const t = useTexts(REGISTER_TEXTS);
  return (
    <div className="answer">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
      </header>
      {children}
      {conference.contactEmail ? (
        <p>
          {t.contactText}{' '}
          <a href={`mailto:${conference.contactEmail}`}>{conference.contactEmail}</a>
        </p>
      ) : null}
      <BackToAgenda />
    </div>
  );
}
