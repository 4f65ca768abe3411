import { refusal } from '../../errors';
import { child, childrenNamed, type XmlElement } from '../../model/xml/element';

/** A parameter that is an object of the request. */
export class ObjectReference {
  public constructor(public readonly path: string) {}
}

const NUMBERS = /^(?:U?Int(?:16|32|64)|S?Byte|Double|Single|Decimal|Number|Enum)$/;

/** The values of `Parameters`, in order: texts, numbers, flags, lists, objects by their properties, and objects of the request. */
export function parametersOf(element: XmlElement): readonly unknown[] {
  return childrenNamed(child(element, 'Parameters'), 'Parameter').map(valueOf);
}

/** The value of a `Parameter`, a `Property` or an `Object`. @throws SharePointError `badRequest` for a number that is none */
export function valueOf(element: XmlElement): unknown {
  const { ObjectPathId: path, TypeId: typeId, Type: type = typeId === undefined ? 'String' : 'Object' } = element.attributes;
  if (path !== undefined) return new ObjectReference(path);
  if (typeId !== undefined) return Object.fromEntries(childrenNamed(element, 'Property').map((property) => [property.attributes.Name ?? '', valueOf(property)]));
  if (type === 'Null') return null;
  if (type === 'Array') return childrenNamed(element, 'Object').map(valueOf);
  if (type === 'Boolean') return /^(true|1)$/i.test(element.text.trim());
  if (type === 'Guid') return element.text.replace(/[{}\s]/g, '').toLowerCase();
  if (!NUMBERS.test(type)) return element.text;
  const number = Number(element.text);
  if (element.text.trim() === '' || !Number.isFinite(number)) throw refusal('badRequest', `${type} is expected.`);
  return number;
}

/** A value in the type of the property that it is for: programs send flags and numbers as text. */
export function typed(type: string | undefined, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'Edm.Boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (/^Edm\.(Byte|Double|Int(16|32))$/.test(type ?? '') && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type?.startsWith('Collection(') === true) return value.split(/\r?\n/);
  return value;
}
