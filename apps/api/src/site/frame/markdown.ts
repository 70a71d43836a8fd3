import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

const TAGS = [
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
  ...['strong', 'em', 's', 'br', 'hr', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** The text's first headings (`#` and `##` alike) become headings of this level, the others follow. */
function rulesFrom(level: 2 | 3): sanitizeHtml.IOptions {
  const headings = [1, 2, 3, 4, 5, 6].map((own) => [
    `h${own}`,
    `h${Math.min(6, Math.max(0, own - 2) + level)}`,
  ]);
  return {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: {
      ...(Object.fromEntries(headings) as Record<string, string>),
      a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }),
    },
  };
}

const RULES = { 2: rulesFrom(2), 3: rulesFrom(3) };

/**
 * Markdown of organisers and imports as safe HTML: a short list of tags, no raw HTML, no pictures.
 * `level` is that of its first headings, one below the page's own.
 */
export function markdownToHtml(source: string, level: 2 | 3 = 3): string {
  return sanitizeHtml(markdown.render(source), RULES[level]);
}

/** The first sentences of a Markdown text without its marks, for descriptions of at most 200 characters. */
export function plainExcerpt(source: string): string {
  const text = sanitizeHtml(markdown.render(source), { allowedTags: [], allowedAttributes: {} })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= 200) return text;
  return `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
