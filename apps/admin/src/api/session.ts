import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView, SignInInput } from '#shared/auth/session';
import { api } from './client.js';
import { type ApiProblem, isProblem } from './problem.js';

const KEY = ['session'];

/** The signed-in account, or null when nobody is signed in. */
export function useSession() {
  return useQuery<SessionView | null, ApiProblem>({
    queryKey: KEY,
    queryFn: async ({ signal }) => {
      try {
        return await api.get<SessionView>('/session', {}, signal);
      } catch (error) {
        if (isProblem(error) && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation<SessionView, ApiProblem, SignInInput>({
    mutationFn: (input) => api.post<SessionView>('/session', input),
    onSuccess: (session) => client.setQueryData(KEY, session),
  });
}

/** Ends the session on the server and forgets everything that was loaded with it. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation<void, ApiProblem>({
    mutationFn: () => api.delete('/session'),
    onSuccess: () => {
      client.clear();
      client.setQueryData(KEY, null);
    },
  });
}
