import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Imports } from './imports.js';
import { AT, event, programme, said } from './odd-entries.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

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
