import { expect, it } from 'vitest';
import { uidOf } from './uid.js';

it('a calendar entry has an identity of its thing and the host alone', () => {
  expect(uidOf('panel', '1', 'http://localhost:3000')).toBe('panel-1@localhost');
});
