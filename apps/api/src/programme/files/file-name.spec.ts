import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['Slides of Ann.pdf', 'Slides of Ann.pdf'],
    ['Présentation n° 3.final.PDF', 'Présentation n° 3.final.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\n/b\n/talk.pdf', 'talk.pdf'],
    ['talk.mp4', 'talk.pdf'],
    ['chapter.introduction', 'chapter.introduction.pdf'],
    ['a::b  c.pdf', 'a b c.pdf'],
    [' .. a .  .', 'a.pdf'],
    ['x'.repeat(200), `${'x'.repeat(120)}.pdf`],
    [`${'x'.repeat(119)} y`, `${'x'.repeat(119)}.pdf`],
    [String.raw`C:\Users\ann\talk.exe`, 'talk.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie x=1.pdf'],
    ['\u202Efdp.exe', 'fdp.pdf'],
    ['.htaccess', 'file.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['x.html', 'x.pdf'],
  ])('%j becomes %j', (given, expected) => {
    expect(fileName(given, 'pdf')).toBe(expected);
  });

  it('is always short, on one line, without folders, and ends as the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const name = fileName(given, 'pptx');
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\"<>|:*?]+\.pptx$/u);
        expect([...name].length).toBeLessThanOrEqual(125);
        expect(name.length).toBeLessThanOrEqual(260);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
