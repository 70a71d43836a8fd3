import autocannon from 'autocannon';

const CONNECTIONS = 20;

/** Requests a second that one address answers, all with the expected status. */
export async function rate(url, { seconds, headers = {}, status }) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  const answered = result.statusCodeStats?.[status]?.count ?? 0;
  if (answered === 0 || answered !== result.requests.total || result.errors > 0) {
    throw new Error(
      `${url}: expected only ${status}, got ${JSON.stringify(result.statusCodeStats)}`,
    );
  }
  return result.requests.total / result.duration;
}

/** The two measured in turn, A B A B …: the median of the ratios A/B, and of both. */
export async function inPairs(rounds, measureA, measureB) {
  const pairs = [];
  await measureA();
  await measureB();
  for (let round = 0; round < rounds; round += 1) pairs.push([await measureA(), await measureB()]);
  return {
    a: median(pairs.map(([a]) => a)),
    b: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
    worst: Math.min(...pairs.map(([a, b]) => a / b)),
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
