/** Words of a session's page and card beyond the usual. `panel.fr.ts` has the same keys or does not compile. */
export const panelTexts = {
  byAccreditation: 'By accreditation only',
  byAccreditationText:
    'This session is for some attendees, you among them. Please keep its details to yourself.',
  inPrivateCalendar: 'Once you keep it, your private calendar holds it.',
  interpretedInto: (languages: string) => `interpreted into ${languages}`,
  onlyInterpretedInto: (languages: string) => `Interpreted into ${languages}`,
  limitedTo: (seats: number) => (seats === 1 ? 'Limited to 1 seat' : `Limited to ${seats} seats`),
  attributionText: {
    'chatham-house':
      'You may use what is said, but not reveal who said it, nor their affiliation, nor who else took part.',
    'no-recording': 'Please take no photographs and make no recording of sound or picture.',
  },
  programmeHead: (release: number, date: string) => `Release ${release} of ${date}`,
  talks: 'Talks in this session',
  slides: 'Slides',
  ownFilesTitle: 'Slides for attendees',
  ownFilesText:
    'Slides of the sessions, those for attendees only included. Keep this page to yourself.',
  noFiles: 'No slides have been added yet.',
  gone: {
    title: 'This file is no longer available',
    text: 'The organisers have withdrawn it. The page of the session shows what there is now.',
  },
};
