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
    expect(writeCsv(rows, 'en-US')).toBe('\ufeffChoix,Votes,Part\r\nOui ; bien sûr,3,0.75\r\nNon,,0.25');
  });

  it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])('does not let %j run as a formula', (text) => {
    expect(writeCsv([[text]], 'fr-FR').replace(/^\ufeff"?/, '').startsWith("'")).toBe(true);
  });

  it('leaves a number below zero a number', () => {
    expect(writeCsv([[-2.5, '-2,5']], 'fr-FR')).toBe("\ufeff-2,5;'-2,5");
  });

  it('reads back what it guarded, and nothing else', () => {
    for (const text of ['=1', '-2', 'plain', "'quoted"]) expect(unguardFormula(guardFormula(text))).toBe(text);
  });
});

test('a sign that begins a formula means nothing further on', () => {
  for (const text of ['a=1', 'Lundi - mardi', 'x@y.example', '1+1', '']) expect(guardFormula(text)).toBe(text);
  expect([unguardFormula("'=1"), unguardFormula("'a=1"), unguardFormula("l'=1"), unguardFormula("''=1")]).toEqual(['=1', "'a=1", "l'=1", "''=1"]);
});
