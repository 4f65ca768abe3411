import type { Page } from '@playwright/test';
import { writtenLanguage } from '../../src/ui/writtenLanguage';
import { readTexts } from './rgaaFaults';

/**
 * Texts whose words are of the one language, and which the code calls the other one (RGAA 8.7, 8.8): a screen reader would read them with the wrong voice.
 * Titles whose words do not tell are not looked at.
 */
export async function languageFaults(page: Page, zones: string): Promise<readonly string[]> {
  const texts = await page.evaluate(readTexts, zones);
  const wrong = texts.filter(({ text, lang }) => writtenLanguage(text, 'fr') === writtenLanguage(text, 'en') && writtenLanguage(text, 'fr') !== lang);
  return [...new Set(wrong.map(({ text, lang }) => `8.7: as ${lang}: ${text.slice(0, 140)}`))];
}
