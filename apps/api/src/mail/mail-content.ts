import type { Language } from '#shared/languages';

/** What a mail says, before it becomes text or HTML: both come from the same blocks, so they say the same. */
export interface MailContent {
  subject: string;
  blocks: MailBlock[];
}

/** Every text is plain: it is escaped where HTML is made, and nowhere else. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'entry'; heading: string; rows: [label: string, value: string][] }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'note'; text: string };

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const facts = (...rows: [string, string][]): MailBlock => ({ kind: 'facts', rows });
export const entry = (heading: string, ...rows: [string, string][]): MailBlock => ({
  kind: 'entry',
  heading,
  rows,
});
export const link = (label: string, url: string): MailBlock => ({ kind: 'link', label, url });
export const note = (text: string): MailBlock => ({ kind: 'note', text });

/** One line for a header: a line break in a subject would start a new header. No-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

export function textOf({ blocks }: MailContent): string {
  return `${blocks.map(textOfBlock).join('\n\n')}\n`;
}

function textOfBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'facts':
      return textOfRows(block.rows);
    case 'entry':
      return `${oneLine(block.heading)}\n${textOfRows(block.rows)}`;
    case 'link':
      return `${block.label}\n${block.url}`;
    case 'note':
    case 'paragraph':
      return block.text;
  }
}

function textOfRows(rows: readonly [string, string][]): string {
  return rows.map(([label, value]) => `${label} ${oneLine(value)}`).join('\n');
}

const FONT = "font-family:'IBM Plex Sans',system-ui,-apple-system,'Segoe UI',sans-serif";
const BODY = `margin:0;padding:24px;background:#ffffff;color:#101b2a;${FONT};font-size:16px;line-height:1.5`;
const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#0b4a9e;color:#ffffff;text-decoration:none';

/** A whole HTML document; its only links are those of `link` blocks. */
export function htmlOf(content: MailContent, language: Language): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="${BODY}"><div style="max-width:36rem">`,
    ...content.blocks.map(htmlOfBlock),
    '</div></body></html>',
    '',
  ].join('\n');
}

function htmlOfBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${withBreaks(block.text)}</p>`;
    case 'note':
      return `<p style="color:#445163;font-size:14px">${withBreaks(block.text)}</p>`;
    case 'facts':
      return `<p>${block.rows
        .map(([label, value]) => `${escapeHtml(label)} <strong>${escapeHtml(value)}</strong>`)
        .join('<br>')}</p>`;
    case 'entry':
      return `<h2 style="margin:24px 0 4px;font-size:18px">${escapeHtml(block.heading)}</h2>
<p style="margin:0">${block.rows
        .map(([label, value]) => `${escapeHtml(label)} ${escapeHtml(value)}`)
        .join('<br>')}</p>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}" style="${BUTTON}">${escapeHtml(block.label)}</a></p>
<p style="font-size:14px;overflow-wrap:anywhere">${escapeHtml(block.url)}</p>`;
  }
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
