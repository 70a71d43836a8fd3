import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slugOf } from '#shared/slugs';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import { ImportRefused } from '../../apps/api/src/exchange/import-schedule.js';
import { Imports } from './imports.js';
import { AT, event, programme, said } from './odd-entries.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

describe('one odd entry does not refuse a programme', () => {
  it('an endless one comes in without a place, and is named with its line', async () => {
    const outcome = await imports.runFile('endless', 'one-endless-event.xml');
    expect(await imports.sessions('endless')).toMatchObject([
      { title: 'Good talk', start: '06-15 07:00' },
      { title: 'Another good talk', start: '06-15 09:00' },
      { title: 'Open space', start: null, room: null },
    ]);
    expect(said(outcome)).toEqual([
      '17: "6944:11:40" is not a duration such as 00:45. “Open space” comes in without a place; its length of 60 minutes is a guess.',
    ]);
    const strict = imports.runFile('strictly', 'one-endless-event.xml', { strict: true });
    await expect(strict).rejects.toThrow(ImportRefused);
  });

  it('one without a room comes in without a place', async () => {
    const outcome = await imports.runFile('roomless', 'no-room.xml');
    expect(await imports.sessions('roomless')).toMatchObject([
      { title: 'Good talk', room: 'Hall A' },
      { title: 'Walk in the park', room: null, start: null },
    ]);
    expect(said(outcome)).toEqual([
      '19: <event> has no room. “Walk in the park” comes in without a place.',
    ]);
  });

  it.each([
    ['a length of nothing', '<start>10:00</start><duration>0:00</duration>'],
    ['a length below nothing', '<start>10:00</start><duration>-1:00</duration>'],
    ['no length', '<start>10:00</start>'],
    ['no time', '<duration>00:30</duration>'],
    [
      'a day that does not exist',
      '<date>2027-02-30T10:00:00+01:00</date><duration>00:30</duration>',
    ],
    [
      'a day before the conference',
      '<date>2027-05-15T10:00:00+02:00</date><duration>00:30</duration>',
    ],
    ['a day of another year', '<date>1970-01-01T10:00:00+00:00</date><duration>00:30</duration>'],
    ['an hour that the clocks skip', '<date>2027-03-28T02:30:00</date><duration>00:30</duration>'],
  ])('one with %s comes in without a place', async (what, fields) => {
    const slug = slugOf(what, 'odd');
    const outcome = await imports.run(slug, programme(event('1', AT), event('2', fields)));
    expect(await imports.sessions(slug)).toMatchObject([
      { title: 'Talk 1', start: '06-15 08:00' },
      { title: 'Talk 2', start: null },
    ]);
    expect(said(outcome)).toEqual([
      expect.stringMatching(/^5: .*“Talk 2” comes in without a place/),
    ]);
    expect(
      changesNothing((await imports.run(slug, programme(event('1', AT), event('2', fields)))).plan),
    ).toBe(true);
  });

  it('one without a title, or there twice, is left out', async () => {
    const nameless = `<event id="2">${AT}</event>`;
    const outcome = await imports.run(
      'left-out',
      programme(event('1', AT), nameless, event('1', AT)),
    );
    expect(await imports.sessions('left-out')).toMatchObject([{ title: 'Talk 1' }]);
    expect(said(outcome)).toEqual([
      '5: <event> has no title. The entry is left out.',
      '6: The same entry stands in the file twice: 1. “Talk 1” is left out.',
    ]);
  });

  it('what is wrong with the conference itself is taken from its sessions', async () => {
    const broken = programme(event('1', AT))
      .replace('2027-06-16</end>', '2027-06-31</end>')
      .replace('<title>Odd</title>', '<acronym>odd27</acronym>');
    const { conference } = await imports.run('broken-head', broken);
    expect(conference).toMatchObject({
      name: { en: 'odd27', fr: '' },
      startDate: '2027-06-15',
      endDate: '2027-06-15',
    });
  });

  it('a night that goes on past the last day keeps its places', async () => {
    await imports.runFile('last-night', 'last-night.xml');
    expect((await imports.sessions('last-night')).map(({ start }) => start)).toEqual([
      '06-15 08:00',
      '06-16 20:00',
      '06-16 22:30',
    ]);
    await imports.runFile('midnight', 'midnight.xml');
    expect((await imports.sessions('midnight')).map(({ start }) => start)).toEqual([
      '06-15 03:00',
      '06-15 21:30',
      '06-15 23:30',
      '06-16 01:30',
    ]);
  });
});

describe('the zone of a programme', () => {
  it('is read off its times, also where the offset is no whole hour', async () => {
    const hours = await imports.runFile('offset', 'offset-only.xml');
    expect(hours.conference.timeZone).toBe('Etc/GMT-2');
    const half = programme(
      event('1', '<date>2027-06-15T10:00:00+05:30</date><duration>00:30</duration>'),
    ).replace(/<time_zone_name>.*<\/time_zone_name>/, '');
    const { conference } = await imports.run('half-hours', half);
    expect(['Asia/Calcutta', 'Asia/Colombo', 'Asia/Kolkata']).toContain(conference.timeZone);
    expect(await imports.sessions('half-hours')).toMatchObject([{ start: '06-15 04:30' }]);
  });

  it('that is missing is one sentence, which names the option', async () => {
    const zoneless = programme(event('1', AT), event('2', AT)).replace(
      /<time_zone_name>.*<\/time_zone_name>/,
      '',
    );
    await expect(imports.run('zoneless', zoneless)).rejects.toThrow(
      /^line 0: The file names no time zone; give the conference one with --time-zone, such as Europe\/Paris\.$/,
    );
    const given = await imports.run('zoneless', zoneless, false, { timeZone: 'Europe/Berlin' });
    expect(given.conference.timeZone).toBe('Europe/Berlin');
  });

  it('is not needed without sessions', async () => {
    const empty = await imports.runFile('empty', 'empty.xml');
    expect([empty.created, empty.plan.panels.create]).toEqual([true, []]);
  });
});
