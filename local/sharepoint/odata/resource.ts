import type { RequestContext } from '../context';
import type { ApiCall } from './api-call';
import type { EntityType, Operation } from './entity-type';
import type { Query } from './query';
import type { ODataValue } from './values';

/** One entity. */
export interface EntityResource {
  readonly kind: 'entity';
  readonly type: EntityType<unknown>;
  readonly value: unknown;
  /** 201 after a creation. */
  readonly created?: boolean;
}

/** A page of a collection. */
export interface Page {
  readonly entities: readonly EntityResource[];
  /** `$skiptoken` or `$skip` of the next page: the query text that replaces the present one. */
  readonly next?: Readonly<Record<string, string>>;
  /** Number of all entities, when the query asks for it. */
  readonly count?: number;
}

/** A collection that can be read in pages, looked into by key, and added to. */
export interface CollectionResource {
  readonly kind: 'collection';
  /** Type of its entities, for messages and metadata. */
  readonly of: string;
  /** Their type, so that `$select` is checked even when there is nothing to show. */
  readonly type?: EntityType<unknown>;
  /** Address after `_api/`. */
  readonly uri: string;
  page(query: Query, context: RequestContext): Page;
  /** `lists('id')`, `items(5)`. */
  key?(call: ApiCall): Resource;
  /** POST to the collection. */
  create?(call: ApiCall): Resource | Promise<Resource>;
  readonly operations: Readonly<Record<string, Operation<void>>>;
  /** Properties of the collection itself, such as the `SchemaXml` of the fields of a view. */
  readonly values?: Readonly<Record<string, (context: RequestContext) => ODataValue>>;
}

/** A primitive or complex value, with the name under which verbose wraps it. */
export interface ValueResource {
  readonly kind: 'value';
  readonly name: string;
  readonly type: string;
  readonly value: ODataValue;
}

/** Bytes as they are: a file, a template. */
export interface StreamResource {
  readonly kind: 'stream';
  /** 200 unless it is a range (206, 416) or known already (304). */
  readonly status?: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ready JSON that has no OData shape (list data streams, comments by the modern endpoints). */
export interface JsonResource {
  readonly kind: 'json';
  readonly value: unknown;
  readonly status?: number;
}

/** `{"odata.null":true}`: a single value that is missing. */
export interface NullResource {
  readonly kind: 'null';
  /** Name of the method or navigation, for verbose. */
  readonly name: string;
}

/** Nothing to say: 204 after an update, 200 without body after an action. */
export interface NothingResource {
  readonly kind: 'nothing';
}

export type Resource =
  | EntityResource
  | CollectionResource
  | ValueResource
  | StreamResource
  | JsonResource
  | NullResource
  | NothingResource;

export const nothing: NothingResource = { kind: 'nothing' };

/** Binds a value to its type. Methods of `EntityType` are bivariant, so that types of all entities stand in one table. */
export function entityOf<T>(type: EntityType<T>, value: T): EntityResource {
  return { kind: 'entity', type, value };
}

/** An entity that the request made: 201. */
export function createdEntity<T>(type: EntityType<T>, value: T): EntityResource {
  return { kind: 'entity', type, value, created: true };
}

export function valueResource(name: string, type: string, value: ODataValue): ValueResource {
  return { kind: 'value', name, type, value };
}

export function jsonResource(value: unknown, status?: number): JsonResource {
  return { kind: 'json', value, ...(status === undefined ? {} : { status }) };
}

export function nullResource(name: string): NullResource {
  return { kind: 'null', name };
}
