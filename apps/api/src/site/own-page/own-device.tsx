import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { OWN_PAGE_TEXTS } from './texts.js';

export function Device({
  secret,
  reference,
  onDevice,
}: {
  secret: string;
  reference: string;
  onDevice: boolean;
}) {
  const { to, document } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  if (onDevice) {
    return (
      <form className="device-bar" method="post" action={to.leaveDevice}>
        <p>{t.onThisDevice(reference)}</p>
        <button className="btn-link" type="submit">
          {t.leaveDevice}
        </button>
      </form>
    );
  }
  return (
    <form className="device-bar" method="post" action={to.ownDevice(secret)}>
      <button className="btn" type="submit">
        <Icon name="star" />
        {t.useOnDevice}
      </button>
      <p className="small muted">
        {t.useOnDeviceMore}
        {document.panels.some(({ audience }) => audience !== null)
          ? ` ${t.byAccreditationHere}`
          : null}
      </p>
    </form>
  );
}
