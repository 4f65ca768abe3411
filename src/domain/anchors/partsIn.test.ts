import { partsIn } from './partsIn';
import { passagesOf } from './testing/texts';

const quote = 'le télétravail est ouvert à tous les agents titulaires de la ville';
const found = (...pieces: readonly string[]): readonly string[] => partsIn(quote, passagesOf(...pieces)).map(({ place: { passage, start, end } }) => `${passage} ${pieces[passage - 1]?.slice(start, end) ?? ''}`);

describe('a quote that a split went right through', () => {
  it('is where each piece has a telling part of it: its end, its whole, its beginning', () => {
    expect(found('Préambule. le télétravail est', 'ouvert à tous les agents', 'titulaires de la ville, sauf exception')).toEqual(['1 le télétravail est', '2 ouvert à tous les agents', '3 titulaires de la ville']);
  });

  it('is not where a piece shares a few letters with it', () => {
    expect(found('la ville', 'agents', 'Rien de tout cela', 'Fin : le télétra')).toEqual([]);
    // Twelve letters tell, eleven do not.
    expect(found('xx le télétrava', 'xx le télétrav')).toEqual(['1 le télétrava']);
    expect(found('les agents t', 'les agents ')).toEqual(['1 les agents t']);
  });

  it('is one with the longer part where a piece has both ends of it', () => {
    expect(found('titulaires de la ville et encore le télétravail est', 'x')).toEqual(['1 titulaires de la ville']);
    expect(found('s de la ville et encore le télétravai', 'x')).toEqual(['1 le télétravai']);
    expect(found('de la ville et encore le télétravail est ouvert', 'x')).toEqual(['1 le télétravail est ouvert']);
  });

  it('is found by its whole beginning where the piece says the same again and again', () => {
    const again = 'abababababab et la suite du passage';
    expect(partsIn(again, passagesOf('zz ababababababababab', 'x')).map(({ place: { start, end } }) => [start, end])).toEqual([[9, 21]]);
  });

  it('is nowhere in a passage that was not split', () => expect(found('le télétravail est ouvert')).toEqual([]));
});
