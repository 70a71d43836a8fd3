import type { IncomingMessage } from 'node:http';

/** Reads the body of an answer as bytes, whatever its type; for `.buffer(true).parse(binary)`. */
export function binary(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = answer as IncomingMessage;
  stream.on('data', (chunk: Buffer | string) =>
    chunks.push(Buffer.from(chunk as string, 'latin1')),
  );
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
