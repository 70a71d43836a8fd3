import { createContext, useContext } from 'react';
import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ConferenceView } from '#shared/conferences/conference';
import type { Permission } from '#shared/auth/permissions';
import { api, type Query } from './client.js';
import type { ApiProblem } from './problem.js';
import { type Below, forgetBelow, isBelow } from './removed.js';
import { showSaved } from './show-saved.js';

export interface Conference {
  view: ConferenceView;
  /** Its path in the API, `/conferences/{slug}`. */
  path: string;
  may: (permission: Permission) => boolean;
}

const Context = createContext<Conference | undefined>(undefined);
export const ConferenceProvider = Context.Provider;

/** The conference of the address. */
export function useConference(): Conference {
  const conference = useContext(Context);
  if (!conference) throw new Error('useConference is used outside a conference.');
  return conference;
}

const NONE: readonly string[] = [];

/** The languages in which the conference of the address writes, the main one first; none where there is no conference. */
export function useContentLanguages(): readonly string[] {
  return useContext(Context)?.view.languages ?? NONE;
}

/** Every answer of a conference is kept under its slug, so that one write can renew them all. */
export function conferenceKey(slug: string): readonly unknown[] {
  return ['conference', slug];
}

interface ReadOptions {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Show the last page while the next one loads. */
  keep?: boolean;
  /** Ask again after this many milliseconds. */
  every?: number;
}

/** Reads a resource below the conference of the address, such as `/panels`. */
export function useRead<Answer>(path: string, query: Query = {}, options: ReadOptions = {}) {
  const conference = useConference();
  return useQuery<Answer, ApiProblem>({
    ...reading<Answer>(conference, path, query),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}

/** Several reads below the conference at once; each shares its answer with `useRead` of that path. */
export function useReads<Answer>(paths: readonly string[]): (Answer | undefined)[] {
  const conference = useConference();
  const queries = paths.map((path) => reading<Answer>(conference, path, {}));
  return useQueries({ queries }).map(({ data }) => data);
}

function reading<Answer>({ view, path: base }: Conference, path: string, query: Query) {
  return queryOptions<Answer, ApiProblem>({
    queryKey: [...conferenceKey(view.slug), path, query],
    queryFn: ({ signal }) => api.get<Answer>(base + path, query, signal),
  });
}

/**
 * A write below the conference; whatever its outcome, everything shown is asked for again. `removes`
 * names the resource that is gone afterwards with all below it, and not asked for any more.
 */
export function useWrite<Input, Answer>(
  write: (conferencePath: string, input: Input) => Promise<Answer>,
  removes?: (input: Input) => string,
) {
  const conference = useConference();
  const client = useQueryClient();
  const queryKey = conferenceKey(conference.view.slug);
  const removedBy = (input: Input): Below | undefined =>
    removes && { key: queryKey, resource: removes(input) };
  return useMutation<Answer, ApiProblem, Input>({
    onMutate: async (input) => {
      const removed = removedBy(input);
      // What is still on its way would come back as not found.
      if (removed) {
        await client.cancelQueries({ queryKey, predicate: (query) => isBelow(removed, query) });
      }
    },
    mutationFn: (input) => write(conference.path, input),
    onSettled: (answer, problem, input) => {
      if (!problem) showSaved(client, queryKey, answer);
      const gone = problem ? undefined : removedBy(input);
      if (gone) forgetBelow(client, gone);
      void client.invalidateQueries({
        queryKey,
        predicate: (query) => !gone || !isBelow(gone, query),
      });
    },
  });
}
