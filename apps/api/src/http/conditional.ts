/** The request headers that decide between 200 and 304 and between the codings. */
export interface ConditionalHeaders {
  'if-none-match'?: string | undefined;
  'if-modified-since'?: string | undefined;
  'accept-encoding'?: string | string[] | undefined;
}

/** What a client takes, by its header: few headers are in use, so each is read once. */
const read = new Map<string, ReadonlyMap<string, boolean>>();
const READ_MAX = 100;

/**
 * The first of some codings that the client takes (RFC 9110 12.5.3): named or `*`, and not with q=0. Which of those it
 * would rather have is not asked: the smallest serves both.
 */
export function acceptedCoding<Coding extends string>(
  header: string | string[] | undefined,
  codings: readonly Coding[],
): Coding | undefined {
  if (header === undefined) return undefined;
  const taken = takenCodings(String(header));
  return codings.find((coding) => taken.get(coding) ?? taken.get('*'));
}

function takenCodings(header: string): ReadonlyMap<string, boolean> {
  const known = read.get(header);
  if (known) return known;
  const taken = new Map<string, boolean>();
  for (const item of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((text) => text.trim());
    const isRefused = parameters.some((text) => /^q=0(\.0*)?$/.test(text));
    taken.set(coding.replace(/^x-/, ''), !isRefused);
  }
  if (read.size >= READ_MAX) read.clear();
  read.set(header, taken);
  return taken;
}

/** If-None-Match by weak comparison, with lists and `*` (RFC 9110 13.1.2). */
export function matchesTag(header: string, tags: readonly string[]): boolean {
  if (tags.includes(header)) return true;
  if (header.trim() === '*') return true;
  const named = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((tag) => tags.includes(tag.replace(/^W\//, '')));
}

interface Tagged {
  /** The tags of all codings. */
  tags: readonly string[];
  lastModified?: Date | undefined;
}

/** Whether the reader's copy is still the answer: If-Modified-Since counts only without If-None-Match (13.1.3). */
export function isNotModified(headers: ConditionalHeaders, response: Tagged): boolean {
  const tag = headers['if-none-match'];
  if (tag !== undefined) {
    return matchesTag(tag, response.tags);
  }
  const since = headers['if-modified-since'];
  if (since === undefined || !response.lastModified) return false;
  const time = Date.parse(since);
  return !Number.isNaN(time) && Math.floor(response.lastModified.getTime() / 1000) * 1000 <= time;
}
