import type { FastifyReply } from 'fastify';

/** A reader this many bytes behind is let go: it comes back and reads everything anew. */
const BEHIND_MAX = 256 * 1024;
/** How long a reader waits before it comes back, in milliseconds. */
const RETRY_MS = 2000;

/** Takes over an answer as a stream of server-sent events (WHATWG HTML 9.2); nothing on the way may hold it back. */
export function openEventStream(reply: FastifyReply): EventStream {
  reply.hijack();
  const headers = {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  };
  for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value!);
  reply.raw.write(`retry: ${RETRY_MS}\n\n`);
  return new EventStream(reply);
}

export class EventStream {
  constructor(private readonly reply: FastifyReply) {}

  send(event: string, data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment: it tells everybody on the way that the connection is in use. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.reply.raw.end();
  }

  onClose(listener: () => void): void {
    this.reply.raw.once('close', listener);
  }

  private write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableLength > BEHIND_MAX) raw.destroy();
    else raw.write(text);
  }
}
