/** The number of a release in an address; undefined for anything else that somebody typed there. */
export function releaseNumber(text: string | null | undefined): number | undefined {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
