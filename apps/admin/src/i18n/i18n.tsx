import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { isLanguage, type Language } from '#shared/languages';
import type { Vocabulary } from '#shared/words/vocabulary';
import { WORDS } from '#shared/words/words';
import { type Texts, TEXTS } from './texts.js';

/** Every text of the admin with the words of the product. */
export type Dictionary = Texts & { words: Vocabulary };

const STORAGE_KEY = 'apogee.language';

interface I18n {
  t: Dictionary;
  language: Language;
  setLanguage: (language: Language) => void;
}

const Context = createContext<I18n | undefined>(undefined);

/** Provides the texts; the chosen language is remembered in this browser. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      t: { ...TEXTS[language], words: WORDS[language] },
      language,
      setLanguage: (next: Language) => {
        remember(next);
        // The next request must already ask for answers in this language.
        document.documentElement.lang = next;
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('useI18n is used outside a LanguageProvider.');
  return value;
}

/** The remembered language, else the browser's first one that we have, else English. */
function firstLanguage(): Language {
  const wanted = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const language = wanted.find(isLanguage) ?? 'en';
  document.documentElement.lang = language;
  return language;
}

// Storage can be switched off; the choice then lasts as long as the page.
function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
}
