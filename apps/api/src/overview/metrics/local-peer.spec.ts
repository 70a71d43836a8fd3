import { describe, expect, it } from 'vitest';
import { isLocalPeer } from './local-peer.js';

describe('a local peer', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('may be at %s', (peer) => {
    expect(isLocalPeer(peer, { host: 'localhost:3000' })).toBe(true);
  });

  it.each(['10.0.0.1', '192.168.1.7', '203.0.113.9', '::', '::ffff:10.0.0.1', 'fe80::1', '', 'x'])(
    'is not at %j',
    (peer) => {
      expect(isLocalPeer(peer, {})).toBe(false);
    },
  );

  it('is not somebody without an address', () => {
    expect(isLocalPeer(undefined, {})).toBe(false);
  });

  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['forwarded', 'for=127.0.0.1'],
    ['x-real-ip', '127.0.0.1'],
    ['x-forwarded-host', 'localhost'],
    ['via', '1.1 proxy'],
  ])('is not somebody whose request a proxy passed on: %s', (name, value) => {
    expect(isLocalPeer('127.0.0.1', { [name]: value })).toBe(false);
  });
});
