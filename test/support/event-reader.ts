import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProgrammeEvent } from '#shared/programme/live';
import type { TestApp } from './app.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;

/** The cookies of a signed-in client, for a request that it cannot send itself. */
export function cookiesOf(client: Client): string {
  const access = { domain: '127.0.0.1', path: '/', secure: false, script: false };
  return client.jar.getCookies(access).toValueString();
}

/** A browser's window that looks at a programme: reads the events of a running application. */
export class EventReader {
  readonly events: ProgrammeEvent[] = [];
  text = '';
  isOpen = true;

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    void this.read();
  }

  /** Opens the stream; the application listens on a port from then on. */
  static async open(
    app: NestFastifyApplication,
    cookie: string,
    conference: string,
  ): Promise<EventReader> {
    if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
    const abort = new AbortController();
    const { port } = app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/conferences/${conference}/live`, {
      headers: { cookie, accept: 'text/event-stream' },
      signal: abort.signal,
    });
    return new EventReader(response, abort);
  }

  /** Waits until something is so, at most two seconds; answers whether it became so. */
  async until(isSo: (reader: EventReader) => boolean): Promise<boolean> {
    for (const end = Date.now() + 2000; Date.now() < end;) {
      if (isSo(this)) return true;
      await pause(10);
    }
    return isSo(this);
  }

  /** Waits for an event of the action, at most two seconds. */
  async event(action: string): Promise<ProgrammeEvent | undefined> {
    await this.until(({ events }) => events.some((event) => event.action === action));
    return this.events.find((event) => event.action === action);
  }

  close(): void {
    this.abort.abort();
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of this.response.body!) {
        this.text += decoder.decode(bytes, { stream: true });
        this.events.splice(0, Infinity, ...eventsIn(this.text));
      }
    } catch {
      // The application or the reader hung up.
    }
    this.isOpen = false;
  }
}

function eventsIn(text: string): ProgrammeEvent[] {
  return [...text.matchAll(/^event: programme\ndata: (.*)\n\n/gm)].map(
    ([, data]) => JSON.parse(data!) as ProgrammeEvent,
  );
}
