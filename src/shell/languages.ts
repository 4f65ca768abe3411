/** The languages of the words. */
export type Language = 'fr' | 'en';
