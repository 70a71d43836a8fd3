import type { RegistrationMailData } from './mail-data.js';

/** A mail's data with every text in both languages. */
export function sampleMailData(changes: Partial<RegistrationMailData> = {}): RegistrationMailData {
  return {
    reference: '7K4Q-22MT',
    status: 'confirmed',
    reason: null,
    rankOrTitle: 'Colonel',
    givenName: 'Sample',
    familyName: 'Attendee 17',
    category: { en: 'Armed forces', fr: 'Forces armées' },
    conference: {
      slug: 'space-2027',
      name: { en: 'Space Conference 2027', fr: 'Conférence Espace 2027' },
      venue: { en: 'Congress Centre', fr: 'Centre de congrès' },
      city: { en: 'Toulouse, France', fr: 'Toulouse, France' },
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      contactEmail: 'office@example.org',
    },
    ...changes,
  };
}

export const SAMPLE_LINKS = {
  ownPage: 'https://agenda.example.org/en/space-2027/my/secret-of-the-page',
  agenda: 'https://agenda.example.org/en/space-2027',
};
