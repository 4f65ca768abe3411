import { safeAddress } from '../address/safeAddress';
import type { Footnotes } from './footnotes';
import type { ImportNotice } from './ImportedText';
import { htmlLabels, isNumberLabel } from './listLabels';
import type { Passage, PassageKind } from './Passage';
import type { Run, RunStyle, Written } from './runs';
import { composeRuns, joinWritten, plain } from './runs';

type Piece = Omit<Passage, 'id'>;

/** What the words that come next are part of. */
interface Block {
  readonly kind: PassageKind;
  readonly level: number;
  label: string;
  /** What comes after the first paragraph of an item is a paragraph of its own. */
  isTaken: boolean;
}

interface Place {
  readonly style: RunStyle;
  readonly block: Block;
  /** Depth of lists. */
  readonly depth: number;
}

const PROGRAMS = new Set(['SCRIPT', 'IFRAME', 'FRAME', 'FRAMESET', 'OBJECT', 'EMBED', 'APPLET', 'AUDIO', 'VIDEO']);
/** They say nothing that anybody reads. */
const SILENT = new Set(['STYLE', 'TEMPLATE', 'LINK', 'META', 'BASE', 'TITLE', 'HEAD', 'MAP', 'ANNOTATION', 'ANNOTATION-XML']);
const PICTURES = new Set(['IMG', 'SVG', 'CANVAS', 'PICTURE']);
const INLINE = new Set([
  'A', 'ABBR', 'ACRONYM', 'B', 'BDI', 'BDO', 'BIG', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'RUBY', 'RB', 'RT', 'RP', 'S', 'SAMP',
  'SMALL', 'SPAN', 'STRIKE', 'STRONG', 'SUB', 'SUP', 'TIME', 'TT', 'U', 'VAR', 'WBR', 'BUTTON', 'NOBR'
]);
/** All that a formula is made of stands in one line. */
const MATHS = 'http://www.w3.org/1998/Math/MathML';
const paragraph = (): Block => ({ kind: 'paragraph', level: 0, label: '', isTaken: false });

/**
 * Walks over a document that is not shown and in which nothing runs (`DOMParser`), and takes its words. What becomes a passage is text,
 * marks and safe addresses: no element, attribute or style of the source goes further than this.
 */
export class HtmlReader {
  public readonly pieces: Piece[] = [];
  public readonly noteList: Piece[] = [];
  public readonly notices: Partial<Record<ImportNotice, number>> = {};
  /** As the document's own title line says it. */
  public title = '';
  private lines: Run[][] = [[]];
  private label = '';
  /** Of the paragraph that the label stands before, where it says its level itself. */
  private labelLevel = 1;
  /** In a cell or a note, what is a paragraph elsewhere is a part of one. */
  private isWithin = false;

  public constructor(private readonly footnotes: Footnotes) {}

  public read(root: Node): void {
    this.children(root, { style: plain, block: paragraph(), depth: 0 });
    this.end(paragraph());
  }

  private children(node: Node, place: Place): void {
    for (const child of node.childNodes) this.visit(child, place);
  }

