/** The parts of a form with a file (RFC 7578), byte for byte: no client library makes it well-formed. */
export interface FormPart {
  name: string;
  /** Present: the part is a file of that name. */
  filename?: string;
  /** Media type that the sender claims for a file. */
  type?: string;
  content: Buffer | string;
}

/** A body whose parts follow the boundary; names stand in it as they are given. */
export function multipart(parts: readonly FormPart[], boundary = BOUNDARY): Buffer {
  const chunks = parts.flatMap(({ name, filename, type, content }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    const claimed = type === undefined ? '' : `\r\nContent-Type: ${type}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}${claimed}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')];
  });
  return Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
}

export const BOUNDARY = 'apogee-test-boundary';

export const MULTIPART_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
