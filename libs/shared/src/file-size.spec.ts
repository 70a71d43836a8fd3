import { expect, it } from 'vitest';
import { fileSize } from './file-size.js';

it.each([
  [1, '1 kB', '1 ko'],
  [900_000, '879 kB', '879 ko'],
  [1024 * 1024, '1 MB', '1 Mo'],
  [2_500_000, '2.4 MB', '2,4 Mo'],
  [25 * 1024 * 1024, '25 MB', '25 Mo'],
])('%d bytes are %s, in French %s', (bytes, en, fr) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect([plain(fileSize(bytes, 'en')), plain(fileSize(bytes, 'fr'))]).toEqual([en, fr]);
});
