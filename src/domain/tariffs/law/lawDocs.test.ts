/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { frenchLaw } from './frenchLaw';

const ALWAYS = '1000-01-01';

describe.each([['docs/tariff-law.md', 'always'], ['docs/fr/loi-des-tarifs.md', 'toujours']])('%s', (file, always) => {
  const text = readFileSync(file, 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

  it('says of each rule its days and its text, in the order of the rules, and nothing else', () => {
    expect(rows.map(([what = '', from, until, source]) => [/^`(\w+)`/.exec(what)?.[1], from, until, source])).toEqual(frenchLaw.map(({ rule, from, until, source }) => [rule, from === ALWAYS ? always : from, until ?? '', source]));
  });

  it('marks what was not read, wherever a question is open', () => {
    expect(rows.map((row) => row[4] !== '')).toEqual(frenchLaw.map(({ open }) => open !== null));
  });

  it('says when all of it was read, and by when it is read again', () => {
    for (const { read, reviewBy } of frenchLaw) expect([text.includes(read), text.includes(reviewBy)]).toEqual([true, true]);
  });
});