  private visit(node: Node, place: Place): void {
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) this.words(node.nodeValue ?? '', place.style);
    else if (isElement(node)) this.element(node, place);
  }

  private element(element: Element, place: Place): void {
    const tag = element.tagName.toUpperCase();
    const left = this.leftOut(element, tag);
    if (left) this.count(left);
    else if (SILENT.has(tag) || this.footnotes.backs.has(element)) return;
    else if (this.footnotes.notes.has(element)) this.note(element, place);
    else if (tag === 'BR') this.lineBreak(element, place);
    else if (isLabel(element)) this.takeLabel(element);
    else if (tag === 'INPUT') this.words(boxOf(element), place.style);
    else if (INLINE.has(tag) || tag.includes(':') || element.namespaceURI === MATHS) this.inline(element, tag, place);
    else this.block(element, tag, place);
  }

  private takeLabel(element: Element): void {
    this.label = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.labelLevel = Number(/ignore level(\d)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? 1);
  }

  /** Why an element with all that is in it is no part of the text. */
  private leftOut(element: Element, tag: string): ImportNotice | undefined {
    const style = element.getAttribute('style') ?? '';
    if (PROGRAMS.has(tag)) return 'programs';
    if (PICTURES.has(tag)) return 'pictures';
    if (tag === 'DEL' || (tag === 'SPAN' && element.classList.contains('msoDel'))) return 'trackedChanges';
    if (/mso-element:\s*comment|mso-special-character:\s*comment/.test(style) || /^MsoComment/.test(element.className)) return 'remarks';
    if (/^MsoToc\d/.test(element.className)) return 'contents';
    return element.hasAttribute('hidden') || /display:\s*none|mso-hide:\s*all/.test(style) ? 'hidden' : undefined;
  }

  private inline(element: Element, tag: string, place: Place): void {
    if (tag === 'INS' || element.classList.contains('msoIns')) this.count('trackedChanges');
    const label = this.footnotes.references.get(element);
    if (label !== undefined) return this.words(`[${label}]`, { ...plain, note: true });
    if ((tag === 'SUP' || tag === 'SUB') && isFigures(element)) return this.words(raised(element.textContent ?? '', tag), place.style);
    this.children(element, { ...place, style: this.styleOf(element, tag, place) });
  }

  private styleOf(element: Element, tag: string, { style, block }: Place): RunStyle {
    const css = element.getAttribute('style') ?? '';
    const weight = /font-weight:\s*(\w+)/i.exec(css)?.[1];
    const slant = /font-style:\s*(\w+)/i.exec(css)?.[1];
    const isStrong = weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : style.strong || tag === 'B' || tag === 'STRONG';
    return {
      ...style,
      // A heading is bold anyway.
      strong: isStrong && block.kind !== 'heading',
      emphasis: slant ? /^(italic|oblique)$/i.test(slant) : style.emphasis || tag === 'I' || tag === 'EM',
      link: tag === 'A' ? this.addressOf(element) : style.link
    };
  }

  private addressOf(link: Element): string {
    const address = link.getAttribute('href') ?? '';
    if (address === '' || address.startsWith('#')) return '';
    const safe = safeAddress(address) ?? '';
    if (safe === '') this.count('links');
    return safe;
  }

  private block(element: Element, tag: string, place: Place): void {
    if (tag === 'TABLE') return this.table(element, place);
    if (tag === 'UL' || tag === 'OL' || tag === 'MENU') return this.list(element, place);
    if (tag === 'PRE') return this.lined(element, place);
    // What stands before it in an item takes the item's number.
    this.end(place.block);
    const inner = this.isWithin ? place.block : this.blockOf(element, tag, place);
    const style = inner.kind === 'heading' ? { ...plain, emphasis: place.style.emphasis } : this.styleOf(element, tag, { ...place, block: inner });
    this.children(element, { ...place, style, block: inner });
    const text = this.end(inner);
    this.label = '';
    if (/^(MsoTitle|TitreDocument)/.test(element.className) && this.title === '') this.title = text;
  }

  private blockOf(element: Element, tag: string, { block }: Place): Block {
    const level = headingLevel(element, tag);
    if (level > 0) return { kind: 'heading', level, label: takenLabel(block), isTaken: false };
    const listed = /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.getAttribute('style') ?? '')?.[1];
    if (listed) return { kind: 'item', level: Number(listed), label: '', isTaken: false };
    return block.kind === 'paragraph' ? paragraph() : block;
  }

  private list(list: Element, place: Place): void {
    this.end(place.block);
    const depth = place.depth + 1;
    const labels = htmlLabels(list);
    for (const child of list.childNodes) {
      const label = isElement(child) ? labels.get(child) : undefined;
      if (label === undefined || !isElement(child) || this.footnotes.notes.has(child) || this.leftOut(child, 'LI')) this.visit(child, { ...place, depth });
      else this.item(child, label, { ...place, depth });
    }
  }

  private item(item: Element, label: string, place: Place): void {
    const said = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? NaN);
    const level = said >= 1 && said <= 9 ? Math.floor(said) : place.depth;
    const block: Block = { kind: 'item', level, label, isTaken: false };
    this.end(place.block);
    if (this.isWithin) this.words(`${label || '–'} `, place.style);
    this.children(item, { ...place, style: this.styleOf(item, 'LI', place), block });
    this.end(block);
    this.label = '';
  }

  /** Each line by itself, as it is shown. */
  private lined(element: Element, place: Place): void {
    for (const line of (element.textContent ?? '').split('\n')) {
      this.end(place.block);
      this.words(line, place.style);
    }
    this.end(place.block);
  }

  private table(table: Element, place: Place): void {
    this.end(place.block);
    const rows = rowsOf(table);
    if (this.isWithin || isLayout(rows)) return this.children(table, place);
    table.querySelectorAll(':scope > caption').forEach((caption) => this.visit(caption, place));
    for (const cells of cellsOf(rows)) {
      const written = joinWritten(cells.map((cell) => (cell ? this.partOf(cell, place) : { text: '', marks: [] })), '\t');
      if (written.text.trim() !== '') this.pieces.push({ kind: 'row', level: 0, label: '', ...written });
    }
  }

  private note(element: Element, place: Place): void {
    this.end(place.block);
    const written = this.partOf(element, place, '\n');
    this.noteList.push({ kind: 'note', level: 0, label: this.footnotes.notes.get(element) ?? '', ...written });
  }

  /** What is in an element as one text. */
  private partOf(element: Element, place: Place, between = ' '): Written {
    const [lines, isWithin] = [this.lines, this.isWithin];
    this.lines = [[]];
    this.isWithin = true;
    this.children(element, { ...place, block: paragraph() });
    this.end(paragraph());
    const written = this.lines.map(composeRuns).filter(({ text }) => text !== '');
    [this.lines, this.isWithin] = [lines, isWithin];
    return joinWritten(written, between);
  }

  /** One break goes on in the same passage, two part passages. */
  private lineBreak(element: Element, place: Place): void {
    if (isBreakAfterBreak(element)) this.end(place.block);
    else this.words(' ', place.style);
  }

  private words(text: string, style: RunStyle): void {
    if (text !== '') this.lines[this.lines.length - 1]?.push({ ...style, text });
  }

  private count(notice: ImportNotice): void {
    this.notices[notice] = (this.notices[notice] ?? 0) + 1;
  }

  /** What was read since the last end is a passage. @returns its text */
  private end(block: Block): string {
    if (this.isWithin) {
      if (this.label !== '') this.lines[this.lines.length - 1]?.unshift({ ...plain, text: `${isNumberLabel(this.label) ? this.label : '–'} ` });
      this.label = '';
      this.lines.push([]);
      return '';
    }
    const written = composeRuns(this.lines.flat());
    this.lines = [[]];
    if (written.text === '') return '';
    this.pieces.push({ ...this.kindOf(block), ...written });
    this.label = '';
    block.isTaken = true;
    return written.text;
  }

  private kindOf({ kind, level, label, isTaken }: Block): Pick<Piece, 'kind' | 'level' | 'label'> {
    const own = isNumberLabel(this.label) ? this.label : '';
    if (kind === 'paragraph' && this.label !== '') return { kind: 'item', level: this.labelLevel, label: own };
    if (!isTaken) return { kind, level, label: this.label === '' ? label : own };
    return kind === 'item' ? { kind: 'paragraph', level: 0, label: '' } : { kind, level, label: '' };
  }
}

