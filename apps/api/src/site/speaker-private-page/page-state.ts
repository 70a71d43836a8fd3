import type { SpeakerView } from '#shared/programme/speakers';
import type { SpeakerPage } from '../../programme/speakers/private-page/speaker-page.service.js';
import type { AvailabilityFault, AvailabilityRow } from './availability-fields.js';
import type { DetailField, DetailValues } from './details-fields.js';

/** What a form of the page told just now, and what it holds again because something was wrong. */
export interface PageState {
  /** What was just done, from the address; shown only where it is so. */
  done?: 'answer' | 'details' | 'photo' | 'availability' | 'slides';
  answer?: { state: string; reason: string; error: string };
  details?: {
    values: DetailValues;
    errors: Partial<Record<DetailField, string>>;
    /** As somebody else saved it meanwhile; saving again replaces that. */
    theirs?: SpeakerView;
    formError?: string;
  };
  photoError?: string;
  availability?: {
    rows: AvailabilityRow[];
    faults: ReadonlyMap<number, AvailabilityFault>;
    formError?: string;
  };
  slides?: { panelId: string; error: string };
}

export function hasErrors(state: PageState): boolean {
  const { answer, details, photoError, availability, slides } = state;
  return [answer, details, photoError, availability, slides].some((part) => part !== undefined);
}

export interface SpeakerFormProps {
  secret: string;
  page: SpeakerPage;
  state: PageState;
}
