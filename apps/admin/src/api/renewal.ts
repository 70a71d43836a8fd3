/** Changes that come within this many milliseconds are read together. */
export const TOGETHER = 200;

/**
 * Reads anew what changed: soon, and one reading after the other. Where changes come faster than answers, each would
 * otherwise stop the reading before it, and nothing would ever be shown.
 */
export class Renewal {
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private reading = false;
  private missed = false;

  constructor(private readonly read: () => Promise<void>) {}

  soon(): void {
    this.waiting ??= setTimeout(() => void this.now(), TOGETHER);
  }

  stop(): void {
    clearTimeout(this.waiting);
    this.missed = false;
  }

  private async now(): Promise<void> {
    this.waiting = undefined;
    this.missed = this.reading;
    if (this.reading) return;
    this.reading = true;
    await this.read();
    this.reading = false;
    if (this.missed) this.soon();
  }
}
