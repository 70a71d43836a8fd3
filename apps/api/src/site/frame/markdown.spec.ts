import { describe, expect, it } from 'vitest';
import { markdownToHtml, plainExcerpt } from './markdown.js';

describe('Markdown of organisers', () => {
  it('becomes paragraphs, lists, emphasis and links, its headings below the page’s own', () => {
    expect(
      markdownToHtml('# Top\n\nSome **text** and [a link](https://example.org/a?b=1&c=2).'),
    ).toBe(
      '<h3>Top</h3>\n<p>Some <strong>text</strong> and ' +
        '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">a link</a>.</p>\n',
    );
  });

  it('starts its headings at the level asked for', () => {
    expect(markdownToHtml('# A\n\n## B\n\n### C', 2)).toBe('<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n');
    expect(markdownToHtml('# A\n\n## B\n\n### C')).toBe('<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '[click](JaVaScRiPt:alert(1))',
    '[click](data:text/html,<script>alert(1)</script>)',
    '[click](//evil.example)',
    '![picture](https://tracker.example/pixel.png)',
    '<svg onload=alert(1)>',
    '<a href="https://x" onclick="alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<iframe src="https://evil.example"></iframe>',
    '```\n</code></pre><script>alert(1)</script>\n```',
  ])('never becomes active: %s', (source) => {
    const html = markdownToHtml(source);
    expect(html).not.toMatch(/<(script|img|svg|style|iframe|object|form)/i);
    expect(html).not.toMatch(/<[^>]*\s(on\w+|style|src)\s*=/i);
    expect(html).not.toMatch(/href="(?!https?:|mailto:)/i);
  });

  it('gives a plain excerpt of at most 200 characters, cut between words', () => {
    expect(plainExcerpt('Some **text** & "more" <b>\n\n- item')).toBe(
      'Some text & "more" <b> item',
    );
    const long = plainExcerpt('word '.repeat(100));
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long.endsWith('word…')).toBe(true);
  });
});
