import type { Audience } from './audience.js';
import type { Attribution } from './panels.js';
import type { Talk } from './talks.js';

/** What of a panel is optional. */
export interface PanelExtras {
  interpretation: string[];
  attribution: Attribution;
  seats: number | null;
  signUp: boolean;
  talks: Talk[];
  /** Null: everybody. */
  audience: Audience | null;
}

/** What a panel is unless somebody says otherwise. */
export const PLAIN_PANEL: Readonly<PanelExtras> = {
  interpretation: [],
  attribution: 'on-record',
  seats: null,
  signUp: false,
  talks: [],
  audience: null,
};
