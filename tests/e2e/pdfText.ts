import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/**
 * What is written on each page of a PDF that Chromium made, without the spaces: words that a page cuts away are not in it. It draws the forms of
 * letters; the tables of its fonts say which letters they are.
 */
export function textOfPdf(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const lettersOf = (font: string): ReadonlyMap<string, string> => {
    const known = fonts.get(font) ?? letters(objects.get(refIn(objects.get(font)?.head, 'ToUnicode'))?.stream ?? '');
    fonts.set(font, known);
    return known;
  };
  const written = (id: string): string => {
    const { head = '', stream = '' } = objects.get(id) ?? {};
    const content = objects.get(refIn(head, 'Contents'))?.stream ?? stream;
    const named = (name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '';
    let font = '';
    let text = '';
    for (const [, name, glyphs, form] of content.matchAll(/\/(\S+) [\d.-]+ Tf|<([0-9A-Fa-f]+)>|\/(\S+) Do/g)) {
      if (name) font = named(name);
      if (glyphs) for (const glyph of glyphs.match(/.{4}/g) ?? []) text += lettersOf(font).get(glyph.toLowerCase()) ?? '';
      if (form && named(form) !== id) text += written(named(form));
    }
    return text;
  };
  return [...objects].filter(([, { head }]) => /\/Type \/Page\b/.test(head)).map(([id]) => withoutSpaces(written(id)));
}

/** The headings of a PDF that Chromium made with an outline, in their order, as readers of PDF and screen readers have them: `H1 …`. */
export function headingsOfPdf(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const headOf = (id: string): string => objects.get(id)?.head ?? '';
  const from = (id: string): readonly string[] => {
    const head = headOf(id);
    if (head === '') return [];
    const level = /\/S \/(\S+)/.exec(headOf(refIn(head, 'SE')))?.[1] ?? '';
    return [`${level} ${titleIn(head).replace(/\u00a0/g, ' ')}`, ...from(refIn(head, 'First')), ...from(refIn(head, 'Next'))];
  };
  const [, { head = '' } = {}] = [...objects].find(([, each]) => /\/Type \/Outlines\b/.test(each.head)) ?? [];
  return from(refIn(head, 'First'));
}

/** As {@link textOfPdf} has it. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d]/g, '');
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  return new Map([...pdf.toString('latin1').matchAll(/(?:^|\s)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, objectOf(body)]));
}

/** Titles are written plainly, or as the digits of UTF-16 where a letter is no ASCII. */
function titleIn(head: string): string {
  const [, digits, plain = ''] = /\/Title (?:<FEFF([0-9A-F]*)>|\(((?:\\.|[^\\)])*)\))/.exec(head) ?? [];
  return digits === undefined ? plain.replace(/\\(.)/g, '$1') : Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

function objectOf(body: string): PdfObject {
  const start = /stream\r?\n/.exec(body);
  if (!start) return { head: body, stream: '' };
  const head = body.slice(0, start.index);
  const packed = Buffer.from(body.slice(start.index + start[0].length, body.lastIndexOf('endstream')), 'latin1');
  try {
    return { head, stream: (head.includes('/FlateDecode') ? inflateSync(packed) : packed).toString('latin1') };
  } catch {
    return { head, stream: '' };
  }
}

function refIn(head: string | undefined, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(head ?? '')?.[1] ?? '';
}

/** Which letters the forms of a font are, by their four digits. */
function letters(table: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const text = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', said = ''] of lines.matchAll(/<(\w{4})>\s*<(\w+)>/g)) known.set(glyph.toLowerCase(), text(said));
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', said = ''] of lines.matchAll(/<(\w{4})>\s*<(\w{4})>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
        known.set(glyph.toString(16).padStart(4, '0'), text((Number.parseInt(said, 16) + glyph - first).toString(16).padStart(said.length, '0')));
      }
    }
  }
  return known;
}
