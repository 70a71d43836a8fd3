/** How a cell begins that a spreadsheet program takes for a formula, or that looks guarded already. */
const RISKY = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text as a CSV cell that no program computes: an apostrophe before what would begin a formula. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** What `guarded` was given; a text that only happens to begin with an apostrophe stays. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A text as the cell of a workbook, in which `_x000D_` is not taken for the character of that number (ECMA-376-1, 22.9.2.19). */
export function escapedForXlsx(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

/** What no XML file can hold (XML 1.0, 2.2), and other control characters that nobody sees. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** A text as it is after a way through a spreadsheet: line ends are LF, blanks around it are gone. */
export function settled(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n').trim();
}
