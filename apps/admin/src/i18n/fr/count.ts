import { isSingular } from '#shared/languages';
import { LOCALE } from './locale.js';

/** `0 séance`, `1 séance`, `2 séances`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString(LOCALE)} ${isSingular(n, 'fr') ? one : many}`;
}
