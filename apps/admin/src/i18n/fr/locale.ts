/** The French of dates and numbers. */
export const LOCALE = 'fr-FR';
