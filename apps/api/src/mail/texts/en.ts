export const en = {
  greeting: 'Hello {name},',
  greetingWithoutName: 'Hello,',
  dates: 'Dates:',
  place: 'Place:',
  contact: 'Questions: {contact}',
};

/** Every language says these. */
export type CommonTexts = typeof en;
