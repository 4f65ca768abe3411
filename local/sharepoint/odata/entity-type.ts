import type { RequestContext } from '../context';
import type { ApiCall } from './api-call';
import type { Resource } from './resource';
import type { ODataValue } from './values';

/** A property of an entity, with its type in `$metadata`. */
export interface Property<T> {
  readonly type: string;
  /** True when SharePoint sends it only if `$select` names it. */
  readonly onRequest?: boolean;
  get(entity: T, context: RequestContext): ODataValue;
}

/** A property that leads to another entity or collection; `open` is called when a URL or `$expand` follows it. */
export interface Navigation<T> {
  open(entity: T, context: RequestContext): Resource;
}

/** A function (may be read with GET and followed in a path) or an action (POST only). */
export interface Operation<T> {
  readonly kind: 'function' | 'action';
  /** True when the body is content, not JSON with arguments. */
  readonly takesContent?: boolean;
  run(entity: T, call: ApiCall): Resource | Promise<Resource>;
}

/**
 * What the service knows of one entity type: how its properties are read, where its navigations lead, what can be
 * called on it, how it is changed. A resource file defines one; another file adds members with {@link extendType}.
 */
export interface EntityType<T> {
  /** `SP.List` */
  readonly name: string;
  /** Address after `_api/`, in SharePoint's canonical form. */
  uri(entity: T, context: RequestContext): string;
  /** The etag with its quotes; types without concurrency control have none. */
  etag?(entity: T): string;
  readonly properties: Record<string, Property<T>>;
  readonly navigations: Record<string, Navigation<T>>;
  readonly operations: Record<string, Operation<T>>;
  /** MERGE, PATCH and PUT; answers the entity as it is then, for its etag. */
  update?(entity: T, call: ApiCall): T | Promise<T>;
  remove?(entity: T, call: ApiCall): void | Promise<void>;
  /** For types whose members depend on the entity (columns of a list): looked at after the tables above. */
  dynamicProperty?(name: string, entity: T): Property<T> | undefined;
}

type Members<T> = Partial<Pick<EntityType<T>, 'properties' | 'navigations' | 'operations'>>;

/** Adds members to a type that another file defines. */
export function extendType<T>(type: EntityType<T>, members: Members<T>): void {
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
  const lower = name.toLowerCase();
  for (const [key, value] of Object.entries(table)) if (key.toLowerCase() === lower) return { name: key, value };
  return undefined;
}
