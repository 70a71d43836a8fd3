import type {
  ProgrammeMailData,
  RegistrationMailData,
  SpeakerMailData,
  ToldChange,
} from './mail-data.js';

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

/** A told change: moved by an hour into another room, with an updated invitation. */
export function sampleChange(changes: Partial<ToldChange> = {}): ToldChange {
  const at = (hour: string, end: string, room: string) => ({
    roomId: null,
    startsAt: `2027-06-15T${hour}:00Z`,
    endsAt: `2027-06-15T${end}:00Z`,
    roomName: { en: `Room ${room}`, fr: `Salle ${room}` },
  });
  return {
    kind: 'moved',
    panelId: 'c1d6d1a2-4f0a-4d8e-9c53-0c9d5d6f1a11',
    slug: 'questions',
    title: { en: 'Open questions', fr: 'Questions ouvertes' },
    titleBefore: null,
    before: at('07:30', '08:15', '1'),
    after: at('08:30', '09:15', '2'),
    invitation: { method: 'REQUEST', sequence: 3 },
    ...changes,
  };
}

/** A digest about one moved panel. */
export function sampleProgrammeData(changes: Partial<ProgrammeMailData> = {}): ProgrammeMailData {
  const { rankOrTitle, givenName, familyName, conference } = sampleMailData();
  return {
    release: 4,
    rankOrTitle,
    givenName,
    familyName,
    speaks: false,
    attends: true,
    changes: [sampleChange()],
    conference: { ...conference, timeZone: 'Europe/Paris' },
    ...changes,
  };
}

/** An invitation to speak in one session. */
export function sampleSpeakerData(changes: Partial<SpeakerMailData> = {}): SpeakerMailData {
  const { rankOrTitle, givenName, familyName, conference } = sampleMailData();
  return {
    ...{ rankOrTitle, givenName, familyName, conference },
    office: { en: 'Head of space', fr: 'Direction de l’espace' },
    organisation: { en: 'Sample Command', fr: 'Commandement type' },
    page: { id: '2b7a3c54-0f0e-4b1c-8a55-6f1c2d3e4f5a', pageGeneration: 1 },
    sessions: [{ en: 'Space as the keystone', fr: 'L’espace, clé de voûte' }],
    ...changes,
  };
}

export const SAMPLE_LINKS = {
  ownPage: 'https://agenda.example.org/en/space-2027/my/secret-of-the-page',
  agenda: 'https://agenda.example.org/en/space-2027',
  changes: 'https://agenda.example.org/en/space-2027/changes',
};
