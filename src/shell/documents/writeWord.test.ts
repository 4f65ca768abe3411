/** @jest-environment node */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import JSZip from 'jszip';
import { hostileDocument } from './testing/hostileDocument';
import { writeWord } from './writeWord';

describe('a document for Word', () => {
  let zip: JSZip;
  const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  beforeAll(async () => (zip = await JSZip.loadAsync(await (await writeWord(hostileDocument, { open: 'Lire' })).arrayBuffer())));

  it('is XML that any reader takes, whatever was typed', async () => {
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'docProps/core.xml']) {
      expect([name, XMLValidator.validate(await part(name))]).toEqual([name, true]);
      expect(await part(name)).not.toMatch(/[\u0000-\u0008]|[\ud800-\udbff](?![\udc00-\udfff])/);
    }
    const text = JSON.stringify(new XMLParser().parse(await part('word/document.xml')));
    expect(text).toContain('<img src=x onerror=\\"alert(1)\\"> & ');
    expect(text).toContain('“l’eau” שלום 👩‍🚒');
  });

  it('has headings, a table and links of Word’s own, and its annex on each page', async () => {
    const xml = await part('word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2']) expect(xml).toContain(`w:val="${style}"`);
    expect(xml).toContain('<w:tbl>');
    expect(xml).toContain('<w:tblHeader');
    expect(await part('word/header1.xml')).toContain('Annexe 2 &lt;b&gt;');
    const links = await part('word/_rels/document.xml.rels');
    expect(links).toContain('contribution-12');
    expect(links).not.toContain('javascript');
  });
});
