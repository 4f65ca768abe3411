import { readHtml } from './readHtml';
import type { Passage } from './Passage';

const short = ({ kind, level, label, text }: Passage): string => [kind[0] + (level > 0 ? String(level) : ''), label, text].filter((part) => part !== '').join(' | ');
const read = (html: string): readonly string[] => readHtml(html).passages.map(short);
const marked = (html: string): readonly string[] =>
  readHtml(html).passages.flatMap(({ text, marks }) => marks.map(({ kind, start, end, address }) => [kind, [...text].slice(start, end).join(''), address].filter(Boolean).join(' ')));

it('headings, paragraphs, items and rows are passages in the order of the document, with ids from 1', () => {
  const { passages, title } = readHtml(
    '<h1>Charte</h1><p>Un  préambule\n qui suit.</p><ol type="a"><li>premier</li><li value="4">second<ul><li>dedans</li></ul></li></ol><table><tr><th>Jour</th><th>Lieu</th></tr><tr><td>lundi</td><td>mairie</td></tr></table>'
  );
  expect(passages.map(short)).toEqual(['h1 | Charte', 'p | Un préambule qui suit.', 'i1 | a. | premier', 'i1 | d. | second', 'i2 | dedans', 'r | Jour\tLieu', 'r | lundi\tmairie']);
  expect(passages.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(title).toBe('Charte');
});

it('what stands in no element of a paragraph is a passage too, and what is empty is none', () => {
  expect(read('avant<div>dans<p>&nbsp;</p><section>plus <b>loin</b></section>reste</div><p></p>après')).toEqual(['p | avant', 'p | dans', 'p | plus loin', 'p | reste', 'p | après']);
  expect(read('')).toEqual([]);
  expect(read('<p> </p><ul><li></li></ul><table><tr><td></td><td> </td></tr></table>')).toEqual([]);
});

it('one line break goes on, two part passages; preformatted lines are passages', () => {
  expect(read('<p>rue de la Paix<br>44000 Nantes<br> <br>autre</p><pre>un\n  deux\n\ntrois</pre>')).toEqual(['p | rue de la Paix 44000 Nantes', 'p | autre', 'p | un', 'p | deux', 'p | trois']);
});

it('a second paragraph of an item is a paragraph; a heading in a list has the number of its item', () => {
  expect(read('<ol><li><p>un</p><p>suite</p></li><li><h2>Titre</h2><p>texte</p></li></ol>')).toEqual(['i1 | 1. | un', 'p | suite', 'h2 | 2. | Titre', 'p | texte']);
});

it('marks lie on the characters that a person counts', () => {
  expect(marked('<p>Un <b>mot <i>très</i></b> et <a href="https://ville.example/a?b=1&amp;c">lié</a>.</p>')).toEqual([
    'strong mot très', 'emphasis très', 'link lié https://ville.example/a?b=1&c'
  ]);
  const [passage] = readHtml('<p>👩‍💻 <strong>fort</strong></p>').passages;
  expect(passage?.marks).toEqual([{ kind: 'strong', start: 2, end: 6 }]);
  const [composed] = readHtml('<p>e\u0301t\u00ade\u0301 <em>o\ufb03ce</em> fin</p>').passages;
  expect(composed).toMatchObject({ text: 'été office fin', marks: [{ kind: 'emphasis', start: 4, end: 10 }] });
});

it('spaces around and across marks are one', () => {
  const [passage] = readHtml('<p> Un <b> mot </b> \u00a0 <i> et </i></p>').passages;
  expect(passage).toMatchObject({ text: 'Un mot et', marks: [{ kind: 'strong', start: 3, end: 7 }, { kind: 'emphasis', start: 7, end: 9 }] });
});

it('what Google writes is bold only where it says so', () => {
  expect(marked('<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">non</span> <span style="font-weight:700;font-style:italic">oui</span></p></b>')).toEqual(['strong oui', 'emphasis oui']);
  expect(read('<ol><li aria-level="2" style="list-style-type:lower-roman">x</li></ol>')).toEqual(['i2 | i. | x']);
});

it('figures that are raised or lowered stay so, a feminine ending does not', () => {
  expect(read('<p>12 m<sup>2</sup>, CO<sub>2</sub>, 1<sup>re</sup></p>')).toEqual(['p | 12 m², CO₂, 1re']);
});

it.each([
  ['Markdown and mammoth', '<p>Texte<sup><a href="#fn-1" id="ref-1">[1]</a></sup>.</p><ol><li id="fn-1"><p>La note.</p><p>Sa suite. <a href="#ref-1">↑</a></p></li></ol>', 'La note.\nSa suite.'],
  ['Word', '<p class=MsoNormal>Texte<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> La note.</p></div></div>', 'La note.'],
  ['LibreOffice', '<p>Texte<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>La note.</p></div>', 'La note.']
])('notes are kept, and stay tied to their places (%s)', (_, html, note) => {
  const { passages } = readHtml(html);
  expect(passages.map(short)).toEqual(['p | Texte[1].', `n | 1 | ${note}`]);
  expect(passages[0]?.marks).toEqual([{ kind: 'note', start: 5, end: 8 }]);
});

it('a table of contents whose headings lead back to it makes no notes', () => {
  expect(read('<p><a href="#a" id="toc-a">1</a></p><h2 id="a">Titre <a href="#toc-a">↑</a></h2>')).toEqual(['p | 1', 'h2 | Titre ↑']);
});

it('cells that reach over others leave them empty, however far they say they reach', () => {
  expect(read('<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>')).toEqual(['r | a\tb\t', 'r | \tc\td']);
  const [row] = readHtml('<table><tr><td colspan="1000000000">a</td><td>b</td></tr></table>').passages;
  expect(row?.text.split('\t')).toHaveLength(101);
});

it('a cell is one text; a table that only lays out is none', () => {
  expect(read('<table><tr><td><p>un</p><p>deux</p><ol><li>trois</li></ol></td><td>quatre</td></tr></table>')).toEqual(['r | un deux 1. trois\tquatre']);
  expect(read('<table><tr><td><h2>Titre</h2><p>texte</p></td><td>à côté</td></tr></table>')).toEqual(['h2 | Titre', 'p | texte', 'p | à côté']);
  expect(read('<table><tr><td><p>encadré</p><p>suite</p></td></tr></table>')).toEqual(['p | encadré', 'p | suite']);
});

it('what is left out is counted', () => {
  const { notices, passages } = readHtml(
    '<p>a<ins>b</ins><del>c</del><img src="x" alt="y"><script>d</script><span hidden>e</span><a href="javascript:alert(1)">f</a></p><p class="MsoToc1">Sommaire…3</p><div style="mso-element:comment-list">remarque</div>'
  );
  expect(passages.map(short)).toEqual(['p | abf']);
  expect(notices).toEqual({ trackedChanges: 2, pictures: 1, programs: 1, hidden: 1, links: 1, contents: 1, remarks: 1 });
});

it("Word's clipboard: numbers, bullets and numbered headings", () => {
  const item = (level: number, sign: string, text: string): string =>
    `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {mso-style-unhide:no}</style></head><body lang=FR><!--StartFragment--><p class=MsoTitle>Charte du télétravail</p>
    <h2 style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>2.1<span>&nbsp;</span></span>Horaires</h2>${item(1, '·', 'puce')}${item(2, 'o', 'dessous')}${item(1, 'b)', 'lettre')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Fin.</p><!--EndFragment--></body></html>`;
  expect(read(html)).toEqual(['h1 | Charte du télétravail', 'h2 | 2.1 | Horaires', 'i1 | puce', 'i2 | dessous', 'i1 | b) | lettre', 'p | Fin.']);
  expect(readHtml(html).title).toBe('Charte du télétravail');
});

it('five hundred pages, nests without an end and paragraphs without one are read', () => {
  const page = '<h2>Titre</h2>' + '<p>Les agents <b>volontaires</b> exercent une partie de leurs fonctions hors des locaux.</p>'.repeat(5);
  expect(readHtml(page.repeat(500)).passages).toHaveLength(3000);
  expect(read(`${'<div>'.repeat(1500)}fond`)).toEqual(['p | fond']);
  expect(readHtml(`<p>${'mot <b>gras</b> '.repeat(2000)}</p>`).passages[0]?.marks).toHaveLength(2000);
});
