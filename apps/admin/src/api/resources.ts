import { api } from './client.js';
import { useWrite } from './conference.js';

export type Resource = 'tracks' | 'rooms' | 'speakers' | 'panels' | 'categories';

/** Creates (without an id) or changes one of a conference's objects. */
export function useSave<Of extends { input: object; view: object }>(resource: Resource) {
  return useWrite<{ id: string | undefined; input: Of['input'] }, Of['view']>(
    (path, { id, input }) =>
      id === undefined
        ? api.post<Of['view']>(`${path}/${resource}`, input)
        : api.put<Of['view']>(`${path}/${resource}/${id}`, input),
  );
}

/** Removes one of a conference's objects, unless it was changed since the given version or is in use. */
export function useRemove(resource: Resource) {
  return useWrite<{ id: string; version: number }, void>(
    (path, { id, version }) => api.delete(`${path}/${resource}/${id}`, { version }),
    ({ id }) => `/${resource}/${id}`,
  );
}
