import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useI18n } from '../i18n/i18n.js';
import { Button, IconButton } from './button.js';

/** Milliseconds a toast stays, unless the pointer or the focus is in it. */
const STAY = 10_000;

interface ToastMessage {
  text: string;
  /** Takes the deed back. */
  undo?: () => void;
}

const Context = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows one outcome at a time at the foot of the page; errors never come here. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage>();
  const [held, setHeld] = useState(false);
  const { t } = useI18n();
  const close = useCallback(() => {
    setMessage(undefined);
    setHeld(false);
  }, []);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(close, STAY);
    return () => clearTimeout(timer);
  }, [message, held, close]);

  return (
    <Context.Provider value={setMessage}>
      {children}
      <div
        className={message ? 'toast' : 'vh'}
        role="status"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {message && (
          <>
            <p>{message.text}</p>
            {message.undo && (
              <Button
                kind="link"
                onClick={() => {
                  message.undo?.();
                  close();
                }}
              >
                {t.common.undo}
              </Button>
            )}
            <IconButton label={t.common.dismiss} icon={<X className="icon" />} onClick={close} />
          </>
        )}
      </div>
    </Context.Provider>
  );
}

/** Says that a deed is done, with Undo where it can be taken back. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(Context);
}
