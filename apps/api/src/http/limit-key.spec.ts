import { describe, expect, it } from 'vitest';
import { addressKey, emailKey, pairKey } from './limit-key.js';

describe('what a limit counts by', () => {
  it('is one key for all spellings of an address that the database takes for the same', () => {
    for (const spelling of ['ADMIN@example.org', 'admİn@example.org', 'Admin@EXAMPLE.org']) {
      expect(emailKey(spelling)).toBe('admin@example.org');
    }
    expect(emailKey('\u212Aelvin@example.org')).toBe('kelvin@example.org');
    expect(emailKey('ΣΑΣ@example.org')).toBe(emailKey('σασ@example.org'));
  });

  it('is another key for another address', () => {
    expect(emailKey('a.b@example.org')).not.toBe(emailKey('ab@example.org'));
    expect(emailKey('a+b@example.org')).not.toBe(emailKey('a@example.org'));
    expect(emailKey('admın@example.org')).not.toBe(emailKey('admin@example.org'));
    expect([...emailKey('é'.repeat(500))]).toHaveLength(180);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.77', '192.0.2.77'],
    ['1::ffff:192.0.2.7', '1:0:0:0::/64'],
    ['::ffff:7', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::5:6:7:8:9', '2001:db8:0:5::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['::5:6:7:192.0.2.7', '0:0:0:5::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['x'.repeat(500), 'x'.repeat(180)],
  ])('is the network of an address: %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('is an account from one network, and fits into its column', () => {
    expect(pairKey('İ@example.org', '2001:db8:1:2::9')).toBe('i@example.org 2001:db8:1:2::/64');
    const longest = pairKey('x'.repeat(254), 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff');
    expect(`sign-in-account:${longest}`.length).toBeLessThan(255);
  });
});
