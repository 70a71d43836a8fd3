import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import pg from 'pg';
import { vi } from 'vitest';

/** Where the statements of some work go; what the product does by itself, as jobs and looks for releases, has none. */
const ofWork = new AsyncLocalStorage<string[]>();
let collected: string[] | undefined;

subscribe('http.server.request.start', () => {
  if (collected) ofWork.enterWith(collected);
});

/** The text of each statement that some work, and the requests it makes, send to the database. */
export async function statementsOf(work: () => PromiseLike<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const send = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [query] = args as [string | { text: string }];
    ofWork.getStore()?.push(typeof query === 'string' ? query : query.text);
    return send.apply(this, args);
  });
  collected = texts;
  try {
    await ofWork.run(texts, work);
  } finally {
    collected = undefined;
    spy.mockRestore();
  }
  return texts;
}
