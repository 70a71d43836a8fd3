import { useTexts, useView } from '../frame/view.js';
import { AGENDA_TEXTS } from './texts.js';

/** On the attendee's device: whose agenda it shows, and the way out. */
export function DeviceBar() {
  const { to, attendee } = useView();
  const t = useTexts(AGENDA_TEXTS);
  if (!attendee) return null;
  return (
    <form className="device-bar" method="post" action={to.leaveDevice}>
      <p>{t.onThisDevice(attendee.reference)}</p>
      <button className="btn-link" type="submit">
        {t.leaveDevice}
      </button>
    </form>
  );
}
