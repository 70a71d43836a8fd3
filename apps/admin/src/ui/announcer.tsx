import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

interface Announcer {
  /** Says what came of the own deed; the next deed replaces it. */
  announce: (message: string) => void;
  /** Says what others did, without cutting off the own outcome or other news. */
  tell: (news: string) => void;
}

/** Lines of news that stay in the page; each is read once, when it comes. */
const KEPT = 5;

const nobody: Announcer = { announce: () => undefined, tell: () => undefined };
const Context = createContext<Announcer>(nobody);

/** Holds the page's live regions: results and outcomes are said there, politely. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const [{ told, last }, setNews] = useState<{ told: string[]; last: number }>(NO_NEWS);
  const tell = useCallback((news: string) => setNews((before) => withNews(before, news)), []);
  const announcer = useMemo(() => ({ announce: setMessage, tell }), [tell]);
  return (
    <Context.Provider value={announcer}>
      {children}
      <p className="vh" role="status" aria-live="polite">
        {message}
      </p>
      <div className="vh" role="log">
        {told.map((line, index) => (
          <p key={last - told.length + index}>{line}</p>
        ))}
      </div>
    </Context.Provider>
  );
}

const NO_NEWS = { told: [], last: 0 };

function withNews({ told, last }: { told: string[]; last: number }, news: string) {
  return { told: [...told, news].slice(-KEPT), last: last + 1 };
}

/** Says something to screen readers without moving the focus. */
export function useAnnounce(): Announcer['announce'] {
  return useContext(Context).announce;
}

/** Says to screen readers what somebody else did. */
export function useTell(): Announcer['tell'] {
  return useContext(Context).tell;
}
