import type { ParagraphChild } from 'docx';
import { AlignmentType, BorderStyle, Document, ExternalHyperlink, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block, DocumentQuote, WrittenDocument } from './Document';
import { paragraphsOf } from './Document';

/** In twips, the twentieth of a point of Word's measures: half a centimetre and one. */
const INDENT = 284;
const GAP = 120;

const LEVELS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** Signs that XML cannot hold: one of them would make the file unreadable. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A document as a file that Word and LibreOffice open: headings, tables and links are Word's own. */
export async function writeWord(written: WrittenDocument, quoteWords: { readonly open: string }): Promise<Blob> {
  const { title, annex, note, language, blocks } = written;
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    paragraph(note, { italics: true }),
    ...blocks.flatMap((block) => wordOf(block, quoteWords.open))
  ];
  return Packer.toBlob(
    new Document({
      title: clean(title),
      creator: '',
      styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: language } }, paragraph: { spacing: { after: GAP } } } } },
      sections: [
        {
          // On each page, the first one too.
          ...(annex === '' ? {} : { headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(annex)] })] }) } }),
          footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] }) },
          children
        }
      ]
    })
  );
}

function wordOf(block: Block, open: string): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], children: [run(block.text)] })];
    case 'text':
      return paragraphsOf(block.text).map((line) => paragraph(line));
    case 'passage':
      return paragraphsOf(block.text).map((line) => setOff([run(line, { italics: true })]));
    case 'figures':
      return [tableOf(block.head, block.rows), new Paragraph({ children: [] })];
    case 'quote':
      return quoteOf(block, open);
  }
}

function quoteOf({ label, text, source, answer, address }: DocumentQuote, open: string): readonly Paragraph[] {
  const link = /^https?:/.test(address) ? [new ExternalHyperlink({ link: address, children: [run(open, { style: 'Hyperlink' })] })] : [];
  return [
    setOff([run(label, { bold: true })]),
    ...paragraphsOf(text).map((line) => setOff([run(line)])),
    setOff([run(source === '' ? '' : `${source} `), ...link]),
    ...paragraphsOf(answer).map((line) => setOff([run(line)]))
  ];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cells = (texts: readonly string[], bold: boolean): TableCell[] => texts.map((text) => new TableCell({ children: [new Paragraph({ spacing: { after: 0 }, children: [run(text, { bold })] })] }));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, children: cells(head, true) }), ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) }))]
  });
}

function setOff(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ indent: { left: INDENT }, border: { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: '999999' } }, children });
}

function paragraph(text: string, look: { readonly italics?: boolean } = {}): Paragraph {
  return new Paragraph({ children: [run(text, look)] });
}

function run(text: string, look: { readonly bold?: boolean; readonly italics?: boolean; readonly style?: string } = {}): TextRun {
  return new TextRun({ text: clean(text), ...look });
}

function clean(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
