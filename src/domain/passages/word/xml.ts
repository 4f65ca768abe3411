/** Of Word's own words; a document may call them by another prefix. */
const WORD = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);

export function isWord(element: Element, name: string): boolean {
  return element.localName === name && WORD.has(element.namespaceURI ?? '');
}

export function children(element: Element, name: string): readonly Element[] {
  return [...element.children].filter((each) => isWord(each, name));
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && [...element.children].find((each) => isWord(each, name));
}

/** What an element says of itself, e.g. `2` for `<w:ilvl w:val="2"/>` in it; '' where it says nothing. */
export function valueOf(element: Element | undefined, name: string): string {
  return child(element, name)?.getAttribute('w:val') ?? '';
}

/** Undefined where the text is no XML. */
export function rootOf(text: string): Element | undefined {
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  return documentElement.getElementsByTagName('parsererror').length > 0 || documentElement.localName === 'parsererror' ? undefined : documentElement;
}
