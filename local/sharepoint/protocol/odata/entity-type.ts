import type { RequestContext } from '../../model/context';
import type { ApiCall } from './api-call';
import type { EntityType, Navigation, Operation, Property, Resource } from './resource';
import type { ODataValue } from '../../model/values';

type Members<T> = Partial<Pick<EntityType<T>, 'properties' | 'navigations' | 'operations'>>;

type Table = Readonly<Record<string, unknown>>;

/** Names of a table by their lower-case form: rows by the thousand ask for the same ones. */
const spellings = new WeakMap<Table, ReadonlyMap<string, string>>();

/** Adds members to a type that another file defines. */
export function extendType<T>(type: EntityType<T>, members: Members<T>): void {
  for (const table of [type.properties, type.navigations, type.operations]) spellings.delete(table);
  Object.assign(type.properties, members.properties);
  Object.assign(type.navigations, members.navigations);
  Object.assign(type.operations, members.operations);
}

type Read<T, Value> = (entity: T, context: RequestContext) => Value;

const property =
  <Value extends ODataValue>(type: string) =>
  <T>(get: Read<T, Value>): Property<T> => ({ type, get });

export const text = property<string | null>('Edm.String');
export const guid = property<string | null>('Edm.Guid');
export const int32 = property<number | null>('Edm.Int32');
export const int16 = property<number | null>('Edm.Int16');
export const byte = property<number | null>('Edm.Byte');
/** 64-bit numbers travel as text. */
export const int64 = property<string | null>('Edm.Int64');
export const double = property<number | null>('Edm.Double');
export const boolean = property<boolean | null>('Edm.Boolean');
/** ISO 8601 in UTC. */
export const dateTime = property<string | null>('Edm.DateTime');

/** A property of a complex or collection type. */
export function valueOf<T>(type: string, get: Read<T, ODataValue>): Property<T> {
  return { type, get };
}

/** Marks a property that is sent only when `$select` names it. */
export function onRequest<T>(definition: Property<T>): Property<T> {
  return { ...definition, onRequest: true };
}

/** A navigation. */
export function leadsTo<T>(open: (entity: T, context: RequestContext) => Resource): Navigation<T> {
  return { open };
}

/** A function: GET or POST, may stand in the middle of a path. */
export function reads<T>(run: (entity: T, call: ApiCall) => Resource | Promise<Resource>): Operation<T> {
  return { kind: 'function', run };
}

/** An action: POST only. */
export function acts<T>(run: (entity: T, call: ApiCall) => Resource | Promise<Resource>): Operation<T> {
  return { kind: 'action', run };
}

/** An action whose body is the content of a file. */
export function uploads<T>(run: (entity: T, call: ApiCall) => Resource | Promise<Resource>): Operation<T> {
  return { kind: 'action', takesContent: true, run };
}

/** Finds a member whatever its case, and gives its canonical name. */
export function member<Value>(table: Readonly<Record<string, Value>>, name: string): { name: string; value: Value } | undefined {
  const exact = Object.hasOwn(table, name) ? table[name] : undefined;
  if (exact !== undefined) return { name, value: exact };
  const spelled = spellingOf(table, name);
  const value = spelled === undefined ? undefined : table[spelled];
  return spelled === undefined || value === undefined ? undefined : { name: spelled, value };
}

function spellingOf(table: Table, name: string): string | undefined {
  let known = spellings.get(table);
  if (known === undefined) {
    // Of two names that differ by case alone, the first.
    known = new Map(Object.keys(table).reverse().map((key) => [key.toLowerCase(), key]));
    spellings.set(table, known);
  }
  return known.get(name.toLowerCase());
}
