import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a document: its attributes, its child elements in order and the text directly inside. */
export interface XmlElement {
  /** Local name: a namespace prefix is taken off. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, CDATA included, entities replaced, spaces kept. */
  readonly text: string;
}

/** An XML text that cannot be read. */
export class XmlError extends Error {
  public override readonly name = 'XmlError';
}

/** Characters of a document: above what SharePoint's own schemas have, below what costs time to read. */
export const XML_LENGTH = 4 * 1024 * 1024;
/** Levels of elements, far above what feature XML or CAML has. */
const XML_DEPTH = 400;
const MESSAGE_LENGTH = 120;
const TEXT = '#text';
const ATTRIBUTES = ':@';

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  maxNestedTags: XML_DEPTH
});

/**
 * Reads a document with one root element. No document type, and so no entity of its own: nothing expands.
 * @param maxLength - characters allowed
 * @throws XmlError when the text is not well-formed, has a document type, is too long or nested too deeply
 */
export function readXml(text: string, maxLength = XML_LENGTH): XmlElement {
  if (text.length > maxLength) throw new XmlError(`longer than ${maxLength} characters`);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new XmlError('a document type is not allowed');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new XmlError(shortened(valid.err.msg));
  const roots = parse(text).flatMap(elementsOf);
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new XmlError('one root element is expected');
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** Every child of that name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** True for `TRUE`, `true`, `1` and `-1`, as SharePoint reads its boolean attributes; undefined when the attribute is absent. */
export function booleanOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : /^(true|1|-1)$/i.test(text.trim());
}

/** Writes an element as text; the result reads back as the same element. */
export function writeXml({ name, attributes, children, text }: XmlElement): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  const content = escapeXml(text) + children.map(writeXml).join('');
  return content === '' ? `<${name}${written} />` : `<${name}${written}>${content}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** For the content of an element and the value of an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}

function parse(text: string): readonly Node[] {
  try {
    return parser.parse(text) as readonly Node[];
  } catch (error) {
    throw new XmlError(shortened(error instanceof Error ? error.message : String(error)));
  }
}

function elementsOf(node: Node): readonly XmlElement[] {
  return Object.keys(node)
    .filter((key) => key !== ATTRIBUTES && key !== TEXT && !key.startsWith('?'))
    .map((key) => toElement(key, node));
}

function toElement(name: string, node: Node): XmlElement {
  const content = node[name] as readonly Node[];
  return {
    name,
    attributes: { ...(node[ATTRIBUTES] as Record<string, string> | undefined) },
    children: content.flatMap(elementsOf),
    text: content.map((each) => (TEXT in each ? String(each[TEXT]) : '')).join('')
  };
}

function shortened(message: string): string {
  return message.length > MESSAGE_LENGTH ? `${message.slice(0, MESSAGE_LENGTH)}…` : message;
}
