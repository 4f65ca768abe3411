import { int32, text } from '../odata/entity-type';
import { entityOf, type EntityResource, type EntityType } from '../odata/resource';

/** Properties that SharePoint itself puts into a bag: words and whole numbers. */
export type OwnProperties = Readonly<Record<string, string | number>>;

/** A property bag: of a web, a folder or a file. */
interface PropertyBag {
  /** Owner in the property store. */
  readonly owner: string;
  readonly uri: string;
  /** Properties that SharePoint itself puts in. */
  readonly own: OwnProperties;
  /** @throws SharePointError for who may not write */
  readonly requireWriter: () => void;
}

/**
 * A property bag as a resource. Names are written as in XML (`vti_x005f_defaultlanguage`), as SharePoint does.
 * @param requireWriter - throws for who may not change it
 */
export function propertyBag(owner: string, uri: string, requireWriter: () => void, own: OwnProperties = {}): EntityResource {
  return entityOf(bagType, { owner, uri, own, requireWriter });
}

const bagType: EntityType<PropertyBag> = {
  name: 'SP.PropertyValues',
  uri: ({ uri }) => uri,
  properties: {},
  navigations: {},
  operations: {},
  dynamicProperty(name, bag) {
    const own = bag.own[decoded(name)];
    if (typeof own === 'number') return int32(() => own);
    return text((_, { service }) => service.properties.all(bag.owner)[decoded(name)] ?? own ?? null);
  },
  dynamicNames: (bag, { service }) => Object.keys({ ...bag.own, ...service.properties.all(bag.owner) }).map(encoded),
  update(bag, { context, body }) {
    bag.requireWriter();
    for (const [name, value] of Object.entries(body)) {
      if (value === null) context.service.properties.remove(bag.owner, decoded(name));
      else context.service.properties.put(bag.owner, decoded(name), String(value));
    }
    return bag;
  }
};

function encoded(name: string): string {
  return [...name].map((character) => (/[\p{L}\p{N}]/u.test(character) ? character : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)).join('');
}

function decoded(name: string): string {
  return name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
