import { readXml, XmlError, type XmlElement } from '../xml/element';
import { CamlError } from './error';

/** Characters of a query: far above what a page sends, far below what costs time to read. */
const CAML_LENGTH = 128 * 1024;

/**
 * Reads one element, or several side by side as `SP.View.ViewQuery` has them.
 * @returns an element that holds what was read, in order
 * @throws CamlError when the text is not well-formed, too long or nested too deeply
 */
export function readCaml(text: string): XmlElement {
  const body = text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '');
  let root: XmlElement;
  try {
    root = readXml(`<Caml>${body}</Caml>`, CAML_LENGTH);
  } catch (error) {
    if (error instanceof XmlError) throw new CamlError(error.message);
    throw error;
  }
  if (root.text.trim() !== '') throw new CamlError('text outside the elements');
  return root;
}
