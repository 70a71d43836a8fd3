import type { DemoRegistration } from './content.js';

type Row = readonly [
  number: number,
  category: string,
  nation: string,
  organisation: number,
  rankOrTitle: string,
  language: DemoRegistration['language'],
  status: DemoRegistration['status'],
  daysAgo: number,
];

/** Numbered attendees; no name, organisation or address in here belongs to anybody. */
const ROWS: readonly Row[] = [
  [1, 'staff', 'FR', 1, '', 'fr', 'confirmed', 41],
  [2, 'staff', 'FR', 1, '', 'fr', 'confirmed', 41],
  [3, 'staff', 'GB', 1, '', 'en', 'confirmed', 40],
  [4, 'military', 'FR', 4, 'Colonel', 'fr', 'confirmed', 38],
  [5, 'military', 'DE', 5, 'Lieutenant Colonel', 'en', 'confirmed', 37],
  [6, 'government', 'BE', 3, '', 'fr', 'confirmed', 36],
  [7, 'academia', 'CA', 7, 'Professor', 'en', 'confirmed', 35],
  [8, 'military', 'US', 31, 'Major', 'en', 'confirmed', 34],
  [9, 'academia', 'GB', 12, 'Dr', 'en', 'declined', 34],
  [10, 'industry', 'FR', 27, '', 'fr', 'confirmed', 32],
  [11, 'military', 'IT', 6, 'Captain', 'en', 'confirmed', 31],
  [12, 'military', 'ES', 14, 'Commandant', 'en', 'confirmed', 30],
  [13, 'government', 'NO', 19, '', 'en', 'confirmed', 29],
  [14, 'industry', 'DE', 11, '', 'en', 'confirmed', 28],
  [15, 'military', 'NL', 16, 'Major', 'en', 'cancelled', 27],
  [16, 'media', 'FR', 21, '', 'fr', 'declined', 26],
  [17, 'military', 'FR', 4, 'Capitaine', 'fr', 'confirmed', 25],
  [18, 'military', 'PL', 17, 'Lieutenant Colonel', 'en', 'confirmed', 24],
  [19, 'industry', 'NL', 9, '', 'en', 'confirmed', 23],
  [20, 'government', 'PL', 17, '', 'en', 'confirmed', 22],
  [21, 'military', 'CA', 23, 'Capitaine', 'fr', 'confirmed', 21],
  [22, 'academia', 'ES', 22, 'Dr', 'en', 'confirmed', 20],
  [23, 'military', 'NO', 15, 'Commander', 'en', 'confirmed', 19],
  [24, 'industry', 'US', 30, '', 'en', 'confirmed', 17],
  [25, 'industry', 'ES', 8, '', 'en', 'submitted', 16],
  [26, 'military', 'RO', 25, 'Colonel', 'fr', 'confirmed', 15],
  [27, 'government', 'DE', 24, '', 'en', 'confirmed', 14],
  [28, 'military', 'TR', 26, 'Major', 'en', 'confirmed', 13],
  [29, 'media', 'GB', 28, '', 'en', 'confirmed', 12],
  [30, 'military', 'GR', 29, 'Lieutenant Commander', 'en', 'confirmed', 11],
  [31, 'industry', 'IT', 13, '', 'en', 'submitted', 10],
  [32, 'government', 'FR', 2, '', 'fr', 'submitted', 9],
  [33, 'military', 'PT', 32, 'Captain', 'en', 'cancelled', 8],
  [34, 'academia', 'FR', 18, 'Docteur', 'fr', 'submitted', 7],
  [35, 'military', 'BE', 33, 'Major', 'fr', 'confirmed', 6],
  [36, 'military', 'SE', 34, 'Lieutenant Colonel', 'en', 'confirmed', 5],
  [37, 'industry', 'CA', 20, '', 'fr', 'submitted', 4],
  [38, 'government', 'FI', 35, '', 'en', 'submitted', 3],
  [39, 'military', 'GB', 36, 'Squadron Leader', 'en', 'confirmed', 3],
  [40, 'media', 'BE', 37, '', 'fr', 'submitted', 2],
  [41, 'academia', 'PL', 38, 'Professor', 'en', 'submitted', 1],
  [42, 'industry', 'FR', 27, '', 'fr', 'submitted', 0],
];

/** Why a registration was declined, in the attendee's language. */
const REASONS: Record<number, string> = {
  9: 'Places for research institutes go to one delegate each; yours is already registered.',
  16: 'L’accréditation presse n’a pas été reçue dans le délai prévu.',
};

export const DEMO_REGISTRATIONS: DemoRegistration[] = ROWS.map(
  ([number, category, nation, organisation, rankOrTitle, language, status, daysAgo]) => ({
    number,
    category,
    nation,
    organisation: `Sample organisation ${organisation}`,
    rankOrTitle,
    language,
    status,
    daysAgo,
    reason: REASONS[number] ?? null,
  }),
);
