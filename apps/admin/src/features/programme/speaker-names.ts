import { type Language, type Localised, textIn } from '#shared/languages';

/** The speakers of a session in a line; offices that several of them hold are counted: `Chair, 3 × Adviser`. */
export function speakerNames(speakers: readonly Localised[], language: Language): string {
  const counts = new Map<string, number>();
  for (const speaker of speakers) {
    const name = textIn(speaker, language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, n]) => (n === 1 ? name : `${n} × ${name}`)).join(', ');
}
