/** @jest-environment node */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import JSZip from 'jszip';
import { readCsv } from '../../../../../domain/csv/readCsv';
import { unguardFormula } from '../../../../../domain/export/formulas';
import { writeCsv } from '../../../../../domain/export/writeCsv';
import { hostileTexts } from '../../../../../domain/passages/testing/hostileTexts';
import type { WrittenDocument } from '../../../../../shell/documents/Document';
import { writeHtml } from '../../../../../shell/documents/writeHtml';
import { writeWord } from '../../../../../shell/documents/writeWord';

jest.setTimeout(120_000);

const formulas = ['=1+1', '=HYPERLINK("https://evil.example","x")', '+cmd|\' /C calc\'!A0', '-2+3', '@SUM(1)', '\t=1', '\r=1', '＝1+1', '%0A=1', '=\u0000', 'a\n=1+1', 'a\r\n@x', '"=1"', ';=1', ',=1', '"\n=1;"'];
const texts = [...hostileTexts, ...formulas];
/** XML has no controls, and paragraphs have no line ends. */
const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');

const document: WrittenDocument = {
  title: 'Synthèse',
  annex: '',
  note: '',
  language: 'fr-FR',
  blocks: lines.flatMap((text): WrittenDocument['blocks'] => [
    { kind: 'figures', caption: '', head: [], rows: [[text]] },
    { kind: 'quote', label: '', text, source: '', answer: '', address: text }
  ])
};

it.each(['fr-FR', 'en-GB'])('in a CSV file (%s) none is a formula, none begins another cell or row, and none is lost', (culture) => {
  const rows = texts.map((text, index) => [index + 1, text, text]);
  const written = writeCsv([['n', 'texte', 'rédaction'], ...rows], culture);
  const reading = readCsv(written.replace(/^\ufeff/, ''), (header) => header.filter((name) => ['n', 'texte', 'rédaction'].includes(name)).length);
  if (!('records' in reading)) throw new Error(`line ${reading.brokenLine}`);
  const cells = reading.records.slice(1).map((record) => record.cells);
  expect(cells).toHaveLength(texts.length);
  cells.forEach(([number, one = '', other = ''], index) => {
    expect(number).toBe(String(index + 1));
    expect(one).toBe(other);
    expect(one).not.toMatch(/(^|[\r\n])[\s\u200b\ufeff]*[=+\-@|%＝＋－＠｜％]/);
    expect(unguardFormula(one)).toBe(texts[index]);
  });
});

it('in a Word file each is words, and nothing leads where nothing may lead', async () => {
  const zip = await JSZip.loadAsync(await (await writeWord(document, { open: 'Lire' })).arrayBuffer());
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toMatch(/w:instrText|w:fldSimple|DDE/);
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true, htmlEntities: false });
  const said = textsIn(parser.parse(xml));
  const clean = (text: string): string => text.replace(/[\u0000-\u001f]/g, '\ufffd');
  for (const line of lines) expect(said.has(clean(line))).toBe(true);
  const links = (await zip.file('word/_rels/document.xml.rels')?.async('string')) ?? '';
  const outside = [...links.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([relation]) => /Target="([^"]*)"/.exec(relation)?.[1] ?? '');
  expect(outside.filter((target) => !/^https?:/.test(target))).toEqual([]);
});

/** The text of each run. */
function textsIn(node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(node)) for (const one of node) textsIn(one, found);
  else if (typeof node === 'object' && node !== null) {
    for (const [name, value] of Object.entries(node)) {
      if (name === '#text') found.add(String(value));
      else textsIn(value, found);
    }
  }
  return found;
}

it('as a text of a page each is escaped', () => {
  const html = writeHtml(document, { open: 'Lire' });
  expect(html.match(/<(?!\/?(p|h2|h3|h4|blockquote|table|caption|thead|tbody|tr|th|td|strong|em|a|br|figure|ul|li|div|hr)\b)/g)).toBeNull();
  expect(html.match(/<[^>]*\son\w+\s*=/gi)).toBeNull();
  expect([...html.matchAll(/<a [^>]*href="([^"]*)"/g)].every(([, href = '']) => /^https?:/.test(href))).toBe(true);
});
