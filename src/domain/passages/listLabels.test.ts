import { htmlLabels, isNumberLabel, numberAs } from './listLabels';

describe('a number of a list', () => {
  it.each([
    ['decimal', [[0, '0'], [3, '3'], [12, '12']]],
    ['decimalZero', [[-1, '-1'], [3, '03'], [12, '12'], [100, '100']]],
    ['lowerLetter', [[0, '0'], [1, 'a'], [26, 'z'], [27, 'aa'], [52, 'az'], [53, 'ba'], [702, 'zz'], [703, 'aaa']]],
    ['upperLetter', [[2, 'B'], [28, 'AB']]],
    ['lowerRoman', [[0, '0'], [1, 'i'], [4, 'iv'], [9, 'ix'], [14, 'xiv'], [40, 'xl'], [90, 'xc'], [444, 'cdxliv'], [555, 'dlv'], [1994, 'mcmxciv'], [3999, 'mmmcmxcix'], [4000, '4000']]],
    ['upperRoman', [[6, 'VI'], [101, 'CI']]]
  ] as const)('is written as %s', (format, numbers) => expect(numbers.map(([value]) => numberAs(format, value))).toEqual(numbers.map(([, written]) => written)));

  it.each(['1', '2.1', '§ 3', '٣', 'a)', '(a)', '[b]', 'iv.'])('is said by %j', (label) => expect(isNumberLabel(label)).toBe(true));

  it.each(['', 'o', '·', '–', '•', '(', '-a', ' a'])('is not said by %j', (label) => expect(isNumberLabel(label)).toBe(false));
});

describe('labels of a list of HTML', () => {
  const labels = (html: string): readonly string[] => {
    const list = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    return list ? [...htmlLabels(list).values()] : [];
  };
  const items = '<li>x<li>y<li>z';

  it.each([
    ['none without numbers', `<ul>${items}</ul>`, ['', '', '']],
    ['from one on', `<ol>${items}</ol>`, ['1.', '2.', '3.']],
    ['from where it starts', `<ol start=" 4 ">${items}</ol>`, ['4.', '5.', '6.']],
    ['below nothing too', `<ol start="-1">${items}</ol>`, ['-1.', '0.', '1.']],
    ['from one on where that is no number of a list', `<ol start="1e3">${items}</ol>`, ['1.', '2.', '3.']],
    ['nor one that is that high', `<ol start="1234567">${items}</ol>`, ['1.', '2.', '3.']],
    ['backwards from how many there are', `<ol reversed>${items}</ol>`, ['3.', '2.', '1.']],
    ['backwards from where it starts', `<ol reversed start="10">${items}</ol>`, ['10.', '9.', '8.']],
    ['as an item says, and on from there', '<ol><li>x<li value="7">y<li>z</ol>', ['1.', '7.', '8.']],
    ['in letters', `<ol type="a">${items}</ol>`, ['a.', 'b.', 'c.']],
    ['in capitals', `<ol type="I">${items}</ol>`, ['I.', 'II.', 'III.']],
    ['as its style says, before its type', `<ol type="a" style="margin:0;list-style-type: upper-latin">${items}</ol>`, ['A.', 'B.', 'C.']],
    ['as an item’s own style or type says, before the list’s', '<ol type="a"><li type="i">x<li style="LIST-STYLE-TYPE:decimal-leading-zero">y<li>z</ol>', ['i.', '02.', 'c.']],
    ['in figures where the style is another', `<ol style="list-style-type:georgian">${items}</ol>`, ['1.', '2.', '3.']],
    ['of its own items alone', '<ol><p>x</p><li>y<ol><li>z</ol></ol>', ['1.']]
  ])('%s', (_, html, expected) => expect(labels(html)).toEqual(expected));

  it.each(['lower-alpha', 'lower-latin', 'upper-alpha', 'lower-roman', 'upper-roman'])('in the style %s', (style) => {
    expect(labels(`<ol style="list-style-type:${style}" start="2"><li>x</ol>`)[0]).toBe(`${style.endsWith('roman') ? (style.startsWith('upper') ? 'II' : 'ii') : style.startsWith('upper') ? 'B' : 'b'}.`);
  });
});
