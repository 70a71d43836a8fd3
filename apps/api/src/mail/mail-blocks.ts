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

export const paragraph = (text: string): MailBlock | null =>
  text ? { kind: 'paragraph', text } : null;

export const facts = (...rows: [string, string][]): MailBlock => ({ kind: 'facts', rows });

export const link = (label: string, url: string | null): MailBlock | null =>
  url ? { kind: 'link', label, url } : null;

export const note = (...lines: string[]): MailBlock | null => {
  const text = lines.filter(Boolean).join('\n');
  return text ? { kind: 'note', text } : null;
};
