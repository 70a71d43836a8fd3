import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import type { SessionView } from '#shared/auth/session';
import type { ConferenceView } from '#shared/conferences/conference';
import { api } from '../api/client.js';
import { type Conference, conferenceKey, ConferenceProvider } from '../api/conference.js';
import type { ApiProblem } from '../api/problem.js';
import { useSession } from '../api/session.js';
import { Loaded } from '../ui/loaded.js';
import { NotFoundPage } from './not-found.js';
import { Shell } from './shell.js';

/** Everything of one conference: asks for a session, loads the conference, draws the shell around. */
export function ConferenceLayout() {
  const session = useSession();
  const location = useLocation();
  const slug = useParams()['conference'] ?? '';
  if (session.data === null) {
    return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  }
  return (
    <Loaded query={session}>
      {(view) => view && <OneConference key={slug} session={view} slug={slug} />}
    </Loaded>
  );
}

function OneConference({ session, slug }: { session: SessionView; slug: string }) {
  const membership = session.conferences.find(({ id, slug: own }) => own === slug || id === slug);
  const path = `/conferences/${slug}`;
  const query = useQuery<ConferenceView, ApiProblem>({
    queryKey: [...conferenceKey(slug), 'itself'],
    queryFn: ({ signal }) => api.get<ConferenceView>(path, {}, signal),
    enabled: Boolean(membership),
  });
  const view = query.data;
  const conference = useMemo<Conference | undefined>(
    () =>
      view &&
      membership && {
        view,
        path,
        may: (permission) => membership.permissions.includes(permission),
      },
    [view, membership, path],
  );
  if (!membership || query.error?.status === 404) return <NotFoundPage />;
  return (
    <Loaded query={query}>
      {() =>
        conference && (
          <ConferenceProvider value={conference}>
            <Shell session={session}>
              <Outlet />
            </Shell>
          </ConferenceProvider>
        )
      }
    </Loaded>
  );
}
