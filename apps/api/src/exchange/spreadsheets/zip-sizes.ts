import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const END = 0x06_05_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;
const ENTRIES_MAX = 200;

export interface UnpackedLimits {
  bytes: number;
  /** Beginnings and ends of XML elements: reading them is what takes time. */
  tags: number;
}

/**
 * Whether an archive (APPNOTE 6.3) really unpacks to so little: each entry is unpacked up to the limit, because what an
 * archive says of its own sizes proves nothing. What cannot be read is not small either.
 */
export async function unpacksWithin(archive: Buffer, limits: UnpackedLimits): Promise<boolean> {
  let { bytes, tags } = limits;
  try {
    for (const { method, packed, claimed } of entriesOf(archive)) {
      // Nothing after the entry's own end is looked at, so that overlapping entries count each time.
      const content = method === 0 ? packed : await inflate(packed, { maxOutputLength: bytes + 1 });
      bytes -= Math.max(content.length, claimed);
      if (bytes < 0) return false;
      tags -= tagsIn(content, tags);
      if (tags < 0) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** How many there are; counted no further than one more than may be. */
function tagsIn(content: Buffer, limit: number): number {
  let count = 0;
  let at = content.indexOf('<');
  while (at >= 0 && count <= limit) {
    count += 1;
    at = content.indexOf('<', at + 1);
  }
  return count;
}

interface Entry {
  /** 0 stored, 8 deflated. */
  method: number;
  packed: Buffer;
  /** Bytes unpacked, as the archive says. */
  claimed: number;
}

function entriesOf(archive: Buffer): Entry[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw new RangeError('too many entries');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new RangeError('no entry');
    const method = archive.readUInt16LE(at + 10);
    if (method !== 0 && method !== 8) throw new RangeError('unknown method');
    const size = archive.readUInt32LE(at + 20);
    const start = dataAt(archive, archive.readUInt32LE(at + 42));
    if (start + size > archive.length) throw new RangeError('cut short');
    entries.push({
      method,
      packed: archive.subarray(start, start + size),
      claimed: archive.readUInt32LE(at + 24),
    });
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** The end record lies before a comment that may itself look like one: the last that fits counts. */
function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_SIZE - COMMENT_MAX);
  for (let at = archive.length - END_SIZE; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('no end record');
}

function dataAt(archive: Buffer, local: number): number {
  if (archive.readUInt32LE(local) !== LOCAL) throw new RangeError('no local header');
  return local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
}
