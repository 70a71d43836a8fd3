import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slugOf } from '#shared/slugs';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import { ImportRefused, type ImportOutcome } from '../../apps/api/src/exchange/import-schedule.js';
import { Imports } from './imports.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

const said = ({ notes }: ImportOutcome) =>
  notes.map(({ line, message }) => `${line}: ${message.en}`);

/** Title, start and people of every session of a conference. */
async function sessions(slug: string): Promise<Record<string, unknown>[]> {
  return imports.dataSource.query(
    `SELECT coalesce(nullif(p.title->>'en', ''), nullif(p.title->>'fr', ''), p.title->>'de') AS title,
       to_char(s.starts_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS start, r.name->>'en' AS room,
       ARRAY(SELECT n.family_name FROM parts a JOIN speakers k ON k.id = a.speaker_id
             JOIN persons n ON n.id = k.person_id WHERE a.panel_id = p.id ORDER BY a.position) AS people
     FROM panels p JOIN conferences c ON c.id = p.conference_id LEFT JOIN slots s ON s.panel_id = p.id
     LEFT JOIN rooms r ON r.id = s.room_id WHERE c.slug = $1 AND p.removed_at IS NULL
     ORDER BY s.starts_at NULLS LAST, r.position`,
    [slug],
  );
}

const event = (id: string, fields: string, attributes = '') =>
  `<event id="${id}"${attributes}><title>Talk ${id}</title>${fields}</event>`;

function programme(...events: string[]): string {
  return `<schedule><conference><title>Odd</title><start>2027-06-15</start><end>2027-06-16</end>
<time_zone_name>Europe/Paris</time_zone_name></conference>
<day index="1" date="2027-06-15" start="2027-06-15T04:00:00+02:00" end="2027-06-16T03:59:00+02:00"><room name="A">
${events.join('\n')}
</room></day></schedule>`;
}

const AT = '<start>10:00</start><duration>00:30</duration>';

