import type { Addresses } from '../frame/addresses.js';
import type { Page } from '../frame/page.js';
import { useView, type View } from '../frame/view.js';
import { OWN_PAGE_TEXTS } from './texts.js';

interface Question {
  title: string;
  text: string;
  button: string;
  danger: boolean;
  keep: string;
  /** Where the question itself is posted to. */
  address: (to: Addresses) => string;
}

export function confirmCancelPage(view: View, secret: string, name: string): Page {
  const t = OWN_PAGE_TEXTS[view.language];
  return questionPage(secret, {
    title: t.cancelTitle,
    text: t.cancelText(name),
    button: t.cancelRegistration,
    danger: true,
    keep: t.keepRegistration,
    address: (to) => to.ownCancel(secret),
  });
}

export function confirmNewLinkPage(view: View, secret: string): Page {
  const t = OWN_PAGE_TEXTS[view.language];
  return questionPage(secret, {
    title: t.newLinkTitle,
    text: t.newLinkText,
    button: t.newLink,
    danger: false,
    keep: t.back,
    address: (to) => to.ownFeed(secret),
  });
}

function questionPage(secret: string, question: Question): Page {
  return {
    title: question.title,
    address: question.address,
    unlisted: true,
    main: <QuestionMain secret={secret} question={question} />,
  };
}

function QuestionMain({ secret, question }: { secret: string; question: Question }) {
  const { to } = useView();
  return (
    <div className="answer">
      <header className="page-head">
        <h1>{question.title}</h1>
        <p className="lede">{question.text}</p>
      </header>
      <form className="btn-row" method="post" action={question.address(to)}>
        <button className={question.danger ? 'btn btn-danger' : 'btn btn-primary'} type="submit">
          {question.button}
        </button>
        <a className="btn" href={to.own(secret)}>
          {question.keep}
        </a>
      </form>
    </div>
  );
}
