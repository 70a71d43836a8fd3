import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link';
  icon?: ReactNode;
  /** Says that it is at work; it keeps its width and its focus. */
  busy?: boolean;
  /** Why it cannot be pressed; it stays focusable and says so. */
  unavailable?: string | false;
}

const CLASSES = {
  plain: 'btn',
  primary: 'btn btn-primary',
  quiet: 'btn btn-quiet',
  danger: 'btn btn-danger',
  link: 'btn-link',
};

/** A button that is never `disabled`, so that the keyboard can always reach it and learn why. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, busy, unavailable, className, children, onClick, ...rest } = props;
  const blocked = Boolean(busy) || Boolean(unavailable);
  return (
    <button
      type="button"
      {...rest}
      className={className ? `${CLASSES[kind]} ${className}` : CLASSES[kind]}
      aria-busy={busy || undefined}
      aria-disabled={unavailable ? true : undefined}
      title={unavailable || rest.title}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <LoaderCircle className="icon" /> : icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children'> {
  label: string;
  icon: ReactNode;
}

/** A button with an icon only; its label is read aloud and shown as a tip. */
export function IconButton({ label, icon, kind = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Button
      title={label}
      {...rest}
      kind={kind}
      className={className ? `btn-icon ${className}` : 'btn-icon'}
      aria-label={label}
      icon={icon}
    />
  );
}