/** A heading that is an item of a list has the item's number. */
function takenLabel(block: Block): string {
  const label = block.isTaken ? '' : block.label;
  if (label !== '') block.isTaken = true;
  return label;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** Word puts the number of a paragraph before its words; `readWord` does the same. */
function isLabel(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');
}

function headingLevel(element: Element, tag: string): number {
  const level = element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : Number(/^H([1-6])$/.exec(tag)?.[1] ?? 0);
  const title = /^MsoTitle/.test(element.className) ? 1 : 0;
  return Math.min(6, Math.max(0, Math.floor(level) || title));
}

function boxOf(input: Element): string {
  return input.getAttribute('type') === 'checkbox' ? (input.hasAttribute('checked') ? '☑ ' : '☐ ') : '';
}

function isFigures(element: Element): boolean {
  return /^\s*\d{1,3}\s*$/.test(element.textContent ?? '') && element.querySelector('a') === null;
}

/** `m2` is not what `m²` says. */
function raised(text: string, tag: string): string {
  const signs = tag === 'SUP' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return text.trim().replace(/\d/g, (digit) => signs[Number(digit)] ?? digit);
}

function isBreakAfterBreak(element: Element): boolean {
  let before = element.previousSibling;
  while (before && (before.nodeType === before.COMMENT_NODE || (before.nodeType === before.TEXT_NODE && (before.nodeValue ?? '').trim() === ''))) before = before.previousSibling;
  return before !== null && isElement(before) && before.tagName.toUpperCase() === 'BR';
}

function rowsOf(table: Element): readonly Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

const cellsIn = (row: Element): readonly Element[] => [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');

/** A table that only puts things beside each other: what it holds is read as if it were not there. */
function isLayout(rows: readonly Element[]): boolean {
  return rows.every((row) => cellsIn(row).length < 2) || rows.some((row) => row.querySelector('table, h1, h2, h3, h4, h5, h6') !== null);
}

/** Nobody has a table this wide; whoever says so wants to fill the memory. */
const MOST_COLUMNS = 100;

/** The cells of each row in their columns; undefined where one from above or from before reaches into the place. */
function cellsOf(rows: readonly Element[]): readonly (readonly (Element | undefined)[])[] {
  const held: number[] = [];
  return rows.map((row) => {
    const cells: (Element | undefined)[] = [];
    const passHeld = (): void => {
      while ((held[cells.length] ?? 0) > 0) {
        held[cells.length] = (held[cells.length] ?? 0) - 1;
        cells.push(undefined);
      }
    };
    for (const cell of cellsIn(row)) {
      passHeld();
      const width = spanOf(cell, 'colspan');
      const height = spanOf(cell, 'rowspan');
      for (let column = 0; column < width; column++) {
        held[cells.length] = height - 1;
        cells.push(column === 0 ? cell : undefined);
      }
    }
    passHeld();
    return cells;
  });
}

function spanOf(cell: Element, name: string): number {
  return Math.min(MOST_COLUMNS, Math.max(1, Math.floor(Number(cell.getAttribute(name))) || 1));
}
