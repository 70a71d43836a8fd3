import type { Language } from './languages.js';

const KILOBYTE = 1024;

/** "2.4 MB", "2,4 Mo"; at least 1 kB. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  const [amount, unit] =
    kilobytes < KILOBYTE
      ? [kilobytes, language === 'fr' ? 'ko' : 'kB']
      : [kilobytes / KILOBYTE, language === 'fr' ? 'Mo' : 'MB'];
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  return `${number.format(amount)}\u00a0${unit}`;
}
