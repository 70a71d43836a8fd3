import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button } from '../../../../ui/button.js';
import { useText } from '../../../../ui/words.js';
import { useArranger } from './arranger.js';
import { carried, carryAction, type Field } from './carry-keys.js';
import { type Carry, useCarried } from './carry-store.js';
import { ClashLines } from '../../slots/clash-lines.js';
import { usePlacementWords } from './placement-words.js';

/** What is held and where it would go: beside the pointer, or at the foot of the screen for the keyboard. */
export function HeldBar({ field, showDay }: { field: Field; showDay: (day: string) => void }) {
  const { store } = useArranger();
  const carry = useCarried(store, (held) => held);
  if (!carry) return null;
  if (carry.by === 'keys') return <HeldByKeys carry={carry} field={field} showDay={showDay} />;
  return (
    <div id="tt-held" className="tt-held" aria-hidden="true">
      <HeldWords carry={carry} />
    </div>
  );
}

function HeldWords({ carry }: { carry: Carry }) {
  const text = useText();
  const words = usePlacementWords();
  return (
    <>
      <p className="tt-held-title">{text(carry.panel.title)}</p>
      <p className="tt-held-place">{words.targetName(carry.target)}</p>
      <ClashLines clashes={carry.clashes} />
    </>
  );
}

interface HeldByKeysProps {
  carry: Carry;
  field: Field;
  showDay: (day: string) => void;
}

/** Takes the keys while a session is held; it stays while the day behind it changes. */
function HeldByKeys({ carry, field, showDay }: HeldByKeysProps) {
  const { t } = useI18n();
  const text = useText();
  const arranger = useArranger();
  const bar = useFocusWhileThere();
  const { target } = carry;
  useEffect(() => {
    if (target !== null && target !== 'tray') arranger.grid.current?.reveal(target);
  }, [arranger, target]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const action = carryAction(event);
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (!action || (isPress && event.target !== event.currentTarget)) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'cancel') arranger.cancel();
    else if (action.kind === 'drop') arranger.drop();
    else if (action.kind === 'tray') {
      arranger.aim('tray');
      arranger.drop();
    } else if (target !== null && target !== 'tray') {
      const next = carried(target, action, field);
      if (next.day !== target.day) showDay(next.day);
      arranger.aim(next);
    }
  }

  return (
    <div
      ref={bar}
      className="tt-held is-keys"
      role="application"
      aria-label={t.arrange.holding(text(carry.panel.title))}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div>
        <HeldWords carry={carry} />
        <p className="hint">{t.arrange.heldKeys}</p>
      </div>
      <div className="btn-row">
        <Button kind="primary" onClick={arranger.drop}>
          {t.arrange.putDown}
        </Button>
        <Button onClick={arranger.cancel}>{t.common.cancel}</Button>
      </div>
    </div>
  );
}

/** Gets the focus at once; when it goes, the focus returns to where it came from unless somebody took it. */
function useFocusWhileThere() {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      requestAnimationFrame(() => {
        const lost = !document.activeElement || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    };
  }, []);
  return element;
}
