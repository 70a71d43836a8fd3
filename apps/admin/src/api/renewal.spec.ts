import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Renewal, TOGETHER } from './renewal.js';

/** Milliseconds that a reading takes here: far longer than the changes are apart. */
const ANSWER = 3_000;

describe('reading anew what others changed', () => {
  let begun = 0;
  let ended = 0;
  const renewal = () =>
    new Renewal(async () => {
      begun += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, ANSWER);
      });
      ended += 1;
    });
  beforeEach(() => {
    vi.useFakeTimers();
    begun = 0;
    ended = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('takes changes that come together in one reading', async () => {
    const live = renewal();
    for (let change = 0; change < 5; change += 1) live.soon();
    await vi.advanceTimersByTimeAsync(TOGETHER + 10 * ANSWER);
    expect(ended).toBe(1);
  });

  it('ends each reading although changes come faster, and reads once more after the last', async () => {
    const live = renewal();
    for (let change = 0; change < 20; change += 1) {
      live.soon();
      await vi.advanceTimersByTimeAsync(ANSWER / 10);
      expect(begun - ended).toBeLessThan(2);
    }
    expect(ended).toBe(1);
    await vi.advanceTimersByTimeAsync(3 * ANSWER);
    expect([begun, ended]).toEqual([3, 3]);
  });

  it('reads nothing more once it is stopped', async () => {
    const live = renewal();
    live.soon();
    live.stop();
    await vi.advanceTimersByTimeAsync(10 * ANSWER);
    expect(begun).toBe(0);
  });
});
