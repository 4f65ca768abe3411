import type { Passage } from './Passage';
import { readHtml } from './readHtml';

const short = ({ kind, level, label, text }: Passage): string => [kind[0] + (level > 0 ? String(level) : ''), label, text].filter((part) => part !== '').join(' | ');
const read = (html: string): readonly string[] => readHtml(html).passages.map(short);
const marked = (html: string): readonly string[] => readHtml(html).passages.flatMap(({ text, marks }) => marks.map(({ kind, start, end, address }) => [kind, [...text].slice(start, end).join(''), address].filter(Boolean).join(' ')));

describe('within a line', () => {
  it.each('a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var button o:p'.split(' '))('<%s> parts nothing', (tag) => {
    expect(read(`<p>un<${tag}>deux</${tag}>trois</p>`)).toEqual(['p | undeuxtrois']);
  });

  it('a chance to break, what is said above signs, and formulas part nothing', () => {
    expect(read('<p>anti<wbr>constitution</p>')).toEqual(['p | anticonstitution']);
    expect(read('<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> ici</p>')).toEqual(['p | 漢(kan) ici']);
    expect(read('<p>Soit <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">x = 2</annotation><annotation-xml>x</annotation-xml></semantics></math> ici.</p>')).toEqual(['p | Soit x=2 ici.']);
  });

  it.each(['div', 'p', 'section', 'article', 'blockquote', 'dt', 'figcaption', 'unknown'])('<%s> does', (tag) => {
    expect(read(`<div>un<${tag}>deux</${tag}>trois</div>`)).toEqual(['p | un', 'p | deux', 'p | trois']);
  });
});

describe('left out, and counted, are', () => {
  it.each([
    ...['script', 'iframe', 'object', 'applet', 'audio', 'video'].map((tag) => ['programs', `<${tag}>x</${tag}>`]),
    ['programs', '<embed src="x">'],
    ...['svg', 'canvas', 'picture'].map((tag) => ['pictures', `<${tag}>x</${tag}>`]),
    ['pictures', '<img alt="x">'],
    ['trackedChanges', '<del>x</del>'],
    ['trackedChanges', '<span class="a msoDel">x</span>'],
    ['remarks', '<div style="mso-element: comment-list">x</div>'],
    ['remarks', '<span style="mso-special-character:comment">x</span>'],
    ['remarks', '<span class="MsoCommentReference">x</span>'],
    ['contents', '<p class="MsoToc3">x</p>'],
    ['hidden', '<span hidden>x</span>'],
    ['hidden', '<span style="color:red;display: none">x</span>'],
    ['hidden', '<span style="mso-hide:all">x</span>'],
    ['hidden', '<ul><li hidden>x</li></ul>']
  ])('%s: %s', (notice, html) => {
    const { passages, notices } = readHtml(`<div>avant ${html}</div><div>après</div>`);
    expect(passages.map(({ text }) => text)).toEqual(['avant', 'après']);
    expect(notices).toEqual({ [notice]: 1 });
  });

  it.each(['<style>x</style>', '<template>x</template>', '<title>x</title>', '<map name="x">x</map>'])('%s, which nobody ever read, and which is not counted', (html) => {
    expect(readHtml(`<div>avant ${html}après</div>`)).toMatchObject({ passages: [{ text: 'avant après' }], notices: {} });
  });

  it('frames, where there are no words', () => expect(readHtml('<frameset><frame src="x"></frameset>').notices).toEqual({ programs: 1 }));

  it('nothing that only looks like it', () => {
    expect(readHtml('<p class="notMsoToc1">a</p><p class="MsoToc">b</p><p class="x MsoComment">c</p><p class="msoDel">d</p><p style="display:inline">e</p>')).toMatchObject({ passages: [{}, {}, {}, {}, {}], notices: {} });
  });

  it('insertions, whose words are kept', () => {
    expect(readHtml('<p><ins>un</ins> <span class="msoIns">deux</span></p>')).toMatchObject({ passages: [{ text: 'un deux' }], notices: { trackedChanges: 2 } });
  });
});

