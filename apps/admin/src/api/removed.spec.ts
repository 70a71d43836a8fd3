import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetBelow, isBelow } from './removed.js';

const key = ['conference', 'sample-2027'];
const removed = { key, resource: '/speakers/7' };

function reading(client: QueryClient, path: string) {
  const read = vi.fn<() => Promise<string>>(() => Promise.resolve(path));
  const options = { queryKey: [...key, path, {}], queryFn: read, staleTime: 60_000 };
  const observer = new QueryObserver(client, options);
  const leave = observer.subscribe(() => undefined);
  /** What every drawing of a component does with its query. */
  const draw = () => observer.setOptions({ ...options });
  return { read, draw, leave };
}

describe('an object that was removed', () => {
  const client = new QueryClient();
  const paths = () =>
    client
      .getQueryCache()
      .findAll()
      .map(({ queryKey }) => queryKey[2]);

  afterEach(() => client.clear());

  it('is not asked for again by the screen that is about to close', async () => {
    const screen = reading(client, '/speakers/7/availability');
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));

    forgetBelow(client, removed);
    screen.draw();

    expect(screen.read).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when the last screen that showed it has closed, and nothing else is', async () => {
    const [one, other] = [reading(client, '/speakers/7'), reading(client, '/speakers/7/history')];
    const kept = reading(client, '/speakers/70');
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));

    forgetBelow(client, removed);
    one.leave();
    expect(paths()).toEqual(['/speakers/7/history', '/speakers/70']);
    other.leave();
    kept.leave();

    expect(paths()).toEqual(['/speakers/70']);
  });

  it('is forgotten at once where no screen shows it', async () => {
    reading(client, '/speakers/7').leave();
    reading(client, '/speakers').leave();
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));

    forgetBelow(client, removed);

    expect(paths()).toEqual(['/speakers']);
  });

  it('has below it what its path begins, and not its neighbours', () => {
    const below = (path: string) => isBelow(removed, { queryKey: [...key, path, {}] });
    expect(['/speakers/7', '/speakers/7/photo'].every(below)).toBe(true);
    expect(['/speakers', '/speakers/70', '/panels/7'].some(below)).toBe(false);
  });
});
