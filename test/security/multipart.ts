interface Field {
  name: string;
  value: string;
}

/** A form with a file as a client would send it that escapes nothing; the boundary is `limit`. */
export function multipartBody(
  fields: readonly Field[],
  file: { name: string; content: Buffer },
): Buffer {
  const part = (header: string, content: Buffer | string) => [
    Buffer.from(`--limit\r\nContent-Disposition: form-data; ${header}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ];
  return Buffer.concat([
    ...fields.flatMap(({ name, value }) => part(`name="${name}"`, value)),
    ...part(`name="file"; filename="${file.name}"`, file.content),
    Buffer.from('--limit--\r\n'),
  ]);
}
