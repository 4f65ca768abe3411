import type { Numbering } from './numbering';
import type { WordStyle } from './wordStyles';
import { headingOf } from './wordStyles';
import { child, isWord, valueOf } from './xml';

/** What is not part of the text, by how often it was met. */
export interface Prepared {
  readonly trackedChanges: number;
  readonly remarks: number;
  readonly hidden: number;
}

/** Around the number of a paragraph, with its level: signs of Unicode's private use, so that they pass through anything. */
export const LABEL_START = '\ue000';
export const LABEL_END = '\ue001';

const MATHS = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const STRICT_MATHS = 'http://purl.oclc.org/ooxml/officeDocument/math';
const styleOf = { title: 'ParvisTitle', contents: 'ParvisContents', heading: 'ParvisHeading' };

/** For mammoth: how the styles that `prepareDocument` gives become HTML. */
export const styleMap: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${styleOf.heading}${level} => h${level}:fresh`),
  `p.${styleOf.title} => p.MsoTitle:fresh`,
  `p.${styleOf.contents} => p.MsoToc1:fresh`
];

/**
 * Says in a document's own words what mammoth does not read: the numbers of paragraphs and headings, headings of styles that are based on
 * others, formulas, fields; and takes away what is hidden.
 */
export function prepareDocument(root: Element, styles: (id: string) => WordStyle, numbering: Numbering): Prepared {
  const all = [...root.querySelectorAll('*')];
  const tracked = all.filter((element) => ['ins', 'del', 'moveFrom', 'moveTo'].some((name) => isWord(element, name)) && !isMarkOfParagraph(element));
  const remarks = all.filter((element) => isWord(element, 'commentReference'));
  const hidden = all.filter((element) => isWord(element, 'r') && isHidden(element));
  hidden.forEach((run) => run.remove());
  all.filter(isFormula).forEach(spellOut);
  all.filter((element) => ['fldSimple', 'dir', 'bdo'].some((name) => isWord(element, name))).forEach((element) => element.replaceWith(...element.childNodes));
  for (const element of all) if (isWord(element, 'p') && isRead(element)) prepareParagraph(element, styles, numbering);
  return { trackedChanges: tracked.length, remarks: remarks.length, hidden: hidden.length };
}

/** A paragraph mark that was inserted or deleted; Word writes it beside its text. */
function isMarkOfParagraph(element: Element): boolean {
  const parent = element.parentElement;
  return parent !== null && isWord(parent, 'rPr');
}

function isHidden(run: Element): boolean {
  const vanish = child(child(run, 'rPr'), 'vanish');
  return vanish !== undefined && !/^(0|false|off)$/.test(vanish.getAttribute('w:val') ?? '');
}

function isFormula({ localName, namespaceURI, parentElement }: Element): boolean {
  const isMaths = namespaceURI === MATHS || namespaceURI === STRICT_MATHS;
  return isMaths && (localName === 'oMathPara' || (localName === 'oMath' && parentElement?.localName !== 'oMathPara'));
}

/** The signs of a formula in a line. */
function spellOut(formula: Element): void {
  const text = [...formula.getElementsByTagName('*')].filter(({ localName }) => localName === 't').map(({ textContent }) => textContent ?? '').join('');
  const run = textRun(formula, text);
  if (run) formula.replaceWith(run);
}

/** Not what another form of the same thing says again, nor what was taken away. */
function isRead(paragraph: Element): boolean {
  if (isGone(child(child(paragraph, 'pPr'), 'rPr'))) return false;
  for (let around = paragraph.parentElement; around; around = around.parentElement) {
    if (around.localName === 'Choice') return false;
    if (isWord(around, 'tr') && isGone(child(around, 'trPr'))) return false;
  }
  return true;
}

function isGone(properties: Element | undefined): boolean {
  return child(properties, 'del') !== undefined || child(properties, 'moveFrom') !== undefined;
}

function prepareParagraph(paragraph: Element, styles: (id: string) => WordStyle, numbering: Numbering): void {
  const properties = child(paragraph, 'pPr');
  const named = child(properties, 'pStyle');
  const style = styles(named?.getAttribute('w:val') ?? '');
  const numbers = child(properties, 'numPr');
  const heading = headingOf('', properties) ?? style.heading;
  const list = valueOf(numbers, 'numId') || style.list;
  const level = Number(valueOf(numbers, 'ilvl') || style.level || 0);
  const label = list === '' || list === '0' || style.isContents ? undefined : numbering.next({ list, level });
  numbers?.remove();
  const given = style.isContents ? styleOf.contents : heading > 0 ? `${styleOf.heading}${Math.min(6, heading)}` : style.isTitle ? styleOf.title : '';
  if (given === '') named?.remove();
  else nameStyle(paragraph, given);
  const run = label === undefined ? undefined : textRun(paragraph, `${LABEL_START}${level + 1} ${label === '' ? '•' : label}${LABEL_END}`);
  if (run) paragraph.insertBefore(run, child(paragraph, 'pPr')?.nextSibling ?? paragraph.firstChild);
}

function nameStyle(paragraph: Element, name: string): void {
  const properties = child(paragraph, 'pPr') ?? paragraph.insertBefore(like(paragraph, 'pPr'), paragraph.firstChild);
  const style = child(properties, 'pStyle') ?? properties.insertBefore(like(paragraph, 'pStyle'), properties.firstChild);
  style.setAttributeNS(style.namespaceURI, 'w:val', name);
}

function textRun(near: Element, text: string): Element | undefined {
  if (text === '') return undefined;
  const run = like(near, 'r');
  const words = run.appendChild(like(near, 't'));
  words.setAttribute('xml:space', 'preserve');
  words.textContent = text;
  return run;
}

/** Another element of Word's in the same document. */
function like(near: Element, name: string): Element {
  const document = near.ownerDocument;
  const namespace = document.documentElement.namespaceURI;
  return document.createElementNS(namespace, `${document.documentElement.prefix ?? 'w'}:${name}`);
}
