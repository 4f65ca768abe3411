import type { ApiAnswer } from '../http/api-request';
import type { RequestContext } from '../../model/context';
import { refusal, type Language, type SharePointError } from '../../errors';
import { member } from './entity-type';
import { contentTypeOf, type Format } from './format';
import { expands, nestedQuery, type Query } from './query';
import type { CollectionResource, EntityResource, EntityType, Property, Resource, ValueResource } from './resource';
import { isComplex, type ODataValue } from '../../model/values';

type Json = Record<string, unknown>;

/** Depth of `$expand`. */
const EXPAND_DEPTH = 6;

/** Writes resources in one format for one request. */
export class Writer {
  public constructor(
    private readonly context: RequestContext,
    private readonly format: Format
  ) {}

  /** The whole answer for a resource. */
  public answer(resource: Resource, query: Query): ApiAnswer {
    switch (resource.kind) {
      case 'entity': {
        const etag = resource.type.etag?.(resource.value);
        const headers: Record<string, string> = etag === undefined ? {} : { ETag: etag };
        this.requirePaths(resource.type, query);
        if (resource.created === true) headers.Location = this.addressOf(resource.type, resource.value);
        return this.send(resource.created === true ? 201 : 200, this.top(this.entity(resource, query, 0), this.metadataOf(resource)), headers);
      }
      case 'collection':
        return this.send(200, this.collection(resource, query));
      case 'value':
        return this.send(200, this.value(resource));
      case 'null':
        return this.send(200, this.verbose ? { d: { [resource.name]: null } } : { [`${this.prefix}odata.null`]: true });
      case 'json':
        return this.send(resource.status ?? 200, resource.value);
      case 'stream':
        return { status: resource.status ?? 200, headers: { 'Content-Type': resource.contentType, ...resource.headers }, body: resource.bytes };
      case 'nothing':
        return { status: 200, headers: {}, body: '' };
    }
  }

  /** Where an entity is found again, from whatever web it was reached. */
  private addressOf(type: EntityType<unknown>, value: unknown): string {
    const home = type.web?.(value, this.context);
    return (home === undefined ? this.context : this.context.in(home)).apiUrl + type.uri(value, this.context);
  }

  private get verbose(): boolean {
    return this.format.metadata === 'verbose';
  }

  private get prefix(): string {
    return this.format.version === 4 ? '@' : '';
  }

  private get annotated(): boolean {
    return this.format.metadata === 'minimal' || this.format.metadata === 'full';
  }

  private send(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
    const version: Record<string, string> = this.format.version === 4 ? { 'OData-Version': '4.0' } : { DataServiceVersion: '3.0' };
    return { status, headers: { 'Content-Type': contentTypeOf(this.format), ...version, ...headers }, body: JSON.stringify(body) };
  }

  private top(body: Json, metadata: string): unknown {
    if (this.verbose) return { d: body };
    if (!this.annotated) return body;
    return { [this.prefix === '' ? 'odata.metadata' : '@odata.context']: `${this.context.apiUrl}$metadata#${metadata}`, ...body };
  }

  private metadataOf({ type }: EntityResource): string {
    return `${setName(type.name)}${this.format.version === 4 ? '/$entity' : type.name.startsWith('SP.Data.') ? '&@Element' : '/@Element'}`;
  }

  /** The properties that `$select` and `$expand` ask for, with the annotations of the format. */
  private entity({ type, value }: EntityResource, query: Query, depth: number): Json {
    if (depth > EXPAND_DEPTH) throw refusal('badRequest', '$expand');
    const body: Json = this.annotations(type, value);
    for (const [name, property] of this.chosen(type, value, query, depth)) {
      if (property === 'navigation') this.expand(body, type, value, name, query, depth);
      else body[name] = this.json(property.get(value, this.context), property.type);
    }
    if (this.verbose && selectsAll(query)) {
      for (const name of Object.keys(type.navigations)) if (!(name in body)) body[name] = this.deferred(type, value, name);
    }
    return body;
  }

