import { Icon } from './icon.js';
import { useView } from './view.js';

interface CopyLinkProps {
  label: string;
  address: string;
  children: React.ReactNode;
}

/** A link to copy; the button works with the script only and is absent without it. */
export function CopyLink({ label, address, children }: CopyLinkProps) {
  const { t } = useView();
  return (
    <div className="field">
      <label className="label" htmlFor="feed">
        {label}
      </label>
      <div className="copy">
        <input className="input mono" id="feed" readOnly value={address} />
        <button className="btn" type="button" hidden data-copy={t.copied} data-failed={t.notCopied}>
          <Icon name="copy" />
          <span>{t.copy}</span>
        </button>
        <span className="vh" role="status" />
      </div>
      <p className="hint">{children}</p>
    </div>
  );
}
