import type { RequestContext } from '../../model/context';
import type { ApiCall } from './api-call';
import type { WebRow } from '../../storage/site-store';
import type { Query } from './query';
import type { ODataValue } from '../../model/values';

/** A property of an entity, with its type in `$metadata`. */
export interface Property<T> {
  readonly type: string;
  /** True when SharePoint sends it only if `$select` names it. */
  readonly onRequest?: boolean;
  get(entity: T, context: RequestContext): ODataValue;
}

/** A property that leads to another entity or collection; `open` is called when a URL or `$expand` follows it. */
export interface Navigation<T> {
  /** True for a person or lookup column: it is answered only where `$expand` names it. */
  readonly isColumn?: boolean;
  /** The type that it leads to, where it is known without an entity: what is selected behind it is then checked even when nothing is there. */
  type?(context: RequestContext): EntityType<unknown> | undefined;
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
  /** The web whose `_api/` that address follows; types that every web of a site leads to have none. */
  web?(entity: T, context: RequestContext): WebRow;
  /** The etag with its quotes; types without concurrency control have none. */
  etag?(entity: T): string;
  readonly properties: Record<string, Property<T>>;
  readonly navigations: Record<string, Navigation<T>>;
  readonly operations: Record<string, Operation<T>>;
  /** Names that a body may set; a type without them looks at its bodies itself. */
  readonly settable?: ReadonlySet<string>;
  /** Names that a body may set beside them when it makes an entity. */
  readonly settableAtCreation?: ReadonlySet<string>;
  /** MERGE, PATCH and PUT; answers the entity as it is then, for its etag. */
  update?(entity: T, call: ApiCall): T | Promise<T>;
  remove?(entity: T, call: ApiCall): void | Promise<void>;
  /** For types whose members depend on the entity (columns of a list): looked at after the tables above. */
  dynamicProperty?(name: string, entity: T): Property<T> | undefined;
  /** SharePoint ignores what `$select` and `$expand` name and these types do not have (folders, files, items by CAML). */
  readonly ignoresUnknown?: boolean;
  /** Names of such members that are answered when nothing is selected. */
  dynamicNames?(entity: T, context: RequestContext): readonly string[];
}

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
  /** An entity by a bare name after the collection: `lists/SitePages`. */
  named?(name: string): Resource | undefined;
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
