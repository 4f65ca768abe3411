/** What a document says at its foot or at its end, and where it refers to it. */
export interface Footnotes {
  /** Links that refer to a note, with the note's label. */
  readonly references: ReadonlyMap<Element, string>;
  /** The elements that are notes, with their labels. */
  readonly notes: ReadonlyMap<Element, string>;
  /** Links from a note back to the text; what they say is no part of the note. */
  readonly backs: ReadonlySet<Element>;
}

/** A reference is short: `1`, `[12]`, `*`, `xviii`. */
const LONGEST_LABEL = 10;
const wordNote = '[style*="mso-element:footnote"], [style*="mso-element:endnote"]';

/**
 * Finds notes as Word, LibreOffice, Markdown and web pages write them, which all differ: a short link to a place of the same document, in
 * which another link leads back to the first. A table of contents whose headings lead back to it is none.
 */
export function footnotesOf(root: ParentNode): Footnotes {
  const links = [...root.querySelectorAll('a[href^="#"]')];
  const places = placesOf(root);
  const targetOf = (link: Element): Element | undefined => places.get(decoded(link.getAttribute('href') ?? ''));
  const references = new Map<Element, string>();
  const notes = new Map<Element, string>();
  const backs = new Set<Element>();
  for (const link of links) {
    // The text comes before its notes: what leads back is known by then.
    if (backs.has(link)) continue;
    const label = labelOf(link);
    const target = targetOf(link);
    const note = target && noteAround(target);
    if (!note || note.contains(link) || !isLabel(label)) continue;
    const back = [...note.querySelectorAll('a[href^="#"]')].filter((other) => leadsTo(targetOf(other), link));
    if (back.length === 0) continue;
    const known = notes.get(note) ?? label;
    notes.set(note, known);
    references.set(link, known);
    back.forEach((other) => backs.add(other));
  }
  // A note leads back to the first place alone that refers to it; others say the same.
  for (const link of links) {
    const target = targetOf(link);
    const known = target && notes.get(noteAround(target) ?? target);
    if (known !== undefined && labelOf(link) === known && !backs.has(link) && !insideOf(notes, link)) references.set(link, known);
  }
  return { references, notes, backs };
}

function insideOf(notes: ReadonlyMap<Element, string>, link: Element): boolean {
  return [...notes.keys()].some((note) => note.contains(link));
}

function placesOf(root: ParentNode): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name')]) if (name && !places.has(name)) places.set(name, element);
  }
  return places;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
}

function labelOf(link: Element): string {
  return (link.textContent ?? '').replace(/[[\]()\s]/g, '');
}

/** Not an arrow, as those that lead back. */
function isLabel(label: string): boolean {
  return label.length <= LONGEST_LABEL && /[\p{L}\p{N}*†‡§]/u.test(label);
}

function noteAround(target: Element): Element | undefined {
  if (target.closest('h1, h2, h3, h4, h5, h6')) return undefined;
  return target.closest(wordNote) ?? target.closest('li, p, dd, div, aside') ?? undefined;
}

function leadsTo(place: Element | undefined, link: Element): boolean {
  return place !== undefined && (place === link || link.contains(place) || (place.contains(link) && (place.textContent ?? '').trim().length <= LONGEST_LABEL + 2));
}
