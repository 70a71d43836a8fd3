/** `de Toulouse`, `d’Oslo`: the article before a proper name. */
export function of(name: string): string {
  return /^[aeiouyhàâéèêëîïôûü]/i.test(name) ? `d’${name}` : `de ${name}`;
}
