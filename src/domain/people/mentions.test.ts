import fc from 'fast-check';
import { mentionedIn, plainLogin, splitMentions, withMention } from './mentions';

const lea = { login: 'lea@ville.test', name: 'Léa Martin' };
const leaB = { login: 'leab@ville.test', name: 'Léa Martin-Blanc' };

describe('a mention', () => {
  it.each([
    ['', 0, '@Léa Martin ', 12],
    ['Bonjour', 7, 'Bonjour @Léa Martin ', 20],
    ['Merci à', 7, 'Merci à @Léa Martin ', 20],
    ['Bonjour !', 7, 'Bonjour @Léa Martin !', 19],
    ['Bonjour ', 8, 'Bonjour @Léa Martin ', 20]
  ])('stands in %j at %d with a space on both sides', (text, at, expected, end) => expect(withMention(text, at, lea)).toEqual({ text: expected, at: end }));

  it('is of each person once, and of nobody whose name was typed away', () => {
    expect(mentionedIn('Merci @Léa Martin', [lea, lea, leaB])).toEqual([lea]);
    expect(mentionedIn('Merci @Léa Martin-Blanc', [leaB, lea])).toEqual([leaB, lea]);
    expect(mentionedIn('Merci Léa Martin', [lea])).toEqual([]);
  });

  it('is found in the text as it was written, the longer of two names that begin alike', () => {
    expect(splitMentions('@Léa Martin-Blanc et @Léa Martin, merci', [lea, leaB])).toEqual(['', '@Léa Martin-Blanc', ' et ', '@Léa Martin', ', merci']);
    expect(splitMentions('Merci @Léa', [])).toEqual(['Merci @Léa']);
    expect(splitMentions('à @ b', [{ name: '' }])).toEqual(['à @ b']);
    expect(splitMentions('a+b @a+b (c)', [{ name: 'a+b (c)' }])).toEqual(['a+b ', '@a+b (c)', '']);
  });

  it('loses no letter of any text, whatever the names are', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }) })), (text, names) => splitMentions(text, names).join('') === text));
  });
});

test.each([
  ['i:0#.f|membership|Lea.Martin@Ville.test', 'lea.martin@ville.test'],
  ['Lea.Martin@Ville.test', 'lea.martin@ville.test'],
  ['c:0o.c|federateddirectoryclaimprovider|3f25', '3f25']
])('the login %s is %s, whatever vouches for it', (login, plain) => expect(plainLogin(login)).toBe(plain));
