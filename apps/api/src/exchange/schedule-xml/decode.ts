import { importProblem, ReadingStopped } from './import-problems.js';

/** The text of an XML file in the encoding that it declares (UTF-8 when it declares none). */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = declaredEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFirstInvalidByte(bytes, encoding);
    throw new ReadingStopped(importProblem(line, 'encoding_invalid', { encoding }));
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function lineOfFirstInvalidByte(bytes: Uint8Array, encoding: string): number {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  } catch {
    return 1;
  }
}
