import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { isProblem, isTransient } from '../api/problem.js';
import { LanguageProvider } from '../i18n/i18n.js';
import { AnnouncerProvider } from '../ui/announcer.js';
import { ToastProvider } from '../ui/toast.js';
import { router } from './routes.js';
import { SessionEnded } from './session-ended.js';
import { UpgradeNotice } from './upgrade-notice.js';

/** Answers are fresh for 15 s and asked for again when the window gets the focus. */
function createQueryClient(onSessionEnd: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (isProblem(error, 'not_signed_in')) onSessionEnd();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isTransient(error),
      },
      // Without a network a write says so at once, instead of waiting for one in silence.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export function App() {
  const [ended, setEnded] = useState(false);
  const [client] = useState(() => createQueryClient(() => setEnded(true)));
  return (
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <AnnouncerProvider>
          <ToastProvider>
            <RouterProvider router={router} />
            <UpgradeNotice />
            {ended && <SessionEnded onDone={() => setEnded(false)} />}
          </ToastProvider>
        </AnnouncerProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
