import { domainToASCII } from 'node:url';

/** The one form in which an address is kept: composed characters, and a domain beyond ASCII in Punycode. */
export function mailboxOf(address: string): string {
  const composed = address.normalize('NFC');
  const domainAt = composed.lastIndexOf('@') + 1;
  const domain = composed.slice(domainAt);
  if (/^[!-~]*$/.test(domain)) return composed;
  return composed.slice(0, domainAt) + (domainToASCII(domain) || domain);
}
