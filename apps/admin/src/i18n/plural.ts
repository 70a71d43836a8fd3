import { isSingular } from '#shared/languages';

/** `1 session`, `2 sessions`, `1,024 sessions`. */
export function englishCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${isSingular(count, 'en') ? one : many}`;
}

/** `0 séance`, `1 séance`, `2 séances`. */
export function frenchCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('fr-FR')} ${isSingular(count, 'fr') ? one : many}`;
}
