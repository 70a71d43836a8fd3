import './menu.css';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './button.js';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  onChoose: () => void;
}

interface MenuProps {
  label: string;
  icon: ReactNode;
  /** Asked when the menu opens. */
  items: () => MenuItem[];
  className?: string;
  tabIndex?: number;
}

/** A button that opens a list of deeds: arrows move in it, Esc closes it, the focus returns to the button. */
export function Menu({ label, icon, items, className, tabIndex }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const id = useId();
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.querySelector('button')?.focus();
  };
  return (
    <span ref={button} className="menu-of" data-still>
      <IconButton
        label={label}
        icon={icon}
        className={className}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <OpenMenu id={id} label={label} items={items()} anchor={button.current} onClose={close} />
      )}
    </span>
  );
}

interface OpenMenuProps {
  id: string;
  label: string;
  items: MenuItem[];
  anchor: HTMLElement | null;
  onClose: (refocus: boolean) => void;
}

function OpenMenu({ id, label, items, anchor, onClose }: OpenMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = list.current;
    if (!menu || !anchor) return;
    menu.showPopover();
    const { right, bottom, top } = anchor.getBoundingClientRect();
    const below = bottom + menu.offsetHeight + 8 < window.innerHeight;
    menu.style.left = `${Math.max(8, right - menu.offsetWidth)}px`;
    menu.style.top = `${Math.max(8, below ? bottom + 2 : top - menu.offsetHeight - 2)}px`;
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, [anchor]);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    const outside = (event: Event) => {
      const inside = event.target instanceof Node && list.current?.contains(event.target);
      if (!inside && !anchor?.contains(event.target as Node)) closing.current(false);
    };
    document.addEventListener('pointerdown', outside, true);
    // Not `scroll`: the last one of what brought the button into sight comes after the press.
    document.addEventListener('wheel', outside, true);
    document.addEventListener('touchmove', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('wheel', outside, true);
      document.removeEventListener('touchmove', outside, true);
    };
  }, [anchor]);
  return (
    <div
      ref={list}
      popover="manual"
      id={id}
      role="menu"
      aria-label={label}
      className="deeds"
      tabIndex={-1}
      onKeyDown={(event) => {
        // No key of an open menu means anything to what lies under it.
        event.stopPropagation();
        if (event.key === 'Tab') return onClose(true);
        if (event.key === 'Escape') {
          event.preventDefault();
          return onClose(true);
        }
        const to = itemAfter(list.current, event.key);
        if (to) event.preventDefault();
        return to?.focus();
      }}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose(true);
            item.onChoose();
          }}
        >
          {item.icon}
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** The item that a key leads to. */
function itemAfter(menu: HTMLElement | null, key: string): HTMLElement | undefined {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