describe('words are written', () => {
  it.each([
    ['<b>x</b>', ['strong x']], ['<strong>x</strong>', ['strong x']], ['<i>x</i>', ['emphasis x']], ['<em>x</em>', ['emphasis x']], ['<u>x</u>', []],
    ['<span style="font-weight:bold">x</span>', ['strong x']], ['<span style="Font-Weight: BOLDER">x</span>', ['strong x']], ['<span style="font-weight:600">x</span>', ['strong x']], ['<span style="font-weight:500">x</span>', []],
    ['<b style="font-weight:normal">x</b>', []], ['<b><span style="font-weight:400">x</span></b>', []],
    ['<span style="font-style:italic">x</span>', ['emphasis x']], ['<span style="font-style: oblique">x</span>', ['emphasis x']], ['<em style="font-style:normal">x</em>', []],
    ['<b>a<i>b</i></b>', ['strong ab', 'emphasis b']],
    ['<h2><b>a</b> <i>b</i></h2>', ['emphasis b']], ['<em><h2>a</h2></em>', ['emphasis a']], ['<b><p>a</p></b>', ['strong a']],
    ['<li style="font-weight:bold">x</li>', ['strong x']], ['<ul><li style="font-weight:bold">x</li></ul>', ['strong x']], ['<ul><li><b>a</b></li><li>b</li></ul>', ['strong a']]
  ])('%s', (html, marks) => expect(marked(html.startsWith('<h2') || html.includes('<p>') || html.includes('<li') || html.includes('<h2>') ? html : `<p>${html}</p>`)).toEqual(marks));

  it.each([
    ['<a href="https://ville.example/">x</a>', ['link x https://ville.example/'], 0],
    ['<a href="https://ville.example/"><b>x</b></a>', ['link x https://ville.example/', 'strong x'], 0],
    ['<a href="#lieu">x</a>', [], 0],
    ['<a href="">x</a>', [], 0],
    ['<a>x</a>', [], 0],
    ['<a href="javascript:alert(1)">x</a>', [], 1],
    ['<a href="data:,x">x</a><a href="file:///x">y</a>', [], 2]
  ])('and lead somewhere: %s', (html, marks, links) => {
    expect([...marked(`<p>${html}</p>`)].sort()).toEqual(marks);
    expect(readHtml(html).notices.links ?? 0).toBe(links);
  });
});

describe('a heading', () => {
  it.each([
    ['<h1>x</h1>', 'h1 | x'], ['<h6>x</h6>', 'h6 | x'], ['<div role="heading">x</div>', 'h2 | x'], ['<div role="heading" aria-level="4">x</div>', 'h4 | x'], ['<div role="heading" aria-level="9">x</div>', 'h6 | x'],
    ['<div role="heading" aria-level="2.7">x</div>', 'h2 | x'], ['<div role="heading" aria-level="x">x</div>', 'p | x'], ['<div role="heading" aria-level="-1">x</div>', 'p | x'], ['<p class="MsoTitle">x</p>', 'h1 | x'], ['<p class="xMsoTitle">x</p>', 'p | x']
  ])('is read from %s', (html, expected) => expect(read(html)).toEqual([expected]));

  it('of a list has the number of its item, once', () => {
    expect(read('<ol><li><h2>un</h2><h3>deux</h3></li><li>trois<h2>quatre</h2></li></ol>')).toEqual(['h2 | 1. | un', 'h3 | deux', 'i1 | 2. | trois', 'h2 | quatre']);
  });

  it('is the title where the document has no line of its own for it; then the one of its file', () => {
    expect(readHtml('<title>Fichier</title><h2>Charte</h2>').title).toBe('Charte');
    expect(readHtml('<title> Fichier </title><p>x</p><h2>Charte</h2>').title).toBe('Fichier');
    expect(readHtml('<h2>Charte</h2><p class="TitreDocument">Titre</p><p class="MsoTitle">Autre</p>').title).toBe('Titre');
    expect(readHtml('<p>x</p>').title).toBe('');
  });
});

