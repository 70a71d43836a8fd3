import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.js';
import { IconButton } from './button.js';

interface DialogProps {
  title: string;
  /** A line under the title: the thing the dialog is about. */
  about?: ReactNode;
  /** A drawer stands at the side, full height; the others differ in width. */
  shape?: 'dialog' | 'middle' | 'wide' | 'drawer';
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog while it is rendered. Esc closes it and the focus returns to what opened it. */
export function Dialog({ title, about, shape = 'dialog', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { t } = useI18n();
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={shape === 'drawer' ? 'drawer' : `dialog dialog-${shape}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <div>
          <h2 id={heading}>{title}</h2>
          {about && <p className="muted">{about}</p>}
        </div>
        <IconButton label={t.common.close} icon={<X className="icon" />} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
