import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';

const TAGS = 'p br hr div a ul ol li b strong i em code pre blockquote h1 h2 h3 h4 h5 h6'.split(
  ' ',
);
const OTHER_TAGS =
  'span u tt img table tr td script style iframe svg font center video audio'.split(' ');

/** Tags that tell HTML from plain text with a stray "<"; the dangerous ones so that they get removed. */
const IS_HTML = new RegExp(
  `</?(?:${[...TAGS, ...OTHER_TAGS].join('|')})(?:\\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\\d{1,6}|#x[0-9a-f]{1,6});`,
  'i',
);

/** Deeper markup is flattened, so that no file can exhaust the stack. */
const NESTING_MAX = 40;

const turndown = new TurndownService({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});

/** An HTML or plain abstract as Markdown that is safe with `html: false`: no markup, script or picture is left. */
export function markdownOf(text: string): string {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00ad|\u200b/g, '')
    .trim();
  return IS_HTML.test(tidy) ? fromHtml(tidy) : fromPlain(tidy);
}

function fromHtml(html: string): string {
  const clean = sanitizeHtml(withParagraphs(html), {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nestingLimit: NESTING_MAX,
  });
  return withoutPictures(turndown.turndown(clean))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Blank lines part paragraphs where people mixed a few tags into plain text. */
function withParagraphs(html: string): string {
  if (/<(?:p|br|div)[\s/>]/i.test(html)) return html;
  let depth = 0;
  return html.replace(
    /<(\/?)(?:ul|ol|pre|table|blockquote)\b[^<>]*>|\n[ \t]*\n\s*/gi,
    (found, slash) => {
      if (!found.startsWith('<')) return depth > 0 ? found : '<p></p>';
      depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
      return found;
    },
  );
}

/** Plain text is taken as Markdown, without what a copied indentation would turn into code. */
function fromPlain(text: string): string {
  return withoutPictures(text)
    .split('\n')
    .map((line) => line.trimEnd().replace(/^(?: {4,}|\t)\s*/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** A picture becomes a link: nothing is loaded from elsewhere. */
function withoutPictures(markdown: string): string {
  return markdown.replace(/!\[/g, '[');
}