describe('one odd entry does not refuse a programme', () => {
  it('an endless one comes in without a place, and is named with its line', async () => {
    const outcome = await imports.runFile('endless', 'one-endless-event.xml');
    expect(await sessions('endless')).toMatchObject([
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
    expect(await sessions('roomless')).toMatchObject([
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
    expect(await sessions(slug)).toMatchObject([
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
    expect(await sessions('left-out')).toMatchObject([{ title: 'Talk 1' }]);
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
    expect((await sessions('last-night')).map(({ start }) => start)).toEqual([
      '06-15 08:00',
      '06-16 20:00',
      '06-16 22:30',
    ]);
    await imports.runFile('midnight', 'midnight.xml');
    expect((await sessions('midnight')).map(({ start }) => start)).toEqual([
      '06-15 03:00',
      '06-15 21:30',
      '06-15 23:30',
      '06-16 01:30',
    ]);
  });
});

describe('what an entry is known by', () => {
  it('is the guid where the id is not its own', async () => {
    await imports.runFile('serial', 'dup-id-serial.xml');
    expect((await sessions('serial')).map(({ title }) => title)).toEqual([
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
    expect(await sessions('zeros')).toHaveLength(3);
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
    const before = await sessions('swapped');
    const { plan } = await imports.run(
      'swapped',
      programme(titled('2', a, 'Alpha'), titled('1', b, 'Beta')),
    );
    expect(changesNothing(plan)).toBe(true);
    expect(await sessions('swapped')).toEqual(before);
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
    expect((await sessions('collide')).map(({ people }) => people)).toEqual([
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
    expect((await sessions('zero-persons')).map(({ people }) => people)).toEqual([
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
    expect((await sessions('renamed')).map(({ room }) => room)).toEqual([
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

describe('nothing is dropped in silence', () => {
  it('biographies of <persons> and of persons with children are kept', async () => {
    await imports.runFile('biographies', 'biographies.xml');
    const biographies = () =>
      imports.dataSource.query(
        `SELECT n.family_name AS name, s.biography->>'en' AS biography FROM speakers s
         JOIN persons n ON n.id = s.person_id JOIN conferences c ON c.id = s.conference_id WHERE c.slug = ANY ($1)`,
        [['biographies', 'children']],
      );
    expect(await biographies()).toEqual([
      { name: 'Sample Speaker', biography: 'Builds satellites.\n\nAnd rockets.' },
    ]);
    const person = `<persons><person id="1" avatar="x.png"><name>With Children</name><biography>Sings.</biography></person></persons>`;
    const outcome = await imports.run('children', programme(event('1', AT + person)));
    expect(await biographies()).toContainEqual({ name: 'With Children', biography: 'Sings.' });
    expect(outcome.leftAside).toContainEqual({ name: 'person@avatar', count: 1 });
  });

  it('several languages of one session are several', async () => {
    await imports.runFile('languages', 'two-languages.xml');
    const rows = await imports.dataSource.query(
      `SELECT p.languages FROM panels p JOIN conferences c ON c.id = p.conference_id
       WHERE c.slug = 'languages' ORDER BY p.source_id`,
    );
    expect(rows).toEqual([
      { languages: ['en', 'fr'] },
      { languages: ['de', 'en'] },
      { languages: ['en'] },
    ]);
  });

  it('links are mended where they can be, and named where they cannot', async () => {
    const outcome = await imports.runFile('spaces', 'links-with-spaces.xml');
    const [{ links }] = await imports.dataSource.query<
      [{ links: { label: string; url: string }[] }]
    >(
      `SELECT links FROM panels p JOIN conferences c ON c.id = p.conference_id WHERE c.slug = 'spaces'`,
    );
    expect(links.map(({ label, url }) => `${label} ${url}`)).toEqual([
      'Recording https://video.example.org/2027/Room%201%20(North)/talk.mp4',
      'Encoded https://video.example.org/2027/%C3%A9t%C3%A9.mp4',
      'International https://bücher.example/seite?q=größe',
      'Chat https://matrix.example/#/room/#talk:example.org?web-instance[element.io]=chat.example.org',
      'Slides https://programme.example.org/media/slides%20of%20the%20talk.pdf',
      'Paper https://programme.example.org/2027/talks/1/paper.pdf',
    ]);
    expect(said(outcome)).toEqual([
      '11: The link "http://https://example.org/twice" is no web address and was left out.',
      '13: The link "ftp://ftp.example.org/paper.pdf" is no web address and was left out.',
      '14: The link "mailto:speaker@example.org" is no web address and was left out.',
    ]);
  });

  it('url attributes, recording and feedback are links, an opt-out is no recording, the rest is counted', async () => {
    const outcome = await imports.runFile('addresses', 'links-and-addresses.xml');
    const [panel] = await imports.dataSource.query(
      `SELECT links, attribution FROM panels p JOIN conferences c ON c.id = p.conference_id WHERE c.slug = 'addresses'`,
    );
    expect(panel).toEqual({
      attribution: 'no-recording',
      links: [
        { label: 'A', url: 'https://example.org/a' },
        { label: 'B', url: 'https://example.org/b' },
        { label: 'https://example.org/c', url: 'https://example.org/c' },
        { label: 'Recording', url: 'https://example.org/v.mp4' },
        { label: 'Feedback', url: 'https://example.org/feedback' },
      ],
    });
    expect(said(outcome)).toEqual([
      '15: The link "/media/slides.pdf" is no web address and was left out.',
    ]);
    expect(outcome.leftAside).toEqual([
      { name: 'conference/timeslot_duration', count: 1 },
      { name: 'event/url', count: 1 },
      { name: 'event/origin_url', count: 1 },
      { name: 'event/logo', count: 1 },
      { name: 'recording/license', count: 1 },
    ]);
  });

  it('a German title has an address that a German reads', async () => {
    await imports.runFile('german', 'german-title.xml');
    const rows = await imports.dataSource.query(
      `SELECT p.slug, p.title FROM panels p JOIN conferences c ON c.id = p.conference_id WHERE c.slug = 'german'`,
    );
    expect(rows).toEqual([
      {
        slug: 'begruessung-und-eroeffnung-der-tagung',
        title: { de: 'Begrüßung und Eröffnung der Tagung', en: '', fr: '' },
      },
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
    expect(await sessions('half-hours')).toMatchObject([{ start: '06-15 04:30' }]);
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
