import { type Localised, textIn } from '#shared/languages';
import type { CancelledPanel } from '#shared/releases/release-document';
import { readFilters } from '../../apps/api/src/site/agenda/filters.js';
import type { Attendee } from '../../apps/api/src/site/frame/attendee.js';
import { renderErrorPage } from '../../apps/api/src/site/frame/error-page.js';
import { type Page, type RenderedPage, renderPage } from '../../apps/api/src/site/frame/page.js';
import type { PageInput } from '../../apps/api/src/site/frame/view.js';
import { viewOf } from '../../apps/api/src/site/frame/view.js';
import { ownEntries } from '../../apps/api/src/site/own-page/own-agenda.js';
import { checkForm, readFormValues } from '../../apps/api/src/site/register/registration-form.js';
import { readSpeakerFilters } from '../../apps/api/src/site/speakers/speaker-filters.js';
import { REGISTER_TEXTS } from '../../apps/api/src/site/register/texts.js';
import { agendaPage } from '../../apps/api/src/site/agenda/agenda-page.js';
import { changesPage } from '../../apps/api/src/site/changes/changes-page.js';
import { renderConferencesPage } from '../../apps/api/src/site/home/conferences-page.js';
import {
  confirmCancelPage,
  confirmNewLinkPage,
} from '../../apps/api/src/site/own-page/confirm-page.js';
import { keepPage } from '../../apps/api/src/site/agenda/keep-page.js';
import { informationPage } from '../../apps/api/src/site/information/information-page.js';
import { type OwnRegistration } from '../../apps/api/src/site/own-page/own-registration.js';
import { ownPage } from '../../apps/api/src/site/own-page/own-page.js';
import { cancelledSessionPage } from '../../apps/api/src/site/session/cancelled-session.js';
import { sessionPage } from '../../apps/api/src/site/session/session-page.js';
import {
  receivedPage,
  registrationClosedPage,
} from '../../apps/api/src/site/register/register-answers.js';
import { registerPage } from '../../apps/api/src/site/register/register-page.js';
import { speakerProfile } from '../../apps/api/src/site/speakers/speaker-profile.js';
import { speakersPage } from '../../apps/api/src/site/speakers/speakers-page.js';
import { subscribePage } from '../../apps/api/src/site/subscribe/subscribe-page.js';

/** The texts of attendees and organisers that are not in a release. */
export interface OtherTexts {
  plain: string;
  both: Localised;
}

