import type { DeclaredType } from './model';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
const typeNameOf = (value: { readonly [name: string]: Json }): string | undefined => {
  const metadata = value['__metadata'];
  return isObject(metadata) && typeof metadata['type'] === 'string' ? metadata['type'] : undefined;
};

/** How verbose JSON writes each primitive type. */
const primitives: Readonly<Record<string, (value: Json) => boolean>> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Guid': (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  'Edm.DateTime': (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/.test(value),
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Int16': Number.isInteger,
  'Edm.Int32': Number.isInteger,
  'Edm.Byte': Number.isInteger,
  'Edm.Int64': (value) => typeof value === 'string' && /^-?\d+$/.test(value),
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.Single': (value) => typeof value === 'number'
};

/**
 * Compares verbose JSON with `$metadata`, all the way down.
 *
 * @returns one line for each type or property that is not declared, or is of another type; empty when all conforms.
 */
export function deviations(types: ReadonlyMap<string, DeclaredType>, value: Json, path = '$'): string[] {
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => deviations(types, each, `${path}[${index}]`));
  if (!isObject(value)) return [];
  const name = typeNameOf(value);
  if (name === undefined || name.startsWith('Collection(')) {
    return Object.entries(value).flatMap(([key, each]) => deviations(types, each, `${path}.${key}`));
  }
  // Each list has its own type below SP.ListItem, declared nowhere but in that site's own $metadata.
  const type = types.get(/^SP\.Data\..+Item$/.test(name) ? 'SP.ListItem' : name);
  if (!type) return [`${path}: type ${name} is not declared`];
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === '__metadata') return [];
    const at = `${name}.${key}`;
    const declared = type.properties.get(key);
    if (declared !== undefined) return propertyDeviations(types, declared, each, at);
    if (type.navigations.has(key)) return isObject(each) && '__deferred' in each ? [] : deviations(types, each, at);
    return type.isOpen ? deviations(types, each, at) : [`${at}: not declared`];
  });
}

function propertyDeviations(types: ReadonlyMap<string, DeclaredType>, declared: string, value: Json, at: string): string[] {
  if (value === null) return [];
  const check = primitives[declared];
  if (check) return check(value) ? [] : [`${at}: ${JSON.stringify(value).slice(0, 60)} is no ${declared}`];
  if (declared.startsWith('Edm.')) return [];
  if (!isObject(value)) return [`${at}: ${JSON.stringify(value).slice(0, 60)} is no ${declared}`];
  const name = typeNameOf(value);
  if (name !== undefined && name !== declared) return [`${at}: is ${name}, declared ${declared}`];
  return deviations(types, value, at);
}
