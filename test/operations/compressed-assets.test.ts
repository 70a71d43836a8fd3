import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawRequest, rawClient } from '../calendar/raw-http.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';

describe('the files of pages', () => {
  let test: TestApp;
  let get: RawRequest;
  beforeAll(async () => {
    test = await createTestApp();
    await addProgramme(test.dataSource, test.conference.id, { rooms: 1, panels: 2 });
    const owner = await test.signIn('owner');
    await owner
      .post(`/api/v1/conferences/${test.conference.slug}/releases`)
      .send({ notes: { en: '', fr: '' } })
      .expect(201);
    get = await rawClient(test.app);
  });
  afterAll(() => test.close());

  it.each(['/en/test-conference', '/admin'])(
    'come as small as the browser takes them, and are the same: those of %s',
    async (page) => {
      const html = (await get(page)).body.toString();
      const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js))"/g)].map(
        ([, at]) => at!,
      );
      expect(files.length).toBeGreaterThan(1);
      for (const file of [page, ...files]) {
        const plain = await get(file, { 'accept-encoding': 'identity' });
        expect([plain.status, plain.headers['content-encoding']], file).toEqual([200, undefined]);
        const sizes: number[] = [];
        for (const coding of ['gzip', 'br'] as const) {
          const packed = await get(file, { 'accept-encoding': coding });
          expect(packed.headers['content-encoding'], file).toBe(coding);
          expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
          expect(String(packed.headers.vary).toLowerCase()).toContain('accept-encoding');
          expect(packed.headers.etag).not.toBe(plain.headers.etag);
          expect(packed.body.equals(plain.raw)).toBe(true);
          sizes.push(packed.raw.length);
        }
        expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
        expect(sizes[0]).toBeLessThan(plain.raw.length * 0.6);
      }
    },
  );
});
