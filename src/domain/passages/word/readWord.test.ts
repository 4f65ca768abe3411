import { TextDecoder, TextEncoder } from 'node:util';
import type { Passage } from '../Passage';
import type { WordParts } from '../testing/wordFile';
import { cell, numbered, paragraph, run, styled, wordFile } from '../testing/wordFile';
import { readWord } from './readWord';

// jsdom has neither.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const short = ({ kind, level, label, text }: Passage): string => [kind[0] + (level > 0 ? String(level) : ''), label, text].filter((part) => part !== '').join(' | ');
const read = async (parts: WordParts): Promise<readonly string[]> => (await readWord(await wordFile(parts))).passages.map(short);

const style = (id: string, name: string, more = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const headings =
  style('Titre1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
  style('Titre2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>');
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const lists = (levels: string, overrides = ''): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${overrides}</w:num>`;

it('headings have the numbers that Word shows', async () => {
  const body = [styled('Titre1', 'Objet'), styled('Titre2', 'Champ'), styled('Titre2', 'Durée'), paragraph(run('Texte.')), styled('Titre1', 'Horaires'), styled('Titre2', 'Pauses')].join('');
  const numbering = lists(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
  expect(await read({ body, styles: headings, numbering })).toEqual(['h1 | I. | Objet', 'h2 | 1.1 | Champ', 'h2 | 1.2 | Durée', 'p | Texte.', 'h1 | II. | Horaires', 'h2 | 2.1 | Pauses']);
});

it('lists count on, begin again below, and start where they say', async () => {
  const numbering = lists(level(0, 'lowerLetter', '%1)') + level(1, 'bullet', '·') + level(2, 'lowerRoman', '(%3)'), '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
  const body = [numbered(1, 0, 'un'), numbered(1, 2, 'petit'), numbered(1, 0, 'deux'), numbered(1, 2, 'autre'), numbered(1, 1, 'puce'), numbered(2, 0, 'cinq'), numbered(2, 0, 'six'), numbered(0, 0, 'sans'), numbered(99, 0, 'ailleurs')].join('');
  expect(await read({ body, numbering })).toEqual([
    'i1 | a) | un', 'i3 | (i) | petit', 'i1 | b) | deux', 'i3 | (i) | autre', 'i2 | puce', 'i1 | e) | cinq', 'i1 | f) | six', 'p | sans', 'p | ailleurs'
  ]);
});

it('styles that are based on headings are headings, whatever they are called; those that are based on each other end', async () => {
  const styles = headings + style('TitreVille', 'Titre Ville', '<w:basedOn w:val="Titre2"/>') + style('Corps', 'Body', '<w:basedOn w:val="Boucle"/>') + style('Boucle', 'Loop', '<w:basedOn w:val="Corps"/>') + style('Nom', 'Title') + style('TM1', 'toc 1');
  const body = styled('Nom', 'Charte') + styled('TM1', 'Objet 3') + styled('TitreVille', 'Champ') + styled('Corps', 'Texte') + paragraph(run('Plan'), '<w:outlineLvl w:val="2"/>');
  const text = await readWord(await wordFile({ body, styles }));
  expect(text.passages.map(short)).toEqual(['h1 | Charte', 'h2 | Champ', 'p | Texte', 'h3 | Plan']);
  expect(text.title).toBe('Charte');
  expect(text.notices).toEqual({ contents: 1 });
});

it('tracked changes are taken as accepted, and said', async () => {
  const mark = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
  const body = [
    paragraph(`${run('Un ')}<w:del ${mark}><w:r><w:delText>vieux</w:delText></w:r></w:del><w:ins ${mark}>${run('nouveau')}</w:ins>${run(' mot.')}`),
    paragraph(`<w:moveFrom ${mark}>${run('Parti.')}</w:moveFrom>`, `<w:rPr><w:moveFrom ${mark}/></w:rPr>`),
    paragraph(`${run('Cette phrase ')}`, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del ${mark}/></w:rPr>`),
    numbered(1, 0, 'continue.'),
    paragraph(`<w:moveTo ${mark}>${run('Arrivé.')}</w:moveTo>`),
    `<w:tbl><w:tr><w:trPr><w:del ${mark}/></w:trPr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`
  ].join('');
  const text = await readWord(await wordFile({ body, numbering: lists(level(0, 'decimal', '%1.')) }));
  expect(text.passages.map(short)).toEqual(['p | Un nouveau mot.', 'i1 | 1. | Cette phrase continue.', 'p | Arrivé.', 'r | c\td']);
  expect(text.notices.trackedChanges).toBeGreaterThanOrEqual(4);
});

