import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useI18n } from '../../i18n/i18n.js';
import { IconButton } from '../button.js';

interface DialogProps {
  title: ReactNode;
  /** A line under the title: the thing the dialog is about. */
  about?: ReactNode;
  /** A drawer stands at the side, full height; the others differ in width. */
  shape?: 'dialog' | 'middle' | 'wide' | 'drawer';
  onClose: () => void;
  children: ReactNode;
}

const FIRST_FIELD = ':is(input, select, textarea):not([type=hidden])';

/** A modal dialog while it is rendered. Esc closes it and the focus returns to what opened it. */
export function Dialog({ title, about, shape = 'dialog', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { t } = useI18n();
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    // What one came to fill in, instead of the button that closes; a drawer is read first.
    if (shape !== 'drawer') element?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    return () => {
      element?.close();
      // Later, because a dialog inside this one may go at the same time.
      requestAnimationFrame(() => {
        const lost = !document.activeElement || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    };
  }, [shape]);

  return createPortal(
    <dialog
      ref={dialog}
      className={shape === 'drawer' ? 'drawer' : `dialog dialog-${shape}`}
      aria-labelledby={heading}
      // A form in the dialog is not part of the form that opened it.
      onSubmit={(event) => event.stopPropagation()}
      // The key itself, because browsers close several dialogs at one Esc when they opened in a row.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
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
    </dialog>,
    document.body,
  );
}
