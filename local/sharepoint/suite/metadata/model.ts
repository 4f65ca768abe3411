import { XMLParser } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** An entity or complex type of `$metadata`, its base types' members included. */
export interface DeclaredType {
  readonly name: string;
  /** Open types may have more properties (`SP.ListItem`). */
  readonly isOpen: boolean;
  /** Property name to type, `Edm.String`. */
  readonly properties: ReadonlyMap<string, string>;
  /** Navigation property name to type, `Collection(SP.List)` or `SP.User`. */
  readonly navigations: ReadonlyMap<string, string>;
}

interface XmlType {
  readonly Name: string;
  readonly BaseType?: string;
  readonly OpenType?: string;
  readonly Property?: ReadonlyArray<{ readonly Name: string; readonly Type: string }>;
  readonly NavigationProperty?: ReadonlyArray<{ readonly Name: string; readonly Relationship: string; readonly ToRole: string }>;
}
interface XmlSchema {
  readonly Namespace: string;
  readonly EntityType?: readonly XmlType[];
  readonly ComplexType?: readonly XmlType[];
  readonly Association?: ReadonlyArray<{ readonly Name: string; readonly End: ReadonlyArray<{ readonly Role: string; readonly Type: string; readonly Multiplicity: string }> }>;
}

const repeated = new Set(['Schema', 'EntityType', 'ComplexType', 'Property', 'NavigationProperty', 'Association', 'End']);

/**
 * SharePoint Online's own `$metadata`, as the npm package `gd-sprest-def` carries it.
 *
 * @returns every type by its full name, `SP.Web`.
 */
export function readMetadata(): ReadonlyMap<string, DeclaredType> {
  const file = createRequire(import.meta.url).resolve('gd-sprest-def/metadata.xml');
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => repeated.has(name), processEntities: false });
  const document = parser.parse(readFileSync(file, 'utf8')) as { 'edmx:Edmx': { 'edmx:DataServices': { Schema: readonly XmlSchema[] } } };
  const schemas = document['edmx:Edmx']['edmx:DataServices'].Schema;

  const ends = new Map<string, string>();
  const raw = new Map<string, XmlType>();
  for (const { Namespace, EntityType = [], ComplexType = [], Association = [] } of schemas) {
    for (const type of [...EntityType, ...ComplexType]) raw.set(`${Namespace}.${type.Name}`, type);
    for (const { Name, End } of Association) {
      for (const { Role, Type, Multiplicity } of End) ends.set(`${Namespace}.${Name}/${Role}`, Multiplicity === '*' ? `Collection(${Type})` : Type);
    }
  }
  const types = new Map<string, DeclaredType>();
  const declare = (name: string): DeclaredType => {
    const known = types.get(name);
    if (known) return known;
    const { BaseType, OpenType, Property = [], NavigationProperty = [] } = raw.get(name) ?? { Name: name };
    // One type of the file names itself as its base.
    const base = BaseType === undefined || BaseType === name ? undefined : declare(BaseType);
    const type: DeclaredType = {
      name,
      isOpen: OpenType === 'true' || base?.isOpen === true,
      properties: new Map([...(base?.properties ?? []), ...Property.map(({ Name, Type }) => [Name, Type] as const)]),
      navigations: new Map([
        ...(base?.navigations ?? []),
        ...NavigationProperty.map((each) => [each.Name, ends.get(`${each.Relationship}/${each.ToRole}`) ?? '?'] as const)
      ])
    };
    types.set(name, type);
    return type;
  };
  for (const name of raw.keys()) declare(name);
  return types;
}
