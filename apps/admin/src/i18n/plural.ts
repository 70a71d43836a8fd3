/** `1 session`, `2 sessions`, `1,024 sessions`. */
export function englishCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `0 séance`, `1 séance`, `2 séances`: in French the plural starts at two. */
export function frenchCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;
}
