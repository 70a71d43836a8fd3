import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import { Imports } from './imports.js';
import { AT, event, programme, said } from './odd-entries.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

describe('what an entry is known by', () => {
  it('is the guid where the id is not its own', async () => {
    await imports.runFile('serial', 'dup-id-serial.xml');
    expect((await imports.sessions('serial')).map(({ title }) => title)).toEqual([
      'Guided tour',
      'Guided tour',
      'Only once',
    ]);
    const again = await imports.runFile('serial', 'dup-id-serial.xml');
    expect(changesNothing(again.plan)).toBe(true);
  });

  it('is the id and the start where ids alone are not their own', async () => {
    const [one, two] = [event('0', AT), event('0', AT.replace('10:00', '11:00'))];
    await imports.run('zeros', programme(one, two, event('7', AT.replace('10:00', '12:00'))));
    expect(await imports.sessions('zeros')).toHaveLength(3);
    const { plan } = await imports.run(
      'zeros',
      programme(two, event('7', AT.replace('10:00', '12:00'))),
    );
    expect([plan.panels.create.length, plan.missing.length]).toEqual([0, 1]);
  });

  it('stays when the ids change and the guids do not', async () => {
    const [a, b] = [' guid="aaaa-1"', ' guid="bbbb-2"'];
    const titled = (id: string, guid: string, title: string) =>
      event(id, AT.replace('10:00', title === 'Alpha' ? '10:00' : '11:00'), guid).replace(
        `Talk ${id}`,
        title,
      );
    await imports.run('swapped', programme(titled('1', a, 'Alpha'), titled('2', b, 'Beta')));
    const before = await imports.sessions('swapped');
    const { plan } = await imports.run(
      'swapped',
      programme(titled('2', a, 'Alpha'), titled('1', b, 'Beta')),
    );
    expect(changesNothing(plan)).toBe(true);
    expect(await imports.sessions('swapped')).toEqual(before);
    const more = await imports.run(
      'swapped',
      programme(
        titled('2', a, 'Alpha'),
        titled('1', b, 'Beta'),
        event('1', AT.replace('10:00', '12:00'), ' guid="cccc-3"'),
      ),
    );
    expect([more.plan.panels.create.length, more.plan.panels.update.length]).toEqual([1, 0]);
  });

  it('of persons is the guid, and the same id with another name is another person', async () => {
    const outcome = await imports.runFile('collide', 'person-ids-collide.xml');
    expect((await imports.sessions('collide')).map(({ people }) => people)).toEqual([
      ['Sample Alpha'],
      ['Exemple Beta'],
      ['Exemple Beta'],
    ]);
    expect(outcome.clashes).toEqual([]);
    const again = await imports.runFile('collide', 'person-ids-collide.xml');
    expect(changesNothing(again.plan)).toBe(true);
    const person = (id: string, name: string) =>
      `<persons><person id="${id}">${name}</person></persons>`;
    const zeros = programme(
      event('1', AT + person('0', 'Sample Alpha')),
      event('2', AT.replace('10:00', '11:00') + person('0', 'Exemple Beta')),
    );
    await imports.run('zero-persons', zeros);
    expect((await imports.sessions('zero-persons')).map(({ people }) => people)).toEqual([
      ['Sample Alpha'],
      ['Exemple Beta'],
    ]);
    const moved = programme(
      event('1', AT + person('9', 'Sample Alpha')),
      event('2', AT.replace('10:00', '11:00') + person('7', 'Exemple Beta')),
    );
    expect(changesNothing((await imports.run('zero-persons', moved)).plan)).toBe(true);
    const exchanged = programme(
      event('1', AT + person('7', 'Sample Alpha')),
      event('2', AT.replace('10:00', '11:00') + person('9', 'Exemple Beta')),
    );
    expect(changesNothing((await imports.run('zero-persons', exchanged)).plan)).toBe(true);
  });

  it('remarks one name under two ids', async () => {
    const person = (id: string) => `<persons><person id="${id}">Sample One</person></persons>`;
    const outcome = await imports.run(
      'twice',
      programme(event('1', AT + person('5')), event('2', AT + person('9'))),
    );
    expect(outcome.plan.speakers.create).toHaveLength(2);
    expect(said(outcome)).toEqual([
      '4: “Sample One” stands under several ids: 5, 9. They came in as several speakers; one person’s can be merged.',
    ]);
  });

  it('of a room is the guid: a new name is no move', async () => {
    await imports.runFile('renamed', 'room-renamed-1.xml');
    const { plan } = await imports.runFile('renamed', 'room-renamed-2.xml');
    expect([plan.rooms.update.length, plan.rooms.create.length]).toEqual([1, 0]);
    expect([plan.slots.update, plan.history]).toEqual([[], []]);
    expect((await imports.sessions('renamed')).map(({ room }) => room)).toEqual([
      'Ada Lovelace Hall (101)',
      'Room 102',
    ]);
    await imports.dataSource.query(
      `UPDATE rooms SET name = '{"en":"Our hall","fr":""}' WHERE source_id = 'Room 102'`,
    );
    expect(changesNothing((await imports.runFile('renamed', 'room-renamed-2.xml')).plan)).toBe(
      true,
    );
  });
});
