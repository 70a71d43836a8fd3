import { Icon } from './icon.js';
import { SubscribeForm } from './subscribe-form.js';
import { WHOLE } from './subscription.js';
import { useView } from './view.js';

/** The subscribe form as a native popover: it opens without a script. */
export function SubscribeDialog() {
  const { t } = useView();
  return (
    <dialog className="dialog" id="subscribe" popover="auto" aria-labelledby="subscribe-title">
      <div className="dialog-head">
        <h2 id="subscribe-title">{t.subscribeTitle}</h2>
        <button
          className="btn btn-quiet btn-icon"
          type="button"
          popoverTarget="subscribe"
          popoverTargetAction="hide"
          aria-label={t.close}
        >
          <Icon name="x" />
        </button>
      </div>
      <SubscribeForm choice={WHOLE} />
    </dialog>
  );
}
