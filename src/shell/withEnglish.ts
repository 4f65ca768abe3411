import type { Language, Words } from './Language';

const later: (() => Promise<void>)[] = [];

/**
 * The words of screens that agents see: the French ones come with the page, the English ones when its language is English
 * (`wordsReady`), so that no page downloads both.
 */
export function withEnglish<T>(fr: T, load: () => Promise<{ readonly en: T }>): Words<T> {
  let english: T | undefined;
  later.push(async () => void (english ??= (await load()).en));
  return {
    fr,
    get en() {
      if (english === undefined) throw new Error('wordsReady comes first');
      return english;
    }
  };
}

/** Waited for before anything is shown. Rejects when a chunk does not come, as where the screens' own does not. */
export async function wordsReady(language: Language): Promise<void> {
  if (language === 'en') await Promise.all(later.map((each) => each()));
}
