export type Language = 'fr' | 'en';

/** Words in both languages; the French ones give the shape (`const en: typeof fr`). */
export interface Words<T> {
  readonly fr: T;
  readonly en: T;
}

/** French for every French culture, English for all others. */
export function languageOf(uiCulture: string): Language {
  return uiCulture.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
