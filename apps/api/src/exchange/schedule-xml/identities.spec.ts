import { expect, it } from 'vitest';
import { type Entry, givenId, identitiesOf } from './identities.js';

const entry = (given: Partial<Entry>): Entry => ({
  ...{ guid: null, id: null, title: 'Talk', start: 't1' },
  ...given,
});
const namesOf = (...entries: Entry[]) =>
  identitiesOf(entries).map((identity) => identity && [identity.guid, identity.sourceIds[0]]);

it('is the guid and the id where both are its own', () => {
  expect(namesOf(entry({ guid: 'a', id: '1' }), entry({ guid: 'b', id: '2' }))).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
});

it('is the start besides where the id is not its own, and the title where the start is not', () => {
  expect(
    namesOf(
      entry({ id: '1' }),
      entry({ id: '1', start: 't2' }),
      entry({ id: '1', start: 't2', title: 'Other' }),
    ),
  ).toEqual([
    [null, '1@t1'],
    [null, '1@t2 Talk'],
    [null, '1@t2 Other'],
  ]);
});

it('is no guid that several have', () => {
  expect(namesOf(entry({ guid: 'a', id: '1' }), entry({ guid: 'a', id: '2' }))).toEqual([
    [null, '1'],
    [null, '2'],
  ]);
});

it('is the title without an id, and nothing for what stands there twice', () => {
  expect(namesOf(entry({}), entry({ title: 'Other' }), entry({ title: 'Other' }))).toEqual([
    [null, 'title:Talk@t1'],
    [null, 'title:Other@t1 Other'],
    undefined,
  ]);
});

it.each([
  ['0', null],
  ['000', null],
  ['', null],
  [' ', null],
  [undefined, null],
  ['null', null],
  ['00000000-0000-0000-0000-000000000000', null],
  [' 10  2 ', '10 2'],
  ['0a', '0a'],
])('an id %j is %j', (text, id) => {
  expect(givenId(text)).toBe(id);
});
