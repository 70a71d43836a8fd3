import type { Language } from '#shared/languages';

/** The better of English and French for an Accept-Language header (RFC 9110 12.5.4); English when it names neither. */
export function preferredLanguage(header: string | undefined): Language {
  const weights = { en: 0, fr: 0, '*': 0 };
  for (const item of (header ?? '').toLowerCase().split(',')) {
    const [range = '', ...parameters] = item.trim().split(';');
    const tag = range.trim().split('-')[0] as keyof typeof weights;
    if (!(tag in weights)) continue;
    const quality = Number(
      parameters
        .find((text) => text.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    weights[tag] = Math.max(weights[tag], Number.isFinite(quality) ? quality : 0);
  }
  return weights.fr > Math.max(weights.en, weights['*']) ? 'fr' : 'en';
}
