import { describe, expect, it } from 'vitest';
import { isAllowedOrigin } from './origin.js';

const SITE = 'https://agenda.example.org';
const write = {
  method: 'POST',
  origin: undefined as string | undefined,
  fetchSite: undefined as string | undefined,
  host: 'agenda.example.org' as string | undefined,
  hasCookie: true,
};

describe('the origin of a write', () => {
  it.each([
    ...[
      'https://evil.example',
      'http://agenda.example.org',
      'https://agenda.example.org.evil.example',
    ],
    ...[
      'https://evil.example/https://agenda.example.org',
      'https://agenda.example.org:8443',
      'null',
      '',
    ],
    ...['https://sub.agenda.example.org', 'file://', 'agenda.example.org', 'HTTPS://EVIL.EXAMPLE'],
  ])('is refused when it is another site: %s', (origin) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'post', 'QUERY']) {
      expect(isAllowedOrigin({ ...write, method, origin }, SITE)).toBe(false);
      expect(isAllowedOrigin({ ...write, method, origin, hasCookie: false }, SITE)).toBe(false);
    }
  });

  it('is this site, by its name or by the name it was reached by', () => {
    expect(isAllowedOrigin({ ...write, origin: SITE }, SITE)).toBe(true);
    expect(isAllowedOrigin({ ...write, origin: SITE, host: 'inside:3000' }, SITE)).toBe(true);
    const local = { ...write, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
    expect(isAllowedOrigin(local, 'http://localhost:3000')).toBe(true);
    expect(isAllowedOrigin(local, SITE)).toBe(false);
    const secure = { ...write, origin: 'https://inside:3000', host: 'inside:3000' };
    expect(isAllowedOrigin(secure, SITE)).toBe(true);
  });

  it('may be missing only where no other site could misuse a session', () => {
    expect(isAllowedOrigin(write, SITE)).toBe(false);
    expect(isAllowedOrigin({ ...write, hasCookie: false }, SITE)).toBe(true);
    expect(isAllowedOrigin({ ...write, fetchSite: 'same-origin' }, SITE)).toBe(true);
    expect(isAllowedOrigin({ ...write, fetchSite: 'none' }, SITE)).toBe(true);
    for (const fetchSite of ['cross-site', 'same-site', '']) {
      expect(isAllowedOrigin({ ...write, fetchSite, hasCookie: false }, SITE)).toBe(false);
    }
  });

  it('does not matter to what only reads', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      expect(isAllowedOrigin({ ...write, method, origin: 'https://evil.example' }, SITE)).toBe(
        true,
      );
    }
  });
});
