import { readXml, XmlError, type XmlElement } from '../../xml/element';
import type { Archive } from './archive';
import { packageError } from './package-error';

/** An XML file of a package. */
export interface PackageXml {
  /** Path inside the package. */
  readonly path: string;
  readonly root: XmlElement;
}

const RELATIONSHIPS = 'http://schemas.microsoft.com/sharepoint/2012/app/relationships/';
/** Characters of one file. */
const FILE_LENGTH = 512 * 1024;
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/**
 * Reads an XML file of the package.
 * @param by - the file that names it
 * @throws PackageError when the file is missing, is not XML or has another root element
 */
export function readPackageXml(archive: Archive, path: string, by: string, rootName: string): PackageXml {
  const { path: found, bytes } = requireFile(archive, path, by);
  try {
    const text = decode(bytes);
    if (!archive.mayRead(text.length)) throw new XmlError('the package has more XML than can be read');
    const root = readXml(text, FILE_LENGTH);
    if (root.name !== rootName) throw new XmlError(`its root element is ${root.name}, not ${rootName}`);
    return { path: found, root };
  } catch (error) {
    if (error instanceof XmlError) throw packageError('xml', found, error.message);
    throw error;
  }
}

/** @throws PackageError `missingFile` */
export function requireFile(archive: Archive, path: string, by: string): { readonly path: string; readonly bytes: Uint8Array } {
  const file = archive.find(path);
  if (file === undefined) throw packageError('missingFile', path.replace(/^\//, ''), by);
  return file;
}

/**
 * What a file of the package leads to (Open Packaging Conventions): type without its prefix, and target path.
 * The packager writes the relationships of the package, of its manifest and of each feature, even when they are few.
 * @throws PackageError when they are missing
 */
export function relationshipsOf(archive: Archive, path: string): readonly { readonly type: string; readonly target: string }[] {
  const at = path.lastIndexOf('/') + 1;
  const rels = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  const { path: found, root } = readPackageXml(archive, rels, path || '[Content_Types].xml', 'Relationships');
  return root.children
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes: { Type: type = '', Target: target } }) => {
      if (target === undefined) throw packageError('missingAttribute', found, 'Relationship', 'Target');
      return { type: type.startsWith(RELATIONSHIPS) ? type.slice(RELATIONSHIPS.length) : type, target };
    });
}

/** A GUID attribute, lower case without braces. @throws PackageError `missingAttribute` */
export function guidAttribute(file: string, element: XmlElement, name: string): string {
  const id = GUID.exec(element.attributes[name]?.trim() ?? '')?.[1];
  if (id === undefined) throw packageError('missingAttribute', file, element.name, name);
  return id.toLowerCase();
}

/** An attribute that must not be empty. @throws PackageError `missingAttribute` */
export function textAttribute(file: string, element: XmlElement, name: string): string {
  const text = element.attributes[name]?.trim();
  if (!text) throw packageError('missingAttribute', file, element.name, name);
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
