import { passage } from '../testing/showCalls';
import { outlineOf } from './outlineOf';

const heading = (id: number, level: number) => passage(id, `Titre ${id}`, { kind: 'heading', level });

test('headings are one below the one that they stand under, whatever levels their author left out', () => {
  const { headings, blocks } = outlineOf([passage(1, 'Avant'), heading(2, 1), passage(3, 'Sous'), heading(4, 4), heading(5, 4), passage(6, 'Plus bas'), heading(7, 2), heading(8, 1)]);
  expect(headings.map(({ number, level }) => [number, level])).toEqual([[2, 4], [4, 5], [5, 5], [7, 5], [8, 4]]);
  expect(blocks.flatMap(({ passages }) => passages.map(({ level }) => level))).toEqual([4, 4, 5, 5, 5, 6, 5, 4]);
});

test('rows that follow each other have as many columns as the longest of them', () => {
  const row = (id: number, text: string) => passage(id, text, { kind: 'row' });
  const { blocks } = outlineOf([row(1, 'a\tb'), row(2, 'a\tb\tc'), passage(3, 'Entre\tdeux'), row(4, 'a\tb'), row(5, 'a'), passage(6, 'Fin')]);
  expect(blocks.flatMap(({ passages }) => passages.map(({ columns }) => columns))).toEqual([3, 3, 0, 2, 2, 0]);
});

test('passages that are counted together are a block, also where ones of another block stand between them', () => {
  const { blocks } = outlineOf([passage(499, 'a'), passage(500, 'b'), passage(501, 'c'), passage(2, 'd')]);
  expect(blocks.map(({ block, passages }) => [block, passages.map(({ number }) => number)])).toEqual([[0, [1]], [1, [2, 3]], [0, [4]]]);
});
