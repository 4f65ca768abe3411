import { readSitePage } from './readSitePage';

const said = (canvas: string): readonly string[] => readSitePage(canvas).passages.map(({ text }) => text);
const part = (innerHTML: string, zoneIndex: number, sectionIndex: number, controlIndex: number): object => ({ controlType: 4, innerHTML, position: { zoneIndex, sectionIndex, controlIndex } });

it('the texts of a page are read section by section, column by column; other parts are passed over', () => {
  const canvas = [part('<p>quatre</p>', 2, 1, 1), part('<p>trois', 1, 2, 1), part('<p>deux</p>', 1, 1, 2), part('<h2>un</h2>', 1, 1, 1), { controlType: 3, webPartData: {} }, { controlType: 0 }, null];
  expect(said(JSON.stringify(canvas))).toEqual(['un', 'deux', 'trois', 'quatre']);
});

it('an older page is HTML, an empty one has no passages', () => {
  expect(said('<div><p>un</p></div>')).toEqual(['un']);
  expect(said('[]')).toEqual([]);
  expect(said('')).toEqual([]);
});
