import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Context = createContext<(message: string) => void>(() => undefined);

/** Holds the page's one live region: results and outcomes are said there, politely. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => setMessage(next), []);
  return (
    <Context.Provider value={announce}>
      {children}
      <p className="vh" role="status" aria-live="polite">
        {message}
      </p>
    </Context.Provider>
  );
}

/** Says something to screen readers without moving the focus. */
export function useAnnounce(): (message: string) => void {
  return useContext(Context);
}
