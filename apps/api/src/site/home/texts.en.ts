export const en = {
  conferences: 'Conferences',
  conferencesLead: 'Choose a conference.',
  noConference: 'There is no conference here yet.',
};
