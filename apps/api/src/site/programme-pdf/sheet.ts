import { once } from 'node:events';
import PdfFile from 'pdfkit';
import { allFaces, type Face } from './faces.js';
import { breakLines, LEADING, type Line, type Style } from './typesetter.js';

/** A4 in points, and what stays white around the text. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
export const LEFT = 50;
export const RIGHT = WIDTH - 50;
const TOP = 70;
const BOTTOM = HEIGHT - 56;

const SMALL: Style = { size: 8, weight: 400, colour: '#4a5568' };

/** What is the same on every page; the head stands from the second one on. */
export interface SheetOptions {
  title: string;
  /** BCP 47. */
  language: string;
  author: string;
  created: Date;
  head: { left: string; right: string };
  /** At the left of every page's foot. */
  foot: string;
  pageOf: (page: number, pages: number) => string;
}

type Tag = 'H1' | 'H2' | 'H3' | 'P';
export type Section = PDFKit.PDFStructureElement;

/** Pages of A4 with a position that only goes down; what is written is tagged for readers and searchable. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  y = TOP;
  private readonly root: Section;
  private readonly chunks: Buffer[] = [];
  private readonly widths = new Map<string, number>();

  constructor(private readonly options: SheetOptions) {
    const { title, author, language, created } = options;
    this.doc = new PdfFile({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      tagged: true,
      displayTitle: true,
      lang: language,
      pdfVersion: '1.7',
      info: {
        Title: title,
        Author: author,
        Creator: 'Apogee',
        Producer: 'Apogee',
        CreationDate: created,
      },
    });
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    for (const { name, data } of allFaces()) this.doc.registerFont(name, data);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** A part of the document for readers that follow its structure; to be ended. */
  section(parent: Section = this.root): Section {
    const section = this.doc.struct('Sect');
    parent.add(section);
    return section;
  }

  lines(text: string, style: Style, width: number): Line[] {
    return breakLines(text, style, width, this.measure);
  }

  /** Begins a new page unless so much fits on this one; what is taller than a page begins where it is. */
  ensure(height: number): void {
    if (this.y + height > BOTTOM && height <= BOTTOM - TOP) this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = TOP;
  }

  get isFresh(): boolean {
    return this.y === TOP;
  }

  /** Writes lines one under another from the present position, over as many pages as they need. */
  write(section: Section, tag: Tag, lines: readonly Line[], style: Style, x = LEFT): void {
    const paragraph = this.doc.struct(tag);
    section.add(paragraph);
    for (const line of lines) {
      const height = style.size * LEADING;
      if (this.y + height > BOTTOM) this.newPage();
      paragraph.add(this.doc.markStructureContent(tag));
      this.draw(line, style, x, this.y);
      this.doc.endMarkedContent();
      this.y += height;
    }
    paragraph.end();
  }

  /** Draws what is seen but not read: rules, marks, backgrounds. */
  artifact(
    draw: (doc: PDFKit.PDFDocument) => void,
    type: 'Layout' | 'Pagination' = 'Layout',
  ): void {
    this.doc.markContent('Artifact', { type });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  link(x: number, y: number, width: number, height: number, address: string): void {
    this.doc.link(x, y, width, height, address);
  }

  /** Numbers the pages and closes the file. */
  async finish(): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.doc.switchToPage(index);
      this.furniture(index + 1, count);
    }
    const end = once(this.doc, 'end');
    this.doc.end();
    await end;
    return Buffer.concat(this.chunks);
  }

  private furniture(page: number, pages: number): void {
    const { head, foot, pageOf } = this.options;
    this.artifact((doc) => {
      if (page > 1) {
        this.putBoth(head.left, head.right, 36);
        doc.moveTo(LEFT, 52).lineTo(RIGHT, 52).lineWidth(0.5).stroke('#b8c0cc');
      }
      this.putBoth(foot, pageOf(page, pages), HEIGHT - 40);
    }, 'Pagination');
  }

  /** Two texts on one line; the left one, which stands elsewhere in full, gives way. */
  private putBoth(left: string, right: string, y: number): void {
    const [atRight] = this.lines(right, SMALL, RIGHT - LEFT);
    const room = RIGHT - LEFT - (atRight?.width ?? 0) - 16;
    const [whole, rest] = this.lines(left, SMALL, room);
    const [atLeft] = rest ? this.lines(left, SMALL, room - SMALL.size) : [whole];
    if (atRight) this.draw(atRight, SMALL, RIGHT - atRight.width, y);
    if (atLeft) this.draw(atLeft, SMALL, LEFT, y);
    if (rest && atLeft)
      this.draw(this.lines('…', SMALL, room)[0]!, SMALL, LEFT + atLeft.width + 1, y);
  }

  private draw(line: Line, { size, colour }: Style, x: number, y: number): void {
    let at = x;
    for (const { face, text } of line.runs) {
      this.doc.font(face.name).fontSize(size).fillColor(colour);
      this.doc.text(text, at, y, { lineBreak: false });
      at += this.measure(face, text, size);
    }
  }

  private readonly measure = (face: Face, text: string, size: number): number => {
    const key = face.name + text;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.doc.font(face.name).fontSize(1000).widthOfString(text) / 1000;
      this.widths.set(key, width);
    }
    return width * size;
  };
}
