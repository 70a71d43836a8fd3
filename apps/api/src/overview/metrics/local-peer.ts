import { BlockList, isIPv6 } from 'node:net';

const OWN_ADDRESSES = new BlockList();
OWN_ADDRESSES.addSubnet('127.0.0.0', 8, 'ipv4');
OWN_ADDRESSES.addAddress('::1', 'ipv6');

/** What proxies add to a request that they pass on. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request comes from a program on this machine, on its own behalf. `peer` is the address of the connection
 * itself; a header can only take the right away, where a proxy on this machine passes a stranger's request on.
 */
export function isLocalPeer(
  peer: string | undefined,
  headers: Readonly<Record<string, unknown>>,
): boolean {
  if (peer === undefined || PROXY_HEADERS.some((name) => headers[name] !== undefined)) return false;
  return OWN_ADDRESSES.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
}
