import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { SheetKind } from '#shared/exchange/spreadsheets';
import { ConferenceLayout } from './conference-layout.js';
import { Home } from './home.js';
import { NotFound, NotFoundPage } from './not-found.js';
import { RouteError } from './route-error.js';

/** A screen whose code is loaded when it is first opened. */
function screen(path: string, load: () => Promise<ComponentType>): RouteObject {
  const lazy = async () => ({ Component: await load() });
  return path === '' ? { index: true, lazy } : { path, lazy };
}

/** The export and import of a list as a spreadsheet, for the head of that list. */
async function sheetsOf(kind: SheetKind) {
  const { SpreadsheetButton } = await import('../features/exchange/spreadsheet-button.js');
  return <SpreadsheetButton kind={kind} />;
}

/** Addresses below `/admin`; the words in them are the API's. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <RouteError />,
      HydrateFallback: () => null,
      children: [
        { path: '/', element: <Home /> },
        screen(
          '/sign-in',
          async () => (await import('../features/auth/sign-in-page.js')).SignInPage,
        ),
        {
          path: '/:conference',
          element: <ConferenceLayout />,
          children: [
            {
              errorElement: <RouteError />,
              children: [
                ...conferenceRoutes(),
                ...programmeRoutes(),
                ...releaseRoutes(),
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ],
  { basename: '/admin' },
);

function conferenceRoutes(): RouteObject[] {
  return [
    screen('', async () => (await import('../features/overview/dashboard-page.js')).DashboardPage),
    screen(
      'settings',
      async () => (await import('../features/conferences/settings-page.js')).SettingsPage,
    ),
    screen(
      'registrations',
      async () =>
        (await import('../features/registrations/registrations-page.js')).RegistrationsPage,
    ),
    screen('mail', async () => (await import('../features/mail/mail-page.js')).MailPage),
    screen('audit', async () => (await import('../features/audit/audit-page.js')).AuditPage),
  ];
}

function releaseRoutes(): RouteObject[] {
  return [
    screen('review', async () => (await import('../features/releases/review-page.js')).ReviewPage),
    screen(
      'releases',
      async () => (await import('../features/releases/releases-page.js')).ReleasesPage,
    ),
    screen(
      'releases/compare',
      async () => (await import('../features/releases/compare-page.js')).ComparePage,
    ),
    screen(
      'releases/:number',
      async () => (await import('../features/releases/release-page.js')).ReleasePage,
    ),
  ];
}

function programmeRoutes(): RouteObject[] {
  return [
    screen(
      'timetable',
      async () => (await import('../features/programme/timetable/timetable-page.js')).TimetablePage,
    ),
    screen(
      'clashes',
      async () =>
        (await import('../features/programme/timetable/clashes/clashes-page.js')).ClashesPage,
    ),
    screen('panels', async () => {
      const { PanelsPage } = await import('../features/programme/panels/panels-page.js');
      const { ProgrammeImportLink } =
        await import('../features/exchange/programme/programme-import-link.js');
      const sheets = (
        <>
          <ProgrammeImportLink />
          {await sheetsOf('panels')}
        </>
      );
      return () => <PanelsPage sheets={sheets} />;
    }),
    screen(
      'panels/new',
      async () => (await import('../features/programme/panels/panel-page.js')).NewPanelPage,
    ),
    screen(
      'panels/:id',
      async () => (await import('../features/programme/panels/panel-page.js')).PanelPage,
    ),
    screen(
      'programme-imports',
      async () =>
        (await import('../features/exchange/programme/programme-import-page.js'))
          .ProgrammeImportPage,
    ),
    screen('speakers', async () => {
      const { SpeakersPage } = await import('../features/programme/speakers/speakers-page.js');
      const sheets = await sheetsOf('speakers');
      return () => <SpeakersPage sheets={sheets} />;
    }),
    screen(
      'tracks',
      async () => (await import('../features/programme/tracks/tracks-page.js')).TracksPage,
    ),
    screen(
      'rooms',
      async () => (await import('../features/programme/rooms/rooms-page.js')).RoomsPage,
    ),
  ];
}
