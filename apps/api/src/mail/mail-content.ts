import { oneLine } from '#shared/one-line';
import type { Language } from '#shared/languages';

/** What a mail says, before it becomes text or HTML: both come from the same blocks, so they say the same. */
export interface MailContent {
  subject: string;
  blocks: MailBlock[];
}

/** A row of an entry; what was is struck through where there is more than text, what is stands out. */
export type EntryRow = [label: string, value: string, state: 'was' | 'is'];

/** Every text is plain: it is escaped where HTML is made, and nowhere else. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'entry'; label: string; heading: string; gone: boolean; rows: EntryRow[] }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'note'; text: string };

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const facts = (...rows: [string, string][]): MailBlock => ({ kind: 'facts', rows });
export const link = (label: string, url: string): MailBlock => ({ kind: 'link', label, url });
export const note = (text: string): MailBlock => ({ kind: 'note', text });

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

const FONT = "font-family:'IBM Plex Sans',system-ui,-apple-system,'Segoe UI',sans-serif";
const BODY = `margin:0;padding:24px;background:#ffffff;color:#101b2a;${FONT};font-size:16px;line-height:1.5`;
const MUTED = 'color:#445163';
const ACTION = '#0b4a9e';
const GONE = '#a3121b';
const BUTTON = `display:inline-block;padding:9px 17px;border:1px solid ${ACTION};border-radius:6px;text-decoration:none`;
/** One way on stands out; the others are there, too. */
const PRIMARY = `${BUTTON};background:${ACTION};color:#ffffff`;
const OTHER = `${BUTTON};background:#ffffff;color:${ACTION}`;

/** A whole HTML document; its only links are those of `link` blocks. */
export function htmlOf(content: MailContent, language: Language): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="${BODY}"><div style="max-width:36rem">`,
    ...content.blocks.map((block) => htmlOfBlock(block, content.blocks)),
    '</div></body></html>',
    '',
  ].join('\n');
}

function htmlOfBlock(block: MailBlock, all: readonly MailBlock[]): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${withBreaks(block.text)}</p>`;
    case 'note':
      return `<p class="note" style="${MUTED};font-size:14px">${withBreaks(block.text)}</p>`;
    case 'facts':
      return `<p>${block.rows
        .map(([label, value]) => `${escapeHtml(label)} <strong>${escapeHtml(value)}</strong>`)
        .join('<br>')}</p>`;
    case 'entry':
      return htmlOfEntry(block);
    case 'link': {
      const isFirst = all.find(({ kind }) => kind === 'link') === block;
      const [name, style] = isFirst ? ['button', PRIMARY] : ['button other', OTHER];
      const url = escapeHtml(block.url);
      return `<p style="margin:24px 0 4px"><a href="${url}" class="${name}" style="${style}">${escapeHtml(block.label)}</a></p>
<p class="note" style="margin:0 0 16px;${MUTED};font-size:14px;overflow-wrap:anywhere">${url}</p>`;
    }
  }
}

/** A band at the left, as the sessions of the agenda have; what has become of it stands over its title. */
function htmlOfEntry({ label, heading, gone, rows }: MailBlock & { kind: 'entry' }): string {
  const colour = gone ? GONE : ACTION;
  return `<div class="entry${gone ? ' gone' : ''}" style="margin:24px 0;padding-left:14px;border-left:4px solid ${colour}">
<p class="label" style="margin:0;color:${colour};font-size:14px;font-weight:600">${escapeHtml(label)}</p>
<h2 style="margin:0 0 4px;font-size:18px;line-height:1.35">${escapeHtml(heading)}</h2>
<p style="margin:0">${rows.map(htmlOfRow).join('<br>')}</p></div>`;
}

function htmlOfRow([label, value, state]: EntryRow): string {
  const text = escapeHtml(value);
  return state === 'was'
    ? `<span class="was" style="${MUTED}">${escapeHtml(label)} <s>${text}</s></span>`
    : `${escapeHtml(label)} <strong>${text}</strong>`;
}

function withBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
