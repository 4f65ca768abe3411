import fc from 'fast-check';
import { guardFormula, unguardFormula } from './formulas';
import { writeCsv } from './writeCsv';

describe('CSV', () => {
  it('uses the separator and the decimal sign of the locale, and a byte order mark', () => {
    const rows = [
      ['Choix', 'Votes', 'Part'],
      ['Oui ; bien sûr', 3, 0.75],
      ['Non', null, 0.25]
    ];
    expect(writeCsv(rows, 'fr-FR')).toBe('\ufeffChoix;Votes;Part\r\n"Oui ; bien sûr";3;0,75\r\nNon;;0,25');
    expect(writeCsv(rows, 'en-US')).toBe('\ufeffChoix,Votes,Part\r\n"Oui ; bien sûr",3,0.75\r\nNon,,0.25');
  });

  it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', ' =1+1', '\u00a0 -1', '\ufeff=1', '|calc', '%0A', "' =1", '=1\n+1'])('does not let %j run as a formula', (text) => {
    expect(writeCsv([[text]], 'fr-FR').replace(/^\ufeff"?/, '').startsWith("'")).toBe(true);
  });

  it('leaves a number below zero a number', () => {
    expect(writeCsv([[-2.5, '-2,5']], 'fr-FR')).toBe("\ufeff-2,5;\"'-2,5\"");
  });

  it('reads back what it guarded, and nothing else', () => {
    const text = fc.array(fc.constantFrom('=', '-', '|', '%', "'", ' ', '\t', '\n', '\r', '\u00a0', 'a', '1'), { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(fc.property(text, (each) => unguardFormula(guardFormula(each)) === each), { numRuns: 2000 });
  });

  it.each([
    ['Deux lignes\n=1+1', "Deux lignes\n'=1+1"],
    ['a\r\n \t@SUM(A1)\r-1', "a\r\n' \t@SUM(A1)\r'-1"],
    ['=1\n\n+1', "'=1\n\n'+1"]
  ])('keeps each line of %j from being run', (text, guarded) => expect(guardFormula(text)).toBe(guarded));

  it('keeps what parts cells in the other language within its own cell', () => {
    expect(writeCsv([['a, b', 'c;d', 'e\tf', ' g', 1.5]], 'fr-FR')).toBe('\ufeff"a, b";"c;d";"e\tf";" g";1,5');
  });
});

test('a sign that begins a formula means nothing further on', () => {
  for (const text of ['a=1', 'Lundi - mardi', 'x@y.example', '1+1', '']) expect(guardFormula(text)).toBe(text);
  expect([unguardFormula("'=1"), unguardFormula("'a=1"), unguardFormula("l'=1"), unguardFormula("''=1")]).toEqual(['=1', "'a=1", "l'=1", "'=1"]);
});
