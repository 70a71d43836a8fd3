import { expect, it } from 'vitest';
import { isSameContent } from './same-content.js';

it('takes an empty text for an absent one, also in lists and in what stands within', () => {
  const talk = (title: object) => ({ talks: [{ title, offsetMinutes: 0 }], roomId: null });
  expect(isSameContent({ en: 'A' }, { en: 'A', de: '' })).toBe(true);
  expect(isSameContent({}, { en: '', fr: '' })).toBe(true);
  expect(isSameContent(talk({ de: 'A', en: '' }), talk({ de: 'A' }))).toBe(true);
});

it('sees every other difference', () => {
  const talk = (title: object) => ({ talks: [{ title }] });
  expect(isSameContent({ en: 'A' }, { en: 'A', de: 'B' })).toBe(false);
  expect(isSameContent({ en: 'A' }, { en: 'A ' })).toBe(false);
  expect(isSameContent(talk({ de: 'A' }), talk({ en: 'A' }))).toBe(false);
  expect(isSameContent(['en', 'fr'], ['fr', 'en'])).toBe(false);
  expect(isSameContent(['', 'a'], ['a'])).toBe(false);
  expect(isSameContent({ roomId: null }, { roomId: 'room' })).toBe(false);
  expect(isSameContent(null, {})).toBe(false);
  expect(isSameContent('', null)).toBe(false);
});