describe('an item', () => {
  it('has its depth, or the level that it says', () => {
    expect(read('<ul><li>a<ol><li>b</li></ol></li></ul>')).toEqual(['i1 | a', 'i2 | 1. | b']);
    expect(read('<ul><li aria-level="3">a</li><li data-aria-level="2" aria-level="3">b</li><li aria-level="0">c</li><li aria-level="9">d</li><li aria-level="10">e</li><li aria-level="2.5">f</li></ul>')).toEqual(['i3 | a', 'i2 | b', 'i1 | c', 'i9 | d', 'i1 | e', 'i2 | f']);
    expect(read('<menu><li>a</li></menu>')).toEqual(['i1 | a']);
  });

  it('of Word has the level of its style', () => {
    expect(read('<p style="mso-list:l3 level2 lfo1">a</p><p style="MSO-LIST: l0 level10 lfo1"><span style="mso-list:Ignore">1.1</span>b</p>')).toEqual(['i2 | a', 'i10 | 1.1 | b']);
    expect(read('<p><span style="mso-list:Ignore level3">  a)  </span>b</p><p><span style="mso-list:Ignore">·</span>c</p><p>d</p>')).toEqual(['i3 | a) | b', 'i1 | c', 'p | d']);
  });

  it('is a box that is ticked, or not; other fields say nothing', () => {
    expect(read('<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li><li><input type="text" value="x">c</li></ul>')).toEqual(['i1 | ☑ a', 'i1 | ☐ b', 'i1 | c']);
  });

  it('ends where its list does, and what else a list has stands by itself', () => {
    expect(read('avant<ul>entre<li>a</li></ul>après')).toEqual(['p | avant', 'p | entre', 'i1 | a', 'p | après']);
  });
});

describe('figures are raised and lowered', () => {
  it.each([['x<sup>3</sup>', 'x³'], ['x<sup> 12 </sup>', 'x¹²'], ['x<sub>045</sub>', 'x₀₄₅'], ['x<sup>1234</sup>', 'x1234'], ['x<sup>n</sup>', 'xn'], ['x<sup><a href="/a">2</a></sup>', 'x2'], ['x<span>2</span>', 'x2']])('%s', (html, text) => {
    expect(read(`<p>${html}</p>`)).toEqual([`p | ${text}`]);
  });
});

describe('a table', () => {
  it('has its caption before it, its cells in their columns whatever reaches into them', () => {
    expect(read('<table><caption>Horaires</caption><tr><td rowspan="3">a</td><td>b</td><td rowspan="2">c</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>')).toEqual(['p | Horaires', 'r | a\tb\tc', 'r | \td\t', 'r | \te\tf']);
    expect(read('<table><tr><td colspan="2" rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual(['r | a\t\tb', 'r | \t\tc']);
    expect(read('<table><tr><td colspan="0">a</td><td colspan="-2">b</td><td colspan="x">c</td><td colspan="2.9">d</td><td>e</td></tr></table>')).toEqual(['r | a\tb\tc\td\t\te']);
  });

  it('says in a cell what stands there on one line, items with their numbers or a dash', () => {
    expect(read('<table><tr><td>a<br>b<ul><li>c</li></ul><ol start="4"><li>d</li></ol></td><td><p style="mso-list:l0 level1"><span style="mso-list:Ignore">1)</span>e</p><p><span style="mso-list:Ignore">·</span>f</p></td></tr></table>')).toEqual(['r | a b – c 4. d\t1) e – f']);
  });

  it('that only puts things beside each other is none, nor one within another', () => {
    expect(read('<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>')).toEqual(['p | a', 'r | b\tc']);
    expect(read('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toEqual(['p | a', 'p | b']);
    expect(read('<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>')).toEqual(['r | a', 'r | b\tc']);
    expect(read('avant<table><tr><td>a</td><td>b</td></tr></table>après')).toEqual(['p | avant', 'r | a\tb', 'p | après']);
  });
});

it('breaks that follow one another part passages, whatever blanks and remarks of the source stand between; words between them do not', () => {
  expect(read('<p>a<br><!-- x -->\n<br>b</p>')).toEqual(['p | a', 'p | b']);
  expect(read('<p>a<br>\n <br>b<br>c<br><b>d</b><br>e</p>')).toEqual(['p | a', 'p | b c d e']);
});
