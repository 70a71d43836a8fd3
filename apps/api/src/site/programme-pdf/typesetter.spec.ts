import { expect, it } from 'vitest';
import { allFaces, runsOf } from './faces.js';
import { breakLines } from './typesetter.js';

const written = (text: string) =>
  runsOf(text, 400)
    .map((run) => run.text)
    .join('');

it('writes the names of every member’s script as they are', () => {
  for (const name of [
    'Łukasz Żółć',
    'Çağrı Öztürk',
    'Αθανάσιος Ξενίδης',
    'Георги Димитров',
    'Її Ґрунт',
    'Jürgen Groß',
    'Þórður Guðmundsson',
    'Nguyễn Thị Hồng',
    'Ștefan Țară',
    'Kēķis Ņeļdže',
    '“Quotes” – dashes — € … « guillemets »',
  ]) {
    expect(written(name)).toBe(name);
  }
});

it('never leaves a box: what the font lacks is simpler, or a question mark', () => {
  expect(written('ﬁne Ⅳ')).toBe('fine IV');
  expect(written('Grade\u202f: A\u2011B\u200b')).toBe('Grade\u00a0: A-B');
  expect(written('山田 太郎')).toBe('?? ??');
  expect(written('👍')).toBe('?');
});

it('changes the face only where the script changes', () => {
  const runs = runsOf('Plan Αθήνα now', 600);
  expect(runs.map(({ text, face }) => [text, face.name])).toEqual([
    ['Plan ', 'latin-600'],
    ['Αθήνα ', 'greek-600'],
    ['now', 'latin-600'],
  ]);
  expect(allFaces().every(({ data }) => data.readUInt32BE(0) === 0x10000)).toBe(true);
});

it('breaks between words, keeps no-break spaces together, and splits only what is too long', () => {
  const measure = (_: unknown, text: string) => text.length;
  const lines = (text: string, width: number) =>
    breakLines(text, { size: 1, weight: 400, colour: '#000' }, width, measure).map(({ runs }) =>
      runs.map((run) => run.text).join(''),
    );
  expect(lines('one two three', 7)).toEqual(['one two', 'three']);
  expect(lines('one two\u00a0three four', 9)).toEqual(['one', 'two\u00a0three', 'four']);
  expect(lines('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(lines('  ', 4)).toEqual([]);
});
