import { interfaceLanguages, type Language } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock } from '#shared/zoned-time';
import type { View } from '../frame/view.js';

export function languagesOf({ language, conference }: View): Language[] {
  const others = interfaceLanguages(conference.languages).filter((one) => one !== language);
  return [language, ...others];
}

/** A text in every language of the conference; once only where they agree. */
export function Both({ view, text }: { view: View; text: (language: Language) => string }) {
  const texts = new Map<string, Language>();
  for (const language of languagesOf(view)) {
    const words = text(language);
    if (!texts.has(words)) texts.set(words, language);
  }
  return [...texts].map(([words, language]) => (
    <span key={language} lang={language}>
      {words}
    </span>
  ));
}

export function Times({
  panel,
  view,
}: {
  panel: Pick<ReleasedPanel, 'startsAt' | 'endsAt'>;
  view: View;
}) {
  const { timeZone } = view.conference;
  const clock = (at: string) => <time dateTime={at}>{localClock(at, timeZone)}</time>;
  return (
    <p className="sign-time">
      {clock(panel.startsAt)}–{clock(panel.endsAt)}
    </p>
  );
}
