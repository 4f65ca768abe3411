import { createFormats } from './Formats';
import { languageOf } from './Language';

describe('numbers and dates', () => {
  const french = createFormats('fr-FR', 'Europe/Paris');

  it('follow French typography', () => {
    expect(french.number(1234567)).toBe('1\u202f234\u202f567');
    expect(french.percent(0.4567, 1)).toMatch(/^45,7[\u00a0\u202f]%$/);
    expect(french.list(['pommes', 'poires', 'cerises'])).toBe('pommes, poires et cerises');
  });

  it('are in the page’s time zone, not in the browser’s', () => {
    expect(french.dateTime(new Date('2026-07-14T22:30:00Z'))).toMatch(/15 juillet 2026.*00:30/);
    expect(createFormats('en-US', 'America/Cayenne').dateTime(new Date('2026-07-14T22:30:00Z'))).toMatch(/July 14, 2026.*7:30/);
  });

  it('take French for every French culture', () => {
    expect(['fr-FR', 'fr-CA', 'FR', 'en-US', 'de-DE'].map(languageOf)).toEqual(['fr', 'fr', 'fr', 'en', 'en']);
  });
});
