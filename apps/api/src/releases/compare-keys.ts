/** Compares lists of equal shape item by item, texts by code unit: the same on every machine. */
export function compareKeys(
  ones: readonly (string | number)[],
  others: readonly (string | number)[],
): number {
  for (const [index, one] of ones.entries()) {
    const other = others[index]!;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
