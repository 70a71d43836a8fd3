import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownOf } from './markdown.js';

const render = (text: string) =>
  new MarkdownIt({ html: false, linkify: false }).render(markdownOf(text));

describe('an abstract as Markdown', () => {
  it.each([
    ['<p>One</p>\n<p>Two</p>', 'One\n\nTwo'],
    ['<p>See <a href="https://example.org/a">here</a>.</p>', 'See [here](https://example.org/a).'],
    ['<ul>\n<li>one</li>\n<li>two</li>\n</ul>', '-   one\n-   two'],
    ['<h2>Title</h2>Text', '## Title\n\nText'],
    ['AT&amp;T', 'AT&T'],
    ['One\n\nTwo <i>with</i> a tag', 'One\n\nTwo *with* a tag'],
    ['Plain.\r\n\r\n\r\n\r\nText  \r\nline', 'Plain.\n\nText\nline'],
    ['One\n\n    indented\n\n\tTabbed', 'One\n\nindented\n\nTabbed'],
    ['if a < b and b > c', 'if a < b and b > c'],
    ['- one\n- two', '- one\n- two'],
    ['  or\u00adbit\u200b\rnext ', 'orbit\nnext'],
    ['a\tb\n   c\n\t  d', 'a\tb\n   c\nd'],
    ['![picture](https://example.org/x.png)', '[picture](https://example.org/x.png)'],
    ['<p>a</p><hr><p><em>b</em></p>', 'a\n\n---\n\n*b*'],
    ['<pre><code>x = 1</code></pre>', '```\nx = 1\n```'],
    [
      '<P>x</P><P>![picture](https://example.org/x.png)</P>',
      'x\n\n!\\[picture\\](https://example.org/x.png)',
    ],
    ['<p><a href="mailto:a@b.example">mail</a></p>', '[mail](mailto:a@b.example)'],
    ['<p><a href="ftp://b.example">x</a> <a href="//b.example">y</a></p>', 'x y'],
    ['<p><u>under</u>lined</p><table><tr><td>cell</td></tr></table>', 'underlined\n\ncell'],
    ['One\n\nTwo<br>three\n\nfour', 'One Two  \nthree four'],
    ['One <i>a</i>\n \n\n  Two', 'One *a*\n\nTwo'],
    [
      '<i>a</i>\n\nb\n\n<UL class="x">\n\n<li>c</li>\n\n</UL>\n\nd\n\ne',
      '*a*\n\nb\n\n-   c\n\nd\n\ne',
    ],
    [
      '<ul><li>a\n\nb<ol><li>c</li></ol></li></ul>\n\nd\n\n</ul>e\n\nf',
      '-   a b\n    1.  c\n\nd\n\ne\n\nf',
    ],
  ])('%j', (source, markdown) => {
    expect(markdownOf(source)).toBe(markdown);
  });

  it.each([
    '<script>alert(1)</script><p>text</p>',
    '<p onclick="alert(1)">text</p>',
    '<style>p{}</style><p>text</p>',
    '<img src="https://example.org/x.png" onerror="alert(1)"> text',
    '<svg><script>alert(1)</script></svg><p>text</p>',
    '<a href="javascript:alert(1)">text</a>',
    '<iframe src="https://example.org"></iframe> text',
    '![text](https://example.org/x.png)',
    '<p>![text](https://example.org/x.png)</p>',
    '&lt;script&gt;alert(1)&lt;/script&gt; text',
    '<p>&lt;img src=x onerror=alert(1)&gt; text</p>',
    '[text](javascript:alert(1))',
  ])('is harmless when rendered: %s', (source) => {
    const html = render(source);
    expect(html).toContain('text');
    expect(html).not.toMatch(/<(?:script|style|img|svg|iframe)/i);
    expect(html).not.toMatch(/href="javascript|<[^>]*\son\w+=/i);
  });

  it('survives any text and any nesting', { timeout: 20_000 }, () => {
    expect(markdownOf('<div>'.repeat(20_000) + 'deep')).toContain('deep');
    expect(markdownOf('<p '.repeat(20_000))).toBeTypeOf('string');
    expect(markdownOf(' '.repeat(80_000) + 'x')).toBe('x');
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="',
      '">',
      '&lt;',
      '<script>',
      '![',
      '](',
      '\n\n',
      '\u0000',
      '<li>',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
        expect(render(parts.join(''))).not.toMatch(/<(?:script|style|img|svg|iframe)/i);
      }),
      { numRuns: 300 },
    );
  });
});
