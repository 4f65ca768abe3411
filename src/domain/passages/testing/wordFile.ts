import JSZip from 'jszip';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`;

/** Parts of a Word file, in its own words. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

/** A small Word file, as Word would save it. */
export async function wordFile({ body, styles = '', numbering = '', footnotes = '' }: WordParts): Promise<ArrayBuffer> {
  const zip = new JSZip();
  const override = (part: string): string => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part === 'document' ? 'document.main' : part}+xml"/>`;
  zip.file(
    '[Content_Types].xml',
    xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', 'styles', 'numbering', 'footnotes'].map(override).join('')}</Types>`)
  );
  zip.file('_rels/.rels', xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`));
  zip.file(
    'word/_rels/document.xml.rels',
    xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes'].map((part, index) => `<Relationship Id="p${index}" Type="${RELATIONS}/${part}" Target="${part}.xml"/>`).join('')}<Relationship Id="h1" Type="${RELATIONS}/hyperlink" Target="https://ville.example/" TargetMode="External"/></Relationships>`)
  );
  zip.file('word/document.xml', xml(`<w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`));
  zip.file('word/styles.xml', xml(`<w:styles ${WORD}>${styles}</w:styles>`));
  zip.file('word/numbering.xml', xml(`<w:numbering ${WORD}>${numbering}</w:numbering>`));
  zip.file('word/footnotes.xml', xml(`<w:footnotes ${WORD}>${footnotes}</w:footnotes>`));
  return zip.generateAsync({ type: 'arraybuffer' });
}

export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const styled = (style: string, text: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
export const numbered = (list: number, level: number, text: string): string => paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const cell = (text: string, properties = ''): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(text))}</w:tc>`;
