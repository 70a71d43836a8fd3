import { isSingular } from '#shared/languages';
import { LOCALE } from './locale.js';

/** `1 session`, `2 sessions`, `1,024 sessions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString(LOCALE)} ${isSingular(n, 'en') ? one : many}`;
}
