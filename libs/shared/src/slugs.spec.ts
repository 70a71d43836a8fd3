import { expect, it } from 'vitest';
import { slugOf } from './slugs.js';

it.each([
  ['Begrüßung und Eröffnung', 'de', 'begruessung-und-eroeffnung'],
  ['Brûlé à Genève', 'fr', 'brule-a-geneve'],
  ['Über allem', 'en', 'uber-allem'],
  ['Łódź, Ærø & Þingvellir', '', 'lodz-aero-thingvellir'],
  ['A\u0308pfel', 'de', 'aepfel'],
  ['İstanbul ılık', 'tr', 'istanbul-ilik'],
  ['🚀', 'en', 'session'],
])('%j in %j has the address %s', (text, language, slug) => {
  expect(slugOf(text, 'session', language)).toBe(slug);
});
