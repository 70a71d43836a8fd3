import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { SheetError, SheetImportView } from '#shared/exchange/spreadsheets';
import type { PanelView } from '#shared/programme/panels';
import type { SpeakerView } from '#shared/programme/speakers';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from '../programme/sample-inputs.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { binary } from '../support/binary.js';

export type Table = string[][];

/** Texts that a spreadsheet program computes, converts, cuts or loses when they are written carelessly. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example";"Click")',
  '+1+1',
  '-2',
  '@SUM(1)',
  "'=1",
  "'quoted'",
  'a;b,c"d"',
  'line\nbreak',
  'back\r\nreturn',
  '\u202Eevil',
  '<script>alert(1)</script>',
  '2027-06-15',
  '007',
  '1e5',
  'TRUE',
  '#N/A',
  'tab\tinside',
  '\u0001control',
  '_x000D_',
  '_x005F_x0041_',
  'begin\n=1+1',
];

/** What an import says that changes nothing. */
export const NOTHING = { created: 0, changed: 0, rows: [], left: [], errors: [] };

/** The cells of a CSV file as spreadsheet programs find them: any line end outside quotes ends a row. */
export const tableOf = (csv: Buffer, delimiter = ','): Table =>
  parse(csv, { bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'] });
export const csvOf = (table: Table) => Buffer.from(stringify(table));

/** Row, cell and English sentence of each error. */
export const errorsOf = ({ errors }: { errors: SheetError[] }) =>
  errors.map(({ row, cell, message }) => [row, cell, message.en]);

/** An organiser's spreadsheets of a conference of their own. */
export class Sheets {
  test: TestApp;
  organiser: Awaited<ReturnType<TestApp['signIn']>>;
  api: Programme;
  base: string;

  async open(): Promise<void> {
    this.test = await createTestApp();
    this.organiser = await this.test.signIn('organiser');
    this.api = programmeOf(this.organiser, this.test.conference.slug);
    this.base = `/api/v1/conferences/${this.test.conference.slug}`;
  }

  async close(): Promise<void> {
    await this.test.close();
  }

  async clear(): Promise<void> {
    await this.test.dataSource.query(
      'TRUNCATE panels, tracks, rooms, speakers, persons, audit_entries CASCADE',
    );
  }

  async download(file: string): Promise<Buffer> {
    const path = `${this.base}/export/${file}`;
    return (await this.organiser.get(path).buffer(true).parse(binary).expect(200)).body;
  }

  send(kind: string, mode: string, file: Buffer, status = 200) {
    return this.organiser
      .post(`${this.base}/import/${kind}`)
      .field('mode', mode)
      .attach('file', file, 'sheet')
      .expect(status);
  }

  async preview(kind: string, file: Buffer): Promise<SheetImportView> {
    return (await this.send(kind, 'preview', file)).body;
  }

  async apply(kind: string, file: Buffer): Promise<SheetImportView> {
    return (await this.send(kind, 'apply', file)).body;
  }

  /** Sessions with these titles, of which the first has a place. */
  async programme(titles = ['First', 'Second']) {
    const [track, room] = [
      await this.api.post('tracks', trackInput()),
      await this.api.post('rooms', roomInput()),
    ];
    const speaker: SpeakerView = await this.api.post('speakers', speakerInput());
    const panels: PanelView[] = [];
    for (const title of titles) {
      const input = panelInput({
        title: { en: title, fr: '' },
        summary: { en: '', fr: title },
        trackId: track.id,
        parts: [{ speakerId: speaker.id, role: 'moderator' }],
        internalNotes: title,
      });
      panels.push(await this.api.post('panels', input));
    }
    panels[0] = await this.api.put(`panels/${panels[0]!.id}/slot`, slotInput({ roomId: room.id }));
    return { track, room, speaker, panels };
  }

  /** The export with one cell changed, named by its column's English heading. */
  async edited(file: string, changes: Record<string, string>, row = 1): Promise<Table> {
    const table = tableOf(await this.download(file));
    for (const [heading, value] of Object.entries(changes)) {
      const index = table[0]!.findIndex((text) => text === heading);
      if (index < 0) throw new Error(`There is no column ${heading}.`);
      table[row]![index] = value;
    }
    return table;
  }
}
