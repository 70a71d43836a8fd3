import { type AddressInfo, connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  status: number;
  /** Lower-case names; a repeated header is joined with a line break. */
  headers: Record<string, string>;
  body: string;
}

export interface RawRequest {
  method?: string;
  /** The request-target exactly as it goes over the wire. */
  target: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request as it stands: no client library normalises the address, the method or a header. */
export type RawClient = (request: RawRequest) => Promise<RawAnswer>;

/** Lets the application listen and gives a client for its port. */
export async function rawClient(app: NestFastifyApplication): Promise<RawClient> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return ({ method = 'GET', target, headers = {}, body }) => {
    const lines = { host: 'apogee.test', connection: 'close', ...headers };
    const sent =
      body === undefined ? lines : { ...lines, 'content-length': Buffer.byteLength(body) };
    const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
    return exchange(port, `${method} ${target} HTTP/1.1\r\n${head.join('')}\r\n${body ?? ''}`);
  };
}

/** Everything that comes back for some bytes until the server closes. */
export function exchange(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 80)}`)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)));
    socket.on('close', () => resolve(parse(Buffer.concat(chunks).toString())));
  });
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end < 0 ? undefined : end).split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]}\n${value}` : value;
  }
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers,
    body: end < 0 ? '' : text.slice(end + 4),
  };
}