/** Every kind of page of one release, by a short name; for what must hold on all of them. */
export function everyPage(input: PageInput, texts: OtherTexts): Map<string, RenderedPage> {
  const { document, today, language, site } = input;
  const t = REGISTER_TEXTS[language];
  const { both, plain } = texts;
  const moved = document.panels.find(({ movedFrom }) => movedFrom) ?? document.panels[0]!;
  const values = readFormValues({
    organisation: plain,
    rankOrTitle: plain,
    givenName: plain,
    familyName: plain,
    email: plain,
    categoryId: 'a',
  });
  const form = {
    categories: [
      { id: 'a', name: both, hint: both, approval: 'automatic' as const, full: false },
      { id: 'b', name: both, hint: both, approval: 'manual' as const, full: true },
    ],
    ...{
      notice: both,
      noticeVersion: 2,
      values,
      errors: {},
      formError: null,
      idempotencyKey: 'key',
    },
  };
  const gone: CancelledPanel = {
    ...moved,
    ...{ id: 'gone', slug: 'gone', cancelledAt: document.publishedAt },
    ...{ roomName: both, trackName: both, speakers: document.speakers },
  };
  const ids = document.panels.map(({ id }) => id);
  const attendee: Attendee = {
    ...{ registrationId: 'registration', reference: '7K4Q-22MT' },
    member: { category: 'military', nation: 'FR' },
    stars: new Set([gone.id, ...ids.slice(0, 2)]),
    seats: new Set(ids.slice(1, 2)),
    seatCounts: new Map(ids.map((id, index) => [id, { capacity: index + 1, taken: index % 2 }])),
    news: { outcome: 'overlap', panel: moved.slug, beside: moved.slug },
  };
  const own: OwnRegistration = {
    ...{ secret: 'the-secret', reference: '7K4Q-22MT', status: 'confirmed', name: plain },
    ...{ organisation: plain, nation: 'France', category: both, reason: null, mayCancel: true },
    ...{ ticketCode: 'ticket', feedUrl: 'https://agenda.example.org/calendar/personal/x.ics' },
    agenda: {
      entries: ownEntries(
        { ...document, cancelled: [gone] },
        { stars: new Set([gone.id, ...ids]), seats: new Set(ids.slice(0, 1)) },
        today,
      ),
      seatCounts: new Map(ids.map((id, index) => [id, { capacity: index, taken: 0 }])),
      onDevice: false,
      news: null,
    },
  };
  const place = { roomId: null, startsAt: moved.startsAt, endsAt: moved.endsAt, roomName: both };
  const change = {
    ...{ kind: 'moved' as const, panelId: moved.id, slug: moved.slug, title: moved.title },
    ...{ before: place, after: place, edited: ['title', plain] },
  };
  const query = { q: plain, track: document.tracks[0]!.slug };
  const pages: Record<string, (view: ReturnType<typeof viewOf>) => Page> = {
    agenda: (view) => agendaPage(view, readFilters({}, document, today)),
    'agenda of all days': (view) => agendaPage(view, readFilters({ day: 'all' }, document, today)),
    'agenda searched': (view) => agendaPage(view, readFilters(query, document, today)),
    panel: (view) => sessionPage(view, moved),
    'panel cancelled': (view) => cancelledSessionPage(view, gone),
    keep: (view) => keepPage(view),
    speakers: (view) =>
      speakersPage(view, { ...readSpeakerFilters({}, document, language), q: plain.slice(0, 0) }),
    'speakers searched': (view) =>
      speakersPage(view, readSpeakerFilters({ q: plain }, document, language)),
    speaker: (view) => speakerProfile(view, document.speakers[0]!),
    changes: (view) =>
      changesPage(view, {
        stories: [
          {
            ...{ number: 2, publishedAt: document.publishedAt, notes: both, panels: 4 },
            ...{ changes: [change], restoredFrom: 1 },
          },
        ],
        before: 3,
      }),
    information: (view) => informationPage(view),
    subscribe: (view) => subscribePage(view, { scope: 'track', item: document.tracks[0]!.slug }),
    register: (view) => registerPage(view, form),
    'register with errors': (view) =>
      registerPage(view, { ...form, errors: checkForm(values, t).errors, formError: t.fullText }),
    closed: (view) => registrationClosedPage(view, 'closed'),
    full: (view) => registrationClosedPage(view, 'full'),
    received: (view) => receivedPage(view, true),
    'received, kept': (view) => receivedPage(view, false),
    'own page': (view) => ownPage(view, own, 'new-link'),
    'own page declined': (view) =>
      ownPage(
        view,
        {
          ...own,
          status: 'declined',
          reason: plain,
          ticketCode: null,
          feedUrl: null,
          agenda: null,
        },
        null,
      ),
    'cancel?': (view) => confirmCancelPage(view, own.secret, plain),
    'new link?': (view) => confirmNewLinkPage(view, own.secret),
  };
  const rendered = new Map<string, RenderedPage>();
  for (const [name, draw] of Object.entries(pages)) {
    const view = viewOf(input);
    rendered.set(name, renderPage(view, draw(view)));
  }
  const known = viewOf({ ...input, document: { ...document, cancelled: [gone] } }, attendee);
  const forAttendee: Record<string, () => Page> = {
    'agenda of an attendee': () => agendaPage(known, readFilters({}, known.document, today, true)),
    'own sessions on the agenda': () =>
      agendaPage(known, readFilters({ mine: '1' }, known.document, today, true)),
    'panel for an attendee': () => sessionPage(known, moved),
    'panel cancelled for an attendee': () => cancelledSessionPage(known, gone),
  };
  for (const [name, draw] of Object.entries(forAttendee)) {
    known.icons.clear();
    rendered.set(name, renderPage(known, draw()));
  }
  const bare = (html: string): RenderedPage => ({ html, contentSecurityPolicy: '' });
  rendered.set('error', bare(renderErrorPage({ status: 404 }, language, `/${plain}`, site)));
  const conference = { ...document.conference, name: both, city: both };
  rendered.set('conferences', bare(renderConferencesPage([conference], language, site)));
  if (!textIn(both, language)) throw new Error('the sample text is empty');
  return rendered;
}
