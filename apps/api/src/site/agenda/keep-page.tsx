import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { AGENDA_TEXTS } from './texts.js';

/** How to keep sessions and take seats, for whoever presses a star without being known. */
export function keepPage(view: View): Page {
  return {
    title: AGENDA_TEXTS[view.language].keepTitle,
    address: (to) => to.keep,
    unlisted: true,
    main: <KeepMain />,
  };
}

function KeepMain() {
  const { to } = useView();
  const t = useTexts(AGENDA_TEXTS);
  return (
    <div className="answer">
      <header className="page-head">
        <h1>{t.keepTitle}</h1>
        <p className="lede">{t.keepLead}</p>
      </header>
      <h2>{t.keepRegisteredTitle}</h2>
      <p>{t.keepRegisteredText}</p>
      <h2>{t.keepNotRegisteredTitle}</h2>
      <p>{t.keepNotRegisteredText}</p>
      <p className="btn-row">
        <a className="btn btn-primary" href={to.register}>
          {t.register}
        </a>
        <a className="btn" href={to.agenda()}>
          {t.backToAgenda}
        </a>
      </p>
    </div>
  );
}
