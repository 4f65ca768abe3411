import { wordStyles } from './wordStyles';
import { rootOf } from './xml';

const style = (id: string, name: string, more = ''): string => `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const basedOn = (id: string): string => `<w:basedOn w:val="${id}"/>`;
const outline = (level: number): string => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
const numbers = (list: string, level = ''): string => `<w:pPr><w:numPr>${level && `<w:ilvl w:val="${level}"/>`}${list && `<w:numId w:val="${list}"/>`}</w:numPr></w:pPr>`;
const styles = (...all: readonly string[]) => wordStyles(rootOf(`<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${all.join('')}</w:styles>`));
const none = { heading: 0, isTitle: false, isContents: false, list: '', level: '' };

describe('a style of paragraphs', () => {
  it.each([
    ['Heading 1', '', 1],
    ['heading 9', '', 9],
    ['heading 10', '', 0],
    ['my heading 1', '', 0],
    ['Chapitre', outline(0), 1],
    ['Chapitre', outline(8), 9],
    ['Corps', outline(9), 0],
    ['heading 2', outline(4), 2]
  ])('%s, %s: heading %i', (name, more, heading) => expect(styles(style('a', name, more))('a').heading).toBe(heading));

  it.each([['Title', true], ['Subtitle', false], ['title page', false]])('%s is a title: %s', (name, isTitle) => expect(styles(style('a', name))('a').isTitle).toBe(isTitle));

  it.each([['toc 1', true], ['TOC Heading', true], ['table of figures', true], ['my toc 1', false], ['toc 12', false], ['toc', false]])('%s is a line of contents: %s', (name, isContents) => expect(styles(style('a', name))('a').isContents).toBe(isContents));

  it('has what the one has that it is based on, unless it says otherwise', () => {
    const read = styles(style('base', 'heading 2', numbers('3', '1')), style('own', 'Ville', basedOn('base')), style('deep', 'Ville 2', basedOn('own') + numbers('', '2')), style('plain', 'Corps', basedOn('base') + outline(9)), style('t', 'Title'), style('u', 'Ville T', basedOn('t')), style('c', 'toc 2'), style('d', 'Ville C', basedOn('c')));
    expect([read('own'), read('deep')]).toEqual([{ ...none, heading: 2, list: '3', level: '1' }, { ...none, heading: 2, list: '3', level: '2' }]);
    expect(read('plain').heading).toBe(0);
    expect([read('u'), read('d')]).toEqual([{ ...none, isTitle: true }, { ...none, isContents: true }]);
    expect(read('own')).toBe(read('own'));
  });

  it('is read through twenty others, and no further; one that is based on itself ends', () => {
    const chain = styles(style('s0', 'heading 1'), ...Array.from({ length: 25 }, (_, index) => style(`s${index + 1}`, 'x', basedOn(`s${index}`))));
    expect([chain('s20').heading, chain('s21').heading]).toEqual([1, 0]);
    expect(styles(style('a', 'x', basedOn('b')), style('b', 'y', basedOn('a')))('a')).toEqual(none);
  });

  it('that is not there says nothing', () => {
    expect([styles()('a'), wordStyles(undefined)('')]).toEqual([none, none]);
  });
});

test('what is no XML has no root', () => {
  expect(rootOf('<a><b></a>')).toBeUndefined();
  expect(rootOf('')).toBeUndefined();
  expect(rootOf('<a/>')?.localName).toBe('a');
});
