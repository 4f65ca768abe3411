import { booleanOf, child, childrenNamed, type XmlElement } from '../../xml/element';
import { packageError } from './package-error';
import { guidAttribute, textAttribute } from './package-xml';

/** A column, with the element that defines it. */
export interface FieldElement {
  readonly id: string;
  readonly name: string;
  readonly element: XmlElement;
}

/** A content type's use of a column. */
export interface FieldRef {
  readonly id: string;
  readonly required?: boolean;
  readonly hidden?: boolean;
}

export interface ContentTypeElement {
  /** `0x0100…` */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly fieldRefs: readonly FieldRef[];
}

/** @throws PackageError when the column has no id, name or type */
export function readField(path: string, element: XmlElement): FieldElement {
  textAttribute(path, element, 'Type');
  return { id: guidAttribute(path, element, 'ID'), name: textAttribute(path, element, 'Name'), element };
}

/** @throws PackageError when the content type has no id or name, or uses a column without an id */
export function readContentType(path: string, element: XmlElement): ContentTypeElement {
  return {
    id: contentTypeId(path, element, 'ID'),
    name: textAttribute(path, element, 'Name'),
    description: element.attributes.Description ?? '',
    group: element.attributes.Group ?? '',
    hidden: booleanOf(element.attributes.Hidden) ?? false,
    fieldRefs: childrenNamed(child(element, 'FieldRefs'), 'FieldRef').map((ref) => {
      const [required, hidden] = [booleanOf(ref.attributes.Required), booleanOf(ref.attributes.Hidden)];
      return { id: guidAttribute(path, ref, 'ID'), ...(required === undefined ? {} : { required }), ...(hidden === undefined ? {} : { hidden }) };
    })
  };
}

/** @throws PackageError when the attribute is not a content type's id */
export function contentTypeId(path: string, element: XmlElement, attribute: string): string {
  const id = textAttribute(path, element, attribute);
  if (!/^0x([0-9a-f]{2}){1,256}$/i.test(id)) throw packageError('missingAttribute', path, element.name, attribute);
  return `0x${id.slice(2).toUpperCase()}`;
}
