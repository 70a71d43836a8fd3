import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** The answers below one resource, such as `/speakers/7` with `/speakers/7/availability`. */
export interface Below {
  /** The key that all answers of the conference begin with. */
  key: QueryKey;
  resource: string;
}

export function isBelow({ key, resource }: Below, { queryKey }: Pick<Query, 'queryKey'>): boolean {
  return `${String(queryKey[key.length])}/`.startsWith(`${resource}/`);
}

/**
 * Forgets what was read of a removed object. What a closing screen still shows is kept until it has closed:
 * once forgotten, the next drawing of that screen would ask for it again.
 */
export function forgetBelow(client: QueryClient, below: Below): void {
  const { key: queryKey } = below;
  const predicate = (query: Query) => isBelow(below, query);
  const cache = client.getQueryCache();
  const forgetUnread = () => client.removeQueries({ queryKey, predicate, type: 'inactive' });
  forgetUnread();
  if (cache.find({ queryKey, exact: false, predicate }) === undefined) return;
  const stop = cache.subscribe(({ type }) => {
    if (type !== 'observerRemoved') return;
    forgetUnread();
    if (cache.find({ queryKey, exact: false, predicate }) === undefined) stop();
  });
}
