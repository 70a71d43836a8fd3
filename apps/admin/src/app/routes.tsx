import type { ComponentType } from 'react';
import { createBrowserRouter, type LazyRouteFunction, type RouteObject } from 'react-router';
import { ConferenceLayout } from './conference-layout.js';
import { Home } from './home.js';
import { NotFound, NotFoundPage } from './not-found.js';
import { RouteError } from './route-error.js';

/** A route whose code is loaded when it is first opened. */
function page(load: () => Promise<ComponentType>): LazyRouteFunction<RouteObject> {
  return async () => ({ Component: await load() });
}

/** Addresses below `/admin`; the words in them are the API's. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <RouteError />,
      HydrateFallback: () => null,
      children: [
        { path: '/', element: <Home /> },
        {
          path: '/sign-in',
          lazy: page(async () => (await import('../features/auth/sign-in-page.js')).SignInPage),
        },
        {
          path: '/:conference',
          element: <ConferenceLayout />,
          children: [{ errorElement: <RouteError />, children: conferenceRoutes() }],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ],
  { basename: '/admin' },
);

function conferenceRoutes(): RouteObject[] {
  return [
    {
      index: true,
      lazy: page(
        async () => (await import('../features/overview/dashboard-page.js')).DashboardPage,
      ),
    },
    {
      path: 'settings',
      lazy: page(
        async () => (await import('../features/conferences/settings-page.js')).SettingsPage,
      ),
    },
    ...programmeRoutes(),
    {
      path: 'review',
      lazy: page(async () => (await import('../features/releases/review-page.js')).ReviewPage),
    },
    {
      path: 'releases',
      lazy: page(async () => (await import('../features/releases/releases-page.js')).ReleasesPage),
    },
    {
      path: 'releases/compare',
      lazy: page(async () => (await import('../features/releases/compare-page.js')).ComparePage),
    },
    {
      path: 'releases/:number',
      lazy: page(async () => (await import('../features/releases/release-page.js')).ReleasePage),
    },
    {
      path: 'registrations',
      lazy: page(
        async () =>
          (await import('../features/registrations/registrations-page.js')).RegistrationsPage,
      ),
    },
    {
      path: 'mail',
      lazy: page(async () => (await import('../features/mail/mail-page.js')).MailPage),
    },
    {
      path: 'audit',
      lazy: page(async () => (await import('../features/audit/audit-page.js')).AuditPage),
    },
    { path: '*', element: <NotFound /> },
  ];
}

function programmeRoutes(): RouteObject[] {
  return [
    {
      path: 'timetable',
      lazy: page(
        async () =>
          (await import('../features/programme/timetable/timetable-page.js')).TimetablePage,
      ),
    },
    {
      path: 'clashes',
      lazy: page(
        async () =>
          (await import('../features/programme/timetable/clashes/clashes-page.js')).ClashesPage,
      ),
    },
    {
      path: 'panels',
      lazy: page(
        async () => (await import('../features/programme/panels/panels-page.js')).PanelsPage,
      ),
    },
    {
      path: 'panels/new',
      lazy: page(
        async () => (await import('../features/programme/panels/panel-page.js')).NewPanelPage,
      ),
    },
    {
      path: 'panels/:id',
      lazy: page(
        async () => (await import('../features/programme/panels/panel-page.js')).PanelPage,
      ),
    },
    {
      path: 'speakers',
      lazy: page(
        async () => (await import('../features/programme/speakers/speakers-page.js')).SpeakersPage,
      ),
    },
    {
      path: 'tracks',
      lazy: page(
        async () => (await import('../features/programme/tracks/tracks-page.js')).TracksPage,
      ),
    },
    {
      path: 'rooms',
      lazy: page(async () => (await import('../features/programme/rooms/rooms-page.js')).RoomsPage),
    },
  ];
}
