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
  if (!isIPv6(bare)) return bare.slice(0, LONGEST);
  const mapped = /^::ffff:(.+\..+)/i.exec(bare);
  return mapped ? mapped[1]! : `${groupsOf(bare).slice(0, 4).join(':')}::/64`;
}

/** All eight; a URL writes them as short as can be. */
function groupsOf(address: string): string[] {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const missing = 8 - written(short).length;
  return written(short.replace('::', `${':0'.repeat(missing)}:`));
}

function written(groups: string): string[] {
  return groups.split(':').filter(Boolean);
}

/** An account as it is tried from one network: a stranger elsewhere uses up no attempt of its owner. */
export function pairKey(email: string, address: string): string {
  return `${emailKey(email)} ${addressKey(address)}`;
}