  /** What `$select` and `$expand` name, checked; `value` is undefined where there is no entity to show. */
  private chosen(type: EntityType<unknown>, value: unknown, query: Query, depth: number): Map<string, Property<unknown> | 'navigation'> {
    const all = selectsAll(query);
    const chosen = new Map<string, Property<unknown> | 'navigation'>();
    if (all) for (const [name, property] of Object.entries(type.properties)) if (property.onRequest !== true) chosen.set(name, property);
    if (all && value !== undefined) for (const name of type.dynamicNames?.(value, this.context) ?? []) this.choose(type, value, name, undefined, query, chosen);
    for (const [name = '', next] of query.select) if (isMember(name)) this.choose(type, value, name, next, query, chosen);
    for (const [name = ''] of query.expand) {
      const navigation = member(type.navigations, name);
      if (navigation === undefined) {
        const property = member(type.properties, name) ?? dynamic(type, value, name);
        if (property === undefined && type.ignoresUnknown === true) continue;
        if (property === undefined || (depth === 0 && isColumn(type, property.value))) throw refusal('expandInvalid', name);
        if (all) chosen.set(property.name, property.value);
      } else if (all || this.context.service.settings.expandAnswersUnselected) chosen.set(navigation.name, 'navigation');
    }
    return chosen;
  }

  /** Refuses what the types behind expanded columns do not have: also where a column is empty, or no item is there. */
  private requirePaths(type: EntityType<unknown>, query: Query): void {
    for (const [name = '', below] of query.select) {
      const target = below === undefined || !expands(query, name) ? undefined : member(type.navigations, name)?.value.type?.(this.context);
      if (target === undefined || below === undefined) continue;
      const known = member(target.properties, below) ?? member(target.navigations, below) ?? target.dynamicProperty?.(below, undefined);
      if (known === undefined) throw refusal('expandInvalid', `${name}/${below}`);
    }
  }

  private choose(type: EntityType<unknown>, value: unknown, name: string, next: string | undefined, query: Query, chosen: Map<string, Property<unknown> | 'navigation'>): void {
    const navigation = member(type.navigations, name);
    if (navigation !== undefined && (next !== undefined || expands(query, name) || member(type.properties, name) === undefined)) {
      if ((next !== undefined || navigation.value.isColumn === true) && !expands(query, name)) throw refusal('expandMissing', next === undefined ? name : `${name}/${next}`, name);
      if (expands(query, name) || this.verbose) chosen.set(navigation.name, 'navigation');
      return;
    }
    const property = member(type.properties, name) ?? dynamic(type, value, name);
    if (property === undefined && type.ignoresUnknown === true) return;
    if (property === undefined) throw refusal('fieldNotFound', name);
    if (next !== undefined && property.value.type.startsWith('Edm.')) throw refusal('expandMissing', `${name}/${next}`, name);
    chosen.set(property.name, property.value);
  }

  private expand(body: Json, type: EntityType<unknown>, value: unknown, name: string, query: Query, depth: number): void {
    if (!expands(query, name)) {
      body[name] = this.deferred(type, value, name);
      return;
    }
    const opened = type.navigations[name]?.open(value, this.context);
    const nested = nestedQuery(query, name);
    if (this.annotated) body[`${name}@odata.${this.format.version === 4 ? 'navigationLink' : 'navigationLinkUrl'}`] = `${type.uri(value, this.context)}/${name}`;
    switch (opened?.kind) {
      case 'entity':
        body[name] = this.entity(opened, nested, depth + 1);
        break;
      case 'collection': {
        const entities = opened.page({ ...nested, top: Number.MAX_SAFE_INTEGER }, this.context).entities.map((entity) => this.entity(entity, nested, depth + 1));
        body[name] = this.verbose ? { results: entities } : entities;
        break;
      }
      case 'value':
        body[name] = this.json(opened.value, opened.type);
        break;
      default:
        // Verbose links what leads to nothing, as it links what is not expanded: an empty person, a file that nobody has checked out.
        body[name] = this.verbose ? this.deferred(type, value, name) : null;
    }
  }

  private annotations(type: EntityType<unknown>, value: unknown): Json {
    if (this.format.metadata === 'none') return {};
    const uri = type.uri(value, this.context);
    const etag = type.etag?.(value);
    const id = this.addressOf(type, value);
    if (this.verbose) return { __metadata: { id, uri: id, ...(etag === undefined ? {} : { etag }), type: type.name } };
    const at = this.prefix;
    return {
      [`${at}odata.type`]: at === '' ? type.name : `#${type.name}`,
      [`${at}odata.id`]: id,
      ...(etag === undefined ? {} : { [`${at}odata.etag`]: etag }),
      [`${at}odata.editLink`]: uri
    };
  }

  private deferred(type: EntityType<unknown>, value: unknown, name: string): Json {
    return { __deferred: { uri: `${this.addressOf(type, value)}/${name}` } };
  }

