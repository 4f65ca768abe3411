import fc from 'fast-check';
import { readPasted, writePasted } from './readPasted';

it('reads what a spreadsheet copies: cells by tabs, rows by lines, a line end within a cell in marks', () => {
  expect(readPasted('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
  expect(readPasted('"deux\nlignes"\t"a ""b"""\r\n')).toEqual([['deux\nlignes', 'a "b"']]);
  expect(readPasted('3,20\n\n3,40\n')).toEqual([['3,20'], [''], ['3,40']]);
  expect(readPasted('')).toEqual([['']]);
});

it('reads text that no spreadsheet wrote line by line', () => expect(readPasted('"ouvert\t1\n2')).toEqual([['"ouvert', '1'], ['2']]));

it('what is copied is what is pasted', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => expect(readPasted(`${writePasted(rows)}\r\n`)).toEqual(rows)));
});