it('notes, tables, links, marks, formulas and fields are kept', async () => {
  const body = [
    paragraph(`${run('Voir')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' le ')}<w:hyperlink r:id="h1">${run('site')}</w:hyperlink>${run(', ')}${run('important', '<w:b/>')}${run(' et ')}${run('nuancé', '<w:i/>')}.`),
    `<w:tbl><w:tr>${cell('Jour', '<w:gridSpan w:val="2"/>')}${cell('Lieu')}</w:tr><w:tr>${cell('lundi')}${cell('mardi')}${cell('mairie')}</w:tr></w:tbl>`,
    paragraph('<m:oMathPara><m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>=b</m:t></m:r></m:oMath></m:oMathPara>'),
    paragraph(`${run('Page ')}<w:fldSimple w:instr="PAGE">${run('12')}</w:fldSimple>`),
    paragraph(`${run('Vu ')}${run('caché', '<w:vanish/>')}${run('ici', '<w:vanish w:val="0"/>')}`)
  ].join('');
  const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph(run('—'))}</w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Décret de 2016.')}`)}</w:footnote>`;
  const text = await readWord(await wordFile({ body, footnotes }));
  expect(text.passages.map(short)).toEqual(['p | Voir[1] le site, important et nuancé', 'r | Jour\t\tLieu', 'r | lundi\tmardi\tmairie', 'p | a=b', 'p | Page 12', 'p | Vu ici', 'n | 1 | Décret de 2016.']);
  expect(text.passages[0]?.marks).toEqual([
    { kind: 'note', start: 4, end: 7 }, { kind: 'link', start: 11, end: 15, address: 'https://ville.example/' }, { kind: 'strong', start: 17, end: 26 }, { kind: 'emphasis', start: 30, end: 36 }
  ]);
  expect(text.notices).toEqual({ hidden: 1 });
});

it('an empty file has no passages; what is no Word file says why', async () => {
  expect(await read({ body: '' })).toEqual([]);
  await expect(readWord(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]).buffer)).rejects.toMatchObject({ name: 'WordFileError', reason: 'oldOrLocked' });
  // Each of its four signs counts, and only where they stand first.
  for (const bytes of [[0xd1, 0xcf, 0x11, 0xe0], [0xd0, 0xce, 0x11, 0xe0], [0xd0, 0xcf, 0x10, 0xe0], [0xd0, 0xcf, 0x11, 0xe1], [0, 0xd0, 0xcf, 0x11, 0xe0]]) {
    await expect(readWord(new Uint8Array(bytes).buffer)).rejects.toMatchObject({ reason: 'unreadable' });
  }
  await expect(readWord(new TextEncoder().encode('%PDF-1.7').buffer)).rejects.toMatchObject({ reason: 'unreadable' });
  await expect(readWord(new ArrayBuffer(0))).rejects.toMatchObject({ reason: 'unreadable' });
});

it('five hundred pages', async () => {
  const page = styled('Titre1', 'Titre') + paragraph(run('Les agents volontaires exercent une partie de leurs fonctions hors des locaux.')).repeat(5);
  expect(await read({ body: page.repeat(500), styles: headings, numbering: lists(level(0, 'decimal', '%1.')) })).toHaveLength(3000);
});
