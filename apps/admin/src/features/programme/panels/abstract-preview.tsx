import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { MarkdownInput, MarkdownView } from '#shared/markdown';
import type { PanelInput } from '#shared/programme/panels';
import { api } from '../../../api/client.js';
import { useContentLanguages } from '../../../api/conference.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useI18n } from '../../../i18n/i18n.js';
import { ownName } from '../../../i18n/language-name.js';
import { Button } from '../../../ui/button.js';
import { useMedia } from '../../../ui/use-media.js';
import styles from './abstract-preview.css?url';

/** Milliseconds without a key before the preview follows. */
const PAUSE = 300;

/** The abstract as the public page will show it, in each language. */
export function AbstractPreview() {
  const { t } = useI18n();
  const languages = useContentLanguages();
  const [open, setOpen] = useState(false);
  return (
    <div className="md-preview">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.preview.hide : t.preview.show}
      </Button>
      {open && (
        <div className="in-languages">
          {languages.map((language) => (
            <Preview key={language} language={language} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Drawn by the rules of the public page, in a frame where nothing runs and no link opens. */
function Preview({ language }: { language: string }) {
  const { t } = useI18n();
  const text = useSettled(
    useWatch<PanelInput, `abstract.${string}`>({ name: `abstract.${language}` }) ?? '',
  );
  const dark = useMedia('(prefers-color-scheme: dark)');
  const drawn = useQuery<MarkdownView, ApiProblem>({
    queryKey: ['markdown', text],
    queryFn: () => api.post<MarkdownView>('/markdown', { text } satisfies MarkdownInput),
    placeholderData: keepPreviousData,
  });
  if (drawn.error) return <p className="error">{drawn.error.detail}</p>;
  const sheet = new URL(styles, document.baseURI).href;
  const head = `<base target="_blank"><link rel="stylesheet" href="${sheet}">`;
  return (
    <div>
      <p className="label" lang={language}>
        {ownName(language)}
      </p>
      {drawn.data ? (
        <iframe
          className="md-frame"
          sandbox=""
          referrerPolicy="no-referrer"
          title={t.preview.title(language.toUpperCase())}
          srcDoc={`<!doctype html><html lang="${language}" class="${dark ? 'dark' : 'light'}"><head>${head}</head><body>${drawn.data.html}</body></html>`}
        />
      ) : (
        <p className="muted">{t.preview.loading}</p>
      )}
    </div>
  );
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
