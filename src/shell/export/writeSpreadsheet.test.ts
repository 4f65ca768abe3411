/** @jest-environment node */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import JSZip from 'jszip';
import { hostileTexts } from '../../domain/passages/testing/hostileTexts';
import { writeSpreadsheet } from './writeSpreadsheet';

const FORMULAS = ['=HYPERLINK("https://mal.test";"x")', '+1+1', '-2', '@SUM(A1)', '=cmd|\' /C calc\'!A0', '\t=1+1'];

async function opened(texts: readonly string[]): Promise<JSZip> {
  return JSZip.loadAsync(await (await writeSpreadsheet([{ name: 'Idées [2026] : tout/rien', rows: [['Titre', 'Nombre'], ...texts.map((text, index) => [text, index - 1])] }, { name: 'Votes', rows: [['a'], [null]] }])).arrayBuffer());
}

test('no text of a workbook runs, and it is XML that any reader takes, whatever was typed', async () => {
  const zip = await opened([...FORMULAS, ...hostileTexts]);
  const xml = await Promise.all(Object.values(zip.files).filter(({ name }) => name.endsWith('.xml')).map(async (file) => [file.name, await file.async('string')] as const));
  expect(xml.map(([name, content]) => [name, XMLValidator.validate(content) === true]).filter(([, isValid]) => !isValid)).toEqual([]);
  expect(xml.filter(([, content]) => /<f[\s>]/.test(content)).map(([name]) => name)).toEqual([]);
  const shared = xml.find(([name]) => name.endsWith('sharedStrings.xml'))?.[1] ?? '';
  for (const text of ['+1+1', '@SUM(A1)']) expect(shared).toContain(text);
});

test('numbers are numbers, and names of sheets are such as Excel takes', async () => {
  const zip = await opened(['Ouvrir le samedi']);
  const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  expect(sheet).toMatch(/<v>-1<\/v>/);
  const book = new XMLParser({ ignoreAttributes: false }).parse((await zip.file('xl/workbook.xml')?.async('string')) ?? '') as { readonly workbook: { readonly sheets: { readonly sheet: readonly Readonly<Record<string, string>>[] } } };
  expect(book.workbook.sheets.sheet.map((each) => each['@_name'])).toEqual(['Idées  2026    tout rien', 'Votes']);
});
