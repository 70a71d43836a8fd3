import type { QueryClient, QueryKey } from '@tanstack/react-query';

type Item = Record<string, unknown>;

/**
 * Puts what was just saved into the lists that show it, until they are asked for again: whoever opens it at once would
 * else edit an older version, and be told of a conflict with themselves.
 */
export function showSaved(client: QueryClient, queryKey: QueryKey, saved: unknown): void {
  if (!isItem(saved)) return;
  client.setQueriesData<unknown>({ queryKey }, (answer: unknown) => withSaved(answer, saved));
}

/** A list with the item in its place; whatever holds less or more of it than was saved stays as it is. */
export function withSaved(answer: unknown, saved: Item): unknown {
  const { items } = (answer ?? {}) as { items?: unknown };
  if (!Array.isArray(items)) return answer;
  const isOlder = (item: unknown) =>
    isItem(item) && item['id'] === saved['id'] && Object.keys(item).every((key) => key in saved);
  if (!items.some(isOlder)) return answer;
  return { ...(answer as object), items: items.map((item) => (isOlder(item) ? saved : item)) };
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
}
