import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const DECODE = { br: brotliDecompressSync, gzip: gunzipSync };

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  raw: Buffer;
  /** Without its content coding. */
  body: Buffer;
}

/** One request with exactly these headers and nothing that a client library would add. */
export type RawRequest = (
  path: string,
  headers?: Record<string, string>,
  method?: string,
) => Promise<RawAnswer>;

/** A bare HTTP client for a running application. */
export async function rawClient(app: NestFastifyApplication): Promise<RawRequest> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const raw = Buffer.concat(chunks);
          const coding = raw.length > 0 ? answer.headers['content-encoding'] : undefined;
          const body = coding ? DECODE[coding as keyof typeof DECODE](raw) : raw;
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, raw, body });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
}
