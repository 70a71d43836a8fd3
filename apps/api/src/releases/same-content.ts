import { isDeepStrictEqual } from 'node:util';

/** Whether both say the same in every language, however deep their texts stand; an absent text is an empty one. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other) || isDeepStrictEqual(written(one), written(other));
}

/** The same without empty texts. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== '');
  return Object.fromEntries(members.map(([name, member]) => [name, written(member)]));
}
