import type { Archive } from './archive.ts';
import type { SheetLimits } from './bounded-table.ts';
import { isDateFormat } from './date-formats.ts';
import { attribute, readXml } from './sheet-xml.ts';

const WORKBOOK = 'xl/workbook.xml';

/** Where the parts of a workbook are; the first sheet is read. */
export interface WorkbookParts {
  sheet: string;
  strings: string;
  styles: string;
  /** Dates count from 1904, as old programs of Apple do. */
  since1904: boolean;
}

export async function findParts(archive: Archive, limits: SheetLimits): Promise<WorkbookParts> {
  const parts: WorkbookParts = {
    sheet: '',
    strings: 'xl/sharedStrings.xml',
    styles: 'xl/styles.xml',
    since1904: false,
  };
  const sheets = new Map<string | undefined, string>();
  await readXml(archive.text('xl/_rels/workbook.xml.rels'), limits, {
    open: (name, { Id, Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      if (Type.endsWith('/sharedStrings')) parts.strings = path;
      else if (Type.endsWith('/styles')) parts.styles = path;
      else if (Type.endsWith('/worksheet')) sheets.set(Id, path);
    },
  });
  await readXml(archive.text(WORKBOOK), limits, {
    open: (name, attributes) => {
      if (name === 'workbookPr') parts.since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet') parts.sheet ||= sheets.get(attribute(attributes, 'id')) ?? '';
    },
  });
  return parts;
}

/** The texts that cells name by their number. */
export async function readStrings(
  archive: Archive,
  path: string,
  limits: SheetLimits,
): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has(path)) return strings;
  const reader = new RichText();
  await readXml(archive.text(path), limits, {
    open: (name) => {
      if (name === 'si') reader.begin();
      reader.open(name);
    },
    text: (text) => reader.add(text),
    close: (name) => {
      reader.close(name);
      if (name === 'si') strings.push(unescaped(reader.text));
    },
  });
  return strings;
}

/** Which styles of cells show their number as a date, by the number of the style. */
export async function readDateStyles(
  archive: Archive,
  path: string,
  limits: SheetLimits,
): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has(path)) return styles;
  const codes = new Map<string | undefined, string>();
  let isInCells = false;
  await readXml(archive.text(path), limits, {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'numFmt') codes.set(numFmtId, formatCode);
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells)
        styles.push(isDateFormat(Number(numFmtId), codes.get(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** A text in parts of different looks, without the hints how to pronounce it. */
export class RichText {
  text = '';
  private isText = false;
  private isHint = false;

  begin(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 't') this.isText = true;
    if (name === 'rPh') this.isHint = true;
  }

  add(text: string): void {
    if (this.isText && !this.isHint) this.text += text;
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    if (name === 'rPh') this.isHint = false;
  }
}

/** `_x000D_` is the character of that number (ECMA-376-1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
