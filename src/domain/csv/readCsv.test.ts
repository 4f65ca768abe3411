import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './readCsv';

const headers = ['Je veux', 'Famille', 'Description', 'Ordre', 'Outil', 'Adresse'];
const known = (header: readonly string[]): number => header.filter((cell) => headers.includes(cell)).length;
const read = (text: string) => readCsv(text, known);
const cellsOf = (text: string) => {
  const reading = read(text);
  return 'records' in reading ? reading.records.map(({ cells }) => cells) : reading;
};
const linesOf = (text: string) => {
  const reading = read(text);
  return 'records' in reading ? reading.records.map(({ line }) => line) : reading;
};
const fault = (name: string): string => readFileSync(join(__dirname, 'testing', 'faults', name), 'utf8').replace(/^\ufeff/, '');

describe('files that were refused or lost rows', () => {
  it.each([
    ['two-columns.csv', [['Je veux', 'Famille'], ['Poser un congé', 'Ressources humaines'], ['Réserver une salle', 'Locaux']]],
    ['two-columns-quoted.csv', [['Je veux', 'Famille'], ['Poser un "congé"', 'Ressources humaines']]],
    ['two-columns-tab.csv', [['Outil', 'Adresse'], ['Annuaire', 'https://annuaire.example/']]],
    ['two-columns-no-end.csv', [['Je veux', 'Famille'], ['Poser un congé', 'Ressources humaines'], ['Réserver une salle', 'Locaux']]],
    ['mixed-line-ends.csv', [['Je veux', 'Famille', 'Description'], ['Poser un congé', 'RH', 'a'], ['Réserver une salle', 'Locaux', 'b'], ['Imprimer', 'Bureau', 'c'], ['Télétravailler', 'RH', 'd']]],
    ['crlf-header-lf-rows.csv', [['Je veux', 'Famille', 'Description'], ['Poser un congé', 'RH', 'a'], ['Réserver une salle', 'Locaux', 'b'], ['Imprimer', 'Bureau', 'c']]],
    ['sep-line.csv', [['Je veux', 'Famille', 'Ordre'], ['Poser un congé', 'RH', '1']]]
  ])('%s is read whole', (name, rows) => expect(cellsOf(fault(name))).toEqual(rows));

  it('names the line of a bad quotation mark, not that of its row', () => expect(read(fault('quote-on-line-5.csv'))).toEqual({ brokenLine: 5 }));
});

describe('lines are those of the file', () => {
  it('after Excel’s own, blank ones, and those within cells', () => {
    expect(linesOf('sep=;\r\n\r\nJe veux;Famille\r\n"un\rdeux\r\ntrois\nquatre";x\n\ny;z')).toEqual([3, 4, 9]);
  });

  it('of a mark that is never closed is where it opens; of text after a cell, its own', () => {
    expect(read('Je veux;Famille\n"a\nb";"c\n\nd;e\n')).toEqual({ brokenLine: 3 });
    expect(read('Je veux;Famille\n"a\nb\nc" d;e\n')).toEqual({ brokenLine: 4 });
  });
});

describe('the separator', () => {
  it.each([
    ['sep=|\nJe veux|Famille\na;b|c', [['Je veux', 'Famille'], ['a;b', 'c']]],
    ['"sep=,"\r\nJe veux,Famille\r\na,b', [['Je veux', 'Famille'], ['a', 'b']]],
    ['SEP=\t\nJe veux\tFamille\na\tb', [['Je veux', 'Famille'], ['a', 'b']]],
    ['Je veux,Famille,Remarque; à lire\na,b,c', [['Je veux', 'Famille', 'Remarque; à lire'], ['a', 'b', 'c']]],
    ['"Je veux","Famille"\n"a;b","c"', [['Je veux', 'Famille'], ['a;b', 'c']]],
    ['Je veux\na, b; c', [['Je veux'], ['a, b', ' c']]]
  ])('of %j is told or seen by the headers', (text, rows) => expect(cellsOf(text)).toEqual(rows));
});

it('a mark within a cell is a letter; spaces after a closed one are none', () => {
  expect(cellsOf('Je veux;Famille\n5" de pluie;"un ""mot""" ;"";')).toEqual([['Je veux', 'Famille'], ['5" de pluie', 'un "mot"', '', '']]);
});

it('nothing is no row', () => expect([cellsOf(''), cellsOf('sep=;'), cellsOf('\r\n ; \n')]).toEqual([[], [], []]));
