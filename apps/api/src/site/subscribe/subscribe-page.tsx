import type { Page } from '../frame/page.js';
import { SubscribeForm } from '../frame/subscribe-form.js';
import type { SubscribeChoice } from '../frame/subscription.js';
import { useView, type View } from '../frame/view.js';

/** The subscribe form as a page of its own, for links that lead to it. */
export function subscribePage(view: View, choice: SubscribeChoice): Page {
  return {
    title: view.t.subscribeTitle,
    address: (to) => to.subscribe(),
    current: 'agenda',
    main: <SubscribeMain choice={choice} />,
  };
}

function SubscribeMain({ choice }: { choice: SubscribeChoice }) {
  const { t } = useView();
  return (
    <div className="subscribe-page">
      <header className="page-head">
        <h1>{t.subscribeTitle}</h1>
      </header>
      <SubscribeForm choice={choice} />
    </div>
  );
}
