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

  it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])('does not let %j run as a formula', (text) => {
    expect(writeCsv([[text]], 'fr-FR').replace(/^\ufeff"?/, '').startsWith("'")).toBe(true);
  });
});
