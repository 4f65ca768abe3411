import { wordsOf } from './Language';
import { typeset } from './typeset';

const N = '\u202f';
const B = '\u00a0';

describe('French sentences', () => {
  it.each([
    ['Retirer votre vote ?', `Retirer votre vote${N}?`],
    ['Merci ! Votre choix : oui ; le reste suit.', `Merci${N}! Votre choix${N}: oui${N}; le reste suit.`],
    ['Choisissez « Relier ».', `Choisissez «${B}Relier${B}».`],
    ['Le 1er mai', 'Le 1ᵉʳ mai'],
    ["L'outil d'à côté", 'L’outil d’à côté'],
    ['Au plus 5 Mo, 45 %, 3 votes', `Au plus 5${B}Mo, 45${B}%, 3${B}votes`],
    ['Une adresse qui commence par https:// ou par /.', 'Une adresse qui commence par https:// ou par /.'],
    ["https://ville.test/?q=l'eau « http://a » et a'b@ville.test", `https://ville.test/?q=l'eau «${B}http://a${B}» et a'b@ville.test`],
    ['À 22:30', 'À 22:30'],
    [`Déjà${N}? «${B}Oui${B}»`, `Déjà${N}? «${B}Oui${B}»`]
  ])('%s', (plain, set) => {
    expect(typeset('fr', plain)).toBe(set);
  });
});

it('English sentences keep their own spaces', () => {
  expect(typeset('en', "Don't: 5 MB at most? “Yes”")).toBe(`Don’t: 5${B}MB at most? “Yes”`);
});

describe('words', () => {
  const words = {
    fr: { ask: 'Retirer ?', deep: { told: (name: string, count: string) => `${name} : ${count} votes ?`, several: (count: number): string => (count > 1 ? 'des votes !' : 'un vote !') } },
    en: { ask: 'Remove?', deep: { told: (name: string, count: string) => `${name}: ${count} votes?`, several: (count: number): string => (count > 1 ? 'votes!' : 'a vote!') } }
  };

  it('are typeset in all their depth, once', () => {
    expect(wordsOf(words, 'fr').ask).toBe(`Retirer${N}?`);
    expect(wordsOf(words, 'fr').deep.several(2)).toBe(`des votes${N}!`);
    expect(wordsOf(words, 'fr')).toBe(wordsOf(words, 'fr'));
    expect(wordsOf(words, 'en').ask).toBe('Remove?');
  });

  it('leave what a person typed as he typed it', () => {
    const typed = "l'avis « x » ? le 1er : 5 h, voir http://a ?";
    expect(wordsOf(words, 'fr').deep.told(typed, '12')).toBe(`${typed}${N}: 12${B}votes${N}?`);
    expect(wordsOf(words, 'fr').deep.told('Léa', `1${N}234`)).toBe(`Léa${N}: 1${N}234${B}votes${N}?`);
  });
});
