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

/** The one answer to every accepted form; it never tells whether the address was known. */
export function receivedPage(view: View): Page {
  const t = REGISTER_TEXTS[view.language];
  return {
    title: t.receivedTitle,
    address: (to) => to.received,
    current: 'register',
    unlisted: true,
    main: (
      <Answer title={t.receivedTitle} lede={t.receivedLead}>
        <div className="notice notice-ok">
          <Icon name="mail" />
          <p>{t.receivedText}</p>
          <p>{t.receivedAgain}</p>
        </div>
        <p>{t.receivedNothing}</p>
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
