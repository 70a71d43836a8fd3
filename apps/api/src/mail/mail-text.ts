import { oneLine } from '#shared/one-line';
import type { MailBlock, MailContent } from './mail-blocks.js';

/** The message for readers of plain text. */
export function textOf({ blocks }: MailContent): string {
  return `${blocks.map(textOfBlock).join('\n\n')}\n`;
}

function textOfBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'facts':
      return textOfRows(block.rows);
    case 'entry':
      return `${block.label} ${oneLine(block.heading)}\n${textOfRows(block.rows)}`;
    case 'link':
      return `${block.label}\n${block.url}`;
    case 'note':
    case 'paragraph':
      return block.text;
  }
}

function textOfRows(rows: readonly [label: string, value: string, ...unknown[]][]): string {
  return rows.map(([label, value]) => `${label} ${oneLine(value)}`).join('\n');
}
