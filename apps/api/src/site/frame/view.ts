import { createContext, use } from 'react';
import type { Language } from '#shared/languages';
import type { ReleasedConference, ReleaseDocument } from '#shared/releases/release-document';
import { type Addresses, addressesOf } from './addresses.js';
import type { SiteAssets } from './assets.js';
import type { Attendee } from './attendee.js';
import type { IconName } from './icons.js';
import { indexOf, type ReleaseIndex } from './release-index.js';
import { FRAME_TEXTS, type FrameTexts } from './texts.js';

export interface SiteSettings {
  /** Origin of absolute links, without a slash at its end. */
  publicUrl: string;
  assets: SiteAssets;
}

/** What a page of a conference is drawn from; with the page's own input, nothing else. */
export interface PageInput {
  document: ReleaseDocument;
  language: Language;
  /** The day in the conference's zone, `2027-06-16`. */
  today: string;
  site: SiteSettings;
}

/** What every component of a page may use. */
export interface View extends PageInput {
  conference: ReleasedConference;
  index: ReleaseIndex;
  /** What every page may say. */
  t: FrameTexts;
  to: Addresses;
  /** On a device that shows one attendee's agenda; such a page is never kept. */
  attendee: Attendee | null;
  /** Filled while a page is drawn: the icons for its sprite. */
  icons: Set<IconName>;
}

const ViewContext = createContext<View | null>(null);
export const ViewProvider = ViewContext.Provider;

export function viewOf(input: PageInput, attendee: Attendee | null = null): View {
  const { conference } = input.document;
  return {
    ...input,
    conference,
    index: indexOf(input.document),
    t: FRAME_TEXTS[input.language],
    to: addressesOf(input.language, conference.slug),
    attendee,
    icons: new Set(),
  };
}

export function useView(): View {
  const view = use(ViewContext);
  if (!view) throw new Error('a component of the site is drawn outside of a page');
  return view;
}

/** The texts of a journey in the language of the page. */
export function useTexts<Texts>(texts: Record<Language, Texts>): Texts {
  return texts[useView().language];
}
