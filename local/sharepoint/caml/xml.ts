import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { FILTER_DEPTH } from '../limits';
import { CamlError } from './error';

/** An element of a document, with its text and its child elements in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, CDATA included, as written. */
  readonly text: string;
}

/** Characters of a query: far above what a page sends, far below what costs time to read. */
const XML_LENGTH = 512 * 1024;
const ROOT = 'root';

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  maxNestedTags: 2 * FILTER_DEPTH
});

function toElement(name: string, node: Node): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (const child of node[name] as readonly Node[]) {
    for (const key of Object.keys(child)) {
      if (key === '#text') text += String(child[key]);
      else if (key !== ':@' && !key.startsWith('?')) children.push(toElement(key, child));
    }
  }
  return { name, attributes: (node[':@'] ?? {}) as Record<string, string>, children, text };
}

/**
 * Reads an XML text, or several elements side by side as `ViewQuery` has them.
 * No document type and so no entity of its own: nothing expands.
 * @returns an element that holds what was read, in order
 * @throws CamlError when the text is not well-formed, too long or nested too deeply
 */
export function readXml(text: string): XmlElement {
  if (text.length > XML_LENGTH) throw new CamlError('The XML is too long.');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new CamlError('A document type is not allowed.');
  const wrapped = `<${ROOT}>${text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')}</${ROOT}>`;
  const valid = XMLValidator.validate(wrapped);
  if (valid !== true) throw new CamlError(`The XML is not well-formed: ${valid.err.msg}`);
  let nodes: readonly Node[];
  try {
    nodes = parser.parse(wrapped) as readonly Node[];
  } catch (error) {
    throw new CamlError(error instanceof Error ? error.message : String(error));
  }
  const [root] = nodes;
  if (root === undefined) throw new CamlError('The XML is empty.');
  const element = toElement(ROOT, root);
  if (element.text.trim() !== '') throw new CamlError('The XML has text outside its elements.');
  return element;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** True for `TRUE`, `true` and `1`, as SharePoint reads its boolean attributes. */
export function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^(true|1|-1)$/i.test(text.trim());
}
