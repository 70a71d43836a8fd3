import MarkdownIt, { type Token } from 'markdown-it';

const markdownParser = new MarkdownIt('commonmark', { html: false });

/** Markdown as plain text for a calendar: paragraphs, list marks and link addresses stay, markup goes. */
export function plainText(markdown: string): string {
  const writer = new Writer();
  for (const token of markdownParser.parse(markdown, {})) writer.write(token);
  return writer.text.replace(/\n{3,}/g, '\n\n').trim();
}

class Writer {
  text = '';
  /** The next number of each list that is open; undefined for bullets. */
  private readonly lists: (number | undefined)[] = [];

  write(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
        this.lists.push(undefined);
        break;
      case 'ordered_list_open':
        this.lists.push(Number(token.attrGet('start') ?? 1));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists.pop();
        if (this.lists.length === 0) this.text += '\n';
        break;
      case 'list_item_open':
        this.text += this.mark();
        break;
      case 'inline':
        this.text += inlineText(token.children ?? []);
        break;
      case 'code_block':
      case 'fence':
        this.text += `${token.content}\n`;
        break;
      case 'paragraph_close':
        this.text += token.hidden ? '\n' : '\n\n';
        break;
      case 'heading_close':
        this.text += '\n\n';
        break;
    }
  }

  private mark(): string {
    const number = this.lists.pop();
    this.lists.push(number === undefined ? undefined : number + 1);
    const indent = '  '.repeat(this.lists.length - 1);
    return `${indent}${number === undefined ? '-' : `${number}.`} `;
  }
}

/** The words of a line; a link's address follows its text unless it is the text. */
function inlineText(tokens: readonly Token[]): string {
  let text = '';
  const links: { href: string; from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '').replace(/^mailto:/i, '');
      links.push({ href, from: text.length });
    } else if (token.type === 'link_close') {
      const link = links.pop();
      if (link && text.slice(link.from) !== link.href) text += ` (${link.href})`;
    } else if (token.type === 'softbreak') {
      text += ' ';
    } else if (token.type === 'hardbreak') {
      text += '\n';
    } else {
      text += token.content;
    }
  }
  return text;
}
