import { isIPv6 } from 'node:net';

/** Longest part of a key that counts; the column takes 255 with all that stands around it. */
const LONGEST = 180;

/**
 * What an email address is counted by. The database compares addresses letter by letter without regard to case;
 * `toLowerCase` makes two characters of a dotted capital I, so that the same account would have many keys.
 */
export function emailKey(email: string): string {
  const letters = [...email].map((letter) => letter.toLowerCase().codePointAt(0)!);
  return String.fromCodePoint(...letters.slice(0, LONGEST));
}

/** What a network address is counted by: in IPv6 the first 64 bits, because every customer owns the others. */
export function addressKey(address: string): string {
  const bare = address.split('%')[0]!;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare.slice(0, LONGEST);
  const [head = '', tail] = bare.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const after = tail === undefined ? [] : groups(tail.replace(/[\d.]+\.\d+$/, '0:0'));
  const missing = Array.from({ length: 8 - groups(head).length - after.length }, () => '0');
  const all = tail === undefined ? groups(head) : [...groups(head), ...missing, ...after];
  const prefix = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(':')}::/64`;
}

/** An account as it is tried from one network: a stranger elsewhere uses up no attempt of its owner. */
export function pairKey(email: string, address: string): string {
  return `${emailKey(email)} ${addressKey(address)}`;
}
