/** The English of dates and numbers. */
export const LOCALE = 'en-GB';
