import { useView } from '../frame/view.js';

/** On the attendee's device: whose agenda it shows, and the way out. */
export function DeviceBar() {
  const { t, to, attendee } = useView();
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
