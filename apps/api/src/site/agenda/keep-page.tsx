import type { Page } from '../frame/page.js';
import { useView, type View } from '../frame/view.js';

/** How to keep sessions and take seats, for whoever presses a star without being known. */
export function keepPage(view: View): Page {
  return {
    title: view.t.keepTitle,
    address: (to) => to.keep,
    unlisted: true,
    main: <KeepMain />,
  };
}

function KeepMain() {
  const { t, to } = useView();
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
