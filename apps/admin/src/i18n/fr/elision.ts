/** `de Toulouse`, `d’Oslo`: the article before a proper name. */
export function of(name: string): string {
  return /^[aeiouyhàâéèêëîïôûü]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** `heure de Toulouse`; `heure de la conférence` where the conference names no city. */
export function timeOf(city: string): string {
  return `heure ${city ? of(city) : 'de la conférence'}`;
}