  private collection(resource: CollectionResource, query: Query): unknown {
    const page = resource.page(query, this.context);
    if (resource.type !== undefined) this.requirePaths(resource.type, query);
    const entities = page.entities.map((entity) => this.entity(entity, query, 0));
    if (entities.length === 0 && resource.type !== undefined) this.chosen(resource.type, undefined, query, 0);
    const next = page.next === undefined ? undefined : this.nextLink(page.next);
    if (this.verbose) {
      return { d: { results: entities, ...(next === undefined ? {} : { __next: next }), ...(page.count === undefined ? {} : { __count: String(page.count) }) } };
    }
    const at = this.prefix;
    return {
      ...(this.annotated ? { [at === '' ? 'odata.metadata' : '@odata.context']: `${this.context.apiUrl}$metadata#${setName(resource.of)}` } : {}),
      ...(page.count === undefined ? {} : { [`${at}odata.count`]: at === '' ? String(page.count) : page.count }),
      ...(next === undefined || at === '' ? {} : { '@odata.nextLink': next }),
      ...(next === undefined || at !== '' ? {} : { 'odata.nextLink': next }),
      value: entities
    };
  }

  /** The present address with the options of the next page, encoded as .NET does: clients look for `p_ID%3d` in it. */
  private nextLink(options: Readonly<Record<string, string>>): string {
    const url = new URL(this.context.request.url);
    const replaced = new Set(Object.keys(options));
    const kept = [...url.searchParams].filter(([name]) => !replaced.has(name.toLowerCase()) && !/^\$skip(token)?$/i.test(name));
    const query = [...kept, ...Object.entries(options)].map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
    return `${url.origin}${url.pathname}?${query.join('&')}`;
  }

  private value({ name, type, value }: ValueResource): unknown {
    const written = this.json(value, type);
    if (this.verbose) return { d: { [name]: written } };
    const metadata = this.annotated ? { [this.prefix === '' ? 'odata.metadata' : '@odata.context']: `${this.context.apiUrl}$metadata#${type}` } : {};
    if (value === null) return { ...metadata, [`${this.prefix}odata.null`]: true };
    if (isComplex(value)) return { ...metadata, ...(written as Json) };
    return { ...metadata, value: written };
  }

  private json(value: ODataValue, type: string): unknown {
    if (isComplex(value)) {
      const fields = Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, this.json(field, fieldType(field))]));
      return this.verbose ? { __metadata: { type: value.typeName }, ...fields } : fields;
    }
    if (Array.isArray(value)) {
      const element = /^Collection\((.*)\)$/.exec(type)?.[1] ?? 'Edm.String';
      const results = (value as readonly ODataValue[]).map((entry) => this.json(entry, element));
      return this.verbose ? { __metadata: { type: `Collection(${element})` }, results } : results;
    }
    return value;
  }
}

/** The refusal as the format writes it. */
export function errorAnswer(error: SharePointError, format: Format, language: Language): ApiAnswer {
  const body = { code: error.fullCode, message: { lang: language, value: error.text(language) } };
  const name = format.metadata === 'verbose' || format.version === 4 ? 'error' : 'odata.error';
  const message = format.version === 4 ? { code: body.code, message: body.message.value } : body;
  return { status: error.status, headers: { 'Content-Type': contentTypeOf(format), ...error.headers }, body: JSON.stringify({ [name]: message }) };
}

function dynamic(type: EntityType<unknown>, value: unknown, name: string): { name: string; value: Property<unknown> } | undefined {
  const property = type.dynamicProperty?.(name, value);
  return property && { name, value: property };
}

/** Nothing selected means everything that is sent unasked. */
function selectsAll({ select }: Query): boolean {
  return select.length === 0 || select.some((path) => path[0] === '*');
}

/** `$select=odata.id` asks for no property: the format writes annotations by itself. */
function isMember(name: string): boolean {
  return name !== '*' && !name.startsWith('odata.');
}

/**
 * A name in `$expand` that is no navigation is one more name of `$select` (`$expand=HasUniqueRoleAssignments`), except for a column in
 * the items of a list.
 */
function isColumn(type: EntityType<unknown>, property: Property<unknown>): boolean {
  return type.name.startsWith('SP.Data.') && property.onRequest !== true && property.type.startsWith('Edm.');
}

/** Percent-encoded with small letters. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function setName(type: string): string {
  const local = type.slice(type.lastIndexOf('.') + 1);
  return type.startsWith('SP.Data.') ? `SP.ListData.${local}s` : `SP.ApiData.${local}s`;
}

function fieldType(value: ODataValue): string {
  if (Array.isArray(value)) return `Collection(${value.some((entry) => typeof entry === 'number') ? 'Edm.Int32' : 'Edm.String'})`;
  return 'Edm.String';
}
