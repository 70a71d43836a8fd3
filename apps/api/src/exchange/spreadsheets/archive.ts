import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LimitExceeded } from './bounded-table.ts';

/** The files of a ZIP archive. What is unpacked is counted, because what an archive says of its sizes proves nothing. */
export class Archive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private left: number;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, unpackedMax: number) {
    this.zip = zip;
    this.entries = entries;
    this.left = unpackedMax;
  }

  static async open(content: Buffer, unpackedMax: number): Promise<Archive> {
    const zip = await fromBufferPromise(content, { validateEntrySizes: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return new Archive(zip, entries, unpackedMax);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a file, piece by piece. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`There is no ${name}.`);
    const decoder = new TextDecoder();
    for await (const bytes of await this.zip.openReadStreamPromise(entry)) {
      this.left -= (bytes as Buffer).length;
      if (this.left < 0) throw new LimitExceeded('unpacked');
      yield decoder.decode(bytes as Buffer, { stream: true });
    }
    yield decoder.decode();
  }
}
