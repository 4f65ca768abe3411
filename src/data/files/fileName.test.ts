import fc from 'fast-check';
import { addressOf } from './addressOf';
import { fileName } from './fileName';

describe('the name of a file', () => {
  it.each([
    ['Note de service n° 12.pdf', 'Note de service n° 12.pdf'],
    ['budget 50 % #2.xlsx', 'budget 50 % #2.xlsx'],
    ['a/b\\c:d*e?"f<g>h|i.txt', 'a b c d e f g h i.txt'],
    ['  ~$note. .docx', 'note..docx'],
    ['..', 'fichier'],
    ['.pdf', 'pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['Com9.pdf', '_Com9.pdf'],
    ['desktop.ini', '_desktop.ini'],
    ['icon.txt', 'icon.txt'],
    ['concert.txt', 'concert.txt'],
    ['compte rendu.v2', 'compte rendu.v2'],
    ['lpta.txt', 'lpta.txt'],
    ['plan...  ', 'plan'],
    ['fdp.\u202ecod', 'fdp.cod'],
    ['_vti_notes.txt', '_notes.txt'],
    ['photo\u00001.jpg', 'photo 1.jpg'],
    ['demi\ud83dsigne.pdf', 'demi signe.pdf']
  ])('%j becomes %j', (name, expected) => expect(fileName(name)).toBe(expected));

  it('is never too long, keeps its extension, and is taken as it is the second time', () => {
    expect(fileName(`${'é'.repeat(300)}.docx`)).toBe(`${'é'.repeat(115)}.docx`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const clean = fileName(name);
        expect(clean).toMatch(/^[^"*:<>?/\\|]+$/);
        expect(fileName(clean)).toBe(clean);
        expect(() => addressOf(clean)).not.toThrow();
      })
    );
  });
});
