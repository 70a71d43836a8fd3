import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it('keeps paragraphs, lists and addresses and drops the markup', () => {
    const markdown = [
      '## Why *orbits* matter',
      '',
      'First line',
      'of a **bold** paragraph.  ',
      'New line with `code`.',
      '',
      '- one',
      '- two',
      '  1. inner',
      '  2. inner again',
      '- three',
      '',
      '> Quoted [here](https://example.org/a).',
      '',
      '```',
      'a  b',
      '```',
      '',
      '<https://example.org/b> and [mail](mailto:office@example.org)',
    ].join('\n');
    expect(plainText(markdown)).toBe(
      [
        'Why orbits matter',
        '',
        'First line of a bold paragraph.',
        'New line with code.',
        '',
        '- one',
        '- two',
        '  1. inner',
        '  2. inner again',
        '- three',
        '',
        'Quoted here (https://example.org/a).',
        '',
        'a  b',
        '',
        'https://example.org/b and mail (office@example.org)',
      ].join('\n'),
    );
  });

  it('leaves HTML as the text it is', () => {
    expect(plainText('a <script>alert(1)</script> b')).toBe('a <script>alert(1)</script> b');
  });

  it('has nothing to say about nothing', () => {
    expect(plainText(' \n\n')).toBe('');
  });
});
