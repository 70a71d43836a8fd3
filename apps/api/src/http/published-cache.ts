import { Injectable } from '@nestjs/common';
import type { PublishedResponse } from './published-response.js';

interface Entry {
  response: PublishedResponse;
  conferenceId: string;
}

/** Bytes of kept answers a process may hold, all codings together. */
const MAX_BYTES = 48 * 1024 * 1024;

/** The release that an answer was made from. */
export interface AnsweredRelease {
  conferenceId: string;
  number: number;
}

/**
 * The ready answers of one process by their address (path and query). An entry lives until the next release of
 * its conference drops it, its time is up, or room is needed for newer ones.
 */
@Injectable()
export class PublishedCache {
  private readonly entries = new Map<string, Entry>();
  /** Number of the current release by conference. */
  private readonly current = new Map<string, number>();
  private bytes = 0;
  /** How many kept answers were sent, by status. */
  readonly sent = new Map<number, number>();

  get(url: string): PublishedResponse | undefined {
    const entry = this.entries.get(url);
    if (!entry) return undefined;
    const { expiresAt = Infinity } = entry.response;
    if (expiresAt > Date.now()) return entry.response;
    this.drop(url, entry);
    return undefined;
  }

  /** Keeps an answer, unless its release stopped being the current one while the answer was made. */
  put(url: string, release: AnsweredRelease, response: PublishedResponse): PublishedResponse {
    if (this.current.get(release.conferenceId) !== release.number) return response;
    const known = this.entries.get(url);
    if (known) this.drop(url, known);
    this.entries.set(url, { response, conferenceId: release.conferenceId });
    this.bytes += sizeOf(response);
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= MAX_BYTES) break;
      this.drop(oldest, entry);
    }
    return response;
  }

  /** A release is current from now on: forgets every answer of its conference. */
  advance({ conferenceId, number }: AnsweredRelease): void {
    this.current.set(conferenceId, number);
    for (const [url, entry] of this.entries) {
      if (entry.conferenceId === conferenceId) this.drop(url, entry);
    }
  }

  countSent(status: number): void {
    this.sent.set(status, (this.sent.get(status) ?? 0) + 1);
  }

  private drop(url: string, entry: Entry): void {
    this.entries.delete(url);
    this.bytes -= sizeOf(entry.response);
  }
}

function sizeOf({ body, coded }: PublishedResponse): number {
  return Object.values(coded).reduce((sum, each) => sum + each.body.length, body.length);
}
