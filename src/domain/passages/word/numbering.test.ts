import type { Numbered } from './numbering';
import { Numbering } from './numbering';
import { rootOf } from './xml';

const level = (index: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, content: string): string => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const list = (id: number, of: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const numbering = (...parts: readonly string[]): Numbering => new Numbering(rootOf(`<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${parts.join('')}</w:numbering>`));
/** Levels of paragraphs of one list, or places in several. */
const counted = (lists: Numbering, ...places: readonly (number | Numbered)[]): readonly (string | undefined)[] => places.map((place) => lists.next(typeof place === 'number' ? { list: '1', level: place } : place));

describe('paragraphs of a list', () => {
  it('count on, and below them from the start again', () => {
    const lists = numbering(definition(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%1.%2)') + level(2, 'upperRoman', '%1-%2-%3')), list(1, 0));
    expect(counted(lists, 0, 1, 1, 2, 2, 1, 2, 0, 1, 2)).toEqual(['1.', '1.a)', '1.b)', '1-b-I', '1-b-II', '1.c)', '1-c-I', '2.', '2.a)', '2-a-I']);
  });

  it('begin with what the level says, or one; what stands above and was never counted is at its start', () => {
    const lists = numbering(definition(0, level(0, 'decimal', '%1', '<w:start w:val="4"/>') + level(1, 'decimal', '%1.%2', '<w:start w:val="x"/>')), list(1, 0));
    expect(counted(lists, 1, 1, 0, 0, 1)).toEqual(['4.1', '4.2', '4', '5', '5.1']);
  });

  it('go on below where they say so, or begin again only after a certain level', () => {
    const lists = (restart: number): Numbering => numbering(definition(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%2') + level(2, 'decimal', '%3', `<w:lvlRestart w:val="${restart}"/>`)), list(1, 0));
    expect(counted(lists(0), 2, 0, 2, 1, 2)).toEqual(['1', '1', '2', '1', '3']);
    expect(counted(lists(1), 2, 1, 2, 0, 2)).toEqual(['1', '1', '2', '1', '1']);
    expect(counted(lists(2), 2, 1, 2, 0, 2)).toEqual(['1', '1', '1', '1', '1']);
  });

  it('without numbers have none, neither in what stands below them', () => {
    const lists = numbering(definition(0, level(0, 'bullet', '·') + level(1, 'none', 'x') + level(2, 'decimal', '%1%2%3.%4')), list(1, 0));
    expect(counted(lists, 0, 1, 2, 2)).toEqual(['', '', '1.', '2.']);
  });

  it('write the numbers above as figures where they are legal ones', () => {
    const legal = (attribute: string): readonly (string | undefined)[] => counted(numbering(definition(0, level(0, 'upperRoman', '%1') + level(1, 'lowerLetter', '%1.%2', `<w:isLgl${attribute}/>`)), list(1, 0)), 0, 0, 1, 1);
    expect(['', ' w:val="1"', ' w:val="0"', ' w:val="false"'].map((attribute) => legal(attribute)[3])).toEqual(['2.2', '2.2', 'II.b', 'II.b']);
  });

  it.each([['decimal', '2'], ['decimalZero', '02'], ['lowerLetter', 'b'], ['upperLetter', 'B'], ['lowerRoman', 'ii'], ['upperRoman', 'II'], ['cardinalText', '2']])('of the format %s are written %s', (format, expected) => {
    expect(counted(numbering(definition(0, level(0, format, '%1')), list(1, 0)), 0, 0)[1]).toBe(expected);
  });
});

describe('lists', () => {
  it('of one definition count together; one that starts anew does so once', () => {
    const anew = (start: string): string => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const lists = numbering(definition(0, level(0, 'decimal', '%1')), definition(5, level(0, 'decimal', '%1')), list(1, 0), list(2, 0, anew('7')), list(3, 5), list(4, 0), list(6, 0, anew('-')));
    const at = (id: number): Numbered => ({ list: String(id), level: 0 });
    expect(counted(lists, at(1), at(3), at(2), at(2), at(1), at(2), at(4), at(6), at(6))).toEqual(['1', '1', '7', '8', '9', '10', '11', '1', '2']);
  });

  it('may write a level their own way', () => {
    const lists = numbering(definition(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%2')), list(1, 0, `<w:lvlOverride w:ilvl="1">${level(1, 'upperLetter', '(%2)')}</w:lvlOverride>`));
    expect(counted(lists, 0, 1, 1)).toEqual(['1', '(A)', '(B)']);
  });

  it('may be those of a style', () => {
    const lists = numbering(definition(0, '<w:numStyleLink w:val="Articles"/>'), definition(1, level(0, 'decimal', 'Autre %1')), definition(2, `<w:styleLink w:val="Articles"/>${level(0, 'decimal', 'Article %1')}`), list(1, 0), list(2, 2));
    expect(counted(lists, 0, { list: '2', level: 0 }, 0)).toEqual(['Article 1', 'Article 2', 'Article 3']);
  });

  it('that are not there number nothing', () => {
    const lists = numbering(definition(0, level(0, 'decimal', '%1')), list(1, 0), list(2, 9));
    expect(counted(lists, 1, { list: '2', level: 0 }, { list: '3', level: 0 }, 0)).toEqual([undefined, undefined, undefined, '1']);
    expect(new Numbering(undefined).next({ list: '1', level: 0 })).toBeUndefined();
  });
});
