import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import type { ApiAnswer } from '../http/api-request';
import { ApiCall, type Verb } from './api-call';
import { member } from './entity-type';
import type { Argument, Segment } from './path';
import type { Query } from './query';
import { valueResource, type CollectionResource, type EntityResource, type EntityType, type Operation, type Resource } from './resource';
import type { Writer } from './writer';

/** A request that has been taken apart. */
export interface ODataRequest {
  readonly context: RequestContext;
  readonly verb: Verb;
  readonly segments: readonly Segment[];
  readonly query: Query;
}

interface Step {
  readonly resource: Resource;
  /** How the resource was reached: POST means something else to a collection than to the result of a call. */
  readonly by: 'member' | 'key' | 'call' | 'action';
}

const NO_CONTENT: ApiAnswer = { status: 204, headers: {}, body: '' };

/**
 * Walks a path from `root`, does what the verb says with its end, and writes the answer.
 * @throws SharePointError
 */
export async function dispatch(request: ODataRequest, root: EntityResource, writer: Writer): Promise<ApiAnswer> {
  const segments = request.segments;
  let step: Step = { resource: root, by: 'member' };
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    const tail = last ? endOf(request, step.resource, segment, writer) : undefined;
    if (tail !== undefined) return tail;
    step = await follow(request, step.resource, segment, last || onlyWordsFollow(segments, index));
  }
  return finish(request, step, writer);
}

/** `$value`, `$count` and `$ref` close a path. */
function endOf({ context, query, verb }: ODataRequest, resource: Resource, { name, text }: Segment, writer: Writer): ApiAnswer | undefined {
  const plain = (body: string): ApiAnswer => ({ status: 200, headers: { 'Content-Type': 'text/plain;charset=utf-8' }, body });
  switch (name.toLowerCase()) {
    case '$count': {
      if (resource.kind !== 'collection') throw refusal('resourceNotFound', text);
      const page = resource.page({ ...query, count: true }, context);
      return plain(String(page.count ?? page.entities.length));
    }
    case '$value':
      // A value is read alone; it is changed with its entity.
      if (resource.kind === 'value' && verb !== 'GET' && verb !== 'POST') throw refusal('methodNotAllowed', verb);
      if (resource.kind === 'value') return plain(resource.value === null ? '' : String(resource.value));
      if (resource.kind === 'stream') return writer.answer(resource, query);
      return undefined;
    default:
      return undefined;
  }
}

async function follow(request: ODataRequest, resource: Resource, segment: Segment, carriesBody: boolean): Promise<Step> {
  switch (resource.kind) {
    case 'entity':
      return followEntity(request, resource, segment, carriesBody);
    case 'collection':
      return followCollection(request, resource, segment, carriesBody);
    case 'value': {
      const { value } = resource;
      if (typeof value === 'object' && value !== null && 'fields' in value) {
        const found = member(value.fields, segment.name);
        if (found !== undefined) return { resource: valueResource(found.name, 'Edm.String', found.value), by: 'member' };
      }
      throw refusal('resourceNotFound', segment.text);
    }
    default:
      throw refusal('resourceNotFound', segment.text);
  }
}

async function followEntity(request: ODataRequest, { type, value }: EntityResource, segment: Segment, carriesBody: boolean): Promise<Step> {
  const { context } = request;
  const navigation = member(type.navigations, segment.name);
  // $metadata names functions of their own with underscores: `Microsoft_SharePoint_…_GetSiteScriptFromList`, `SP_Web_ShareObject`.
  const operation = member(type.operations, segment.name) ?? member(type.operations, segment.name.replaceAll('_', '.'));
  if (navigation !== undefined && (operation === undefined || segment.arguments === undefined || segment.arguments.length === 0)) {
    const opened = navigation.value.open(value, context);
    if (segment.arguments === undefined || segment.arguments.length === 0) return { resource: opened, by: 'member' };
    if (opened.kind !== 'collection' || opened.key === undefined) throw refusal('resourceNotFound', segment.text);
    return { resource: opened.key(callOf(request, segment.arguments, false)), by: 'key' };
  }
  if (operation !== undefined) return invoke(request, operation.value, value, segment, carriesBody);
  const property = member(type.properties, segment.name) ?? named(type.dynamicProperty?.(segment.name, value), segment.name);
  if (property !== undefined && segment.arguments === undefined) {
    return { resource: valueResource(property.name, property.value.type, property.value.get(value, context)), by: 'member' };
  }
  throw refusal('resourceNotFound', segment.text);
}

async function followCollection(request: ODataRequest, resource: CollectionResource, segment: Segment, carriesBody: boolean): Promise<Step> {
  const operation = member(resource.operations, segment.name);
  if (operation !== undefined) return invoke(request, operation.value, undefined, segment, carriesBody);
  const value = member(resource.values ?? {}, segment.name);
  if (value !== undefined) return { resource: valueResource(value.name, 'Edm.String', value.value(request.context)), by: 'member' };
  const found = segment.arguments === undefined ? resource.named?.(segment.name) : undefined;
  if (found !== undefined) return { resource: found, by: 'key' };
  throw refusal('resourceNotFound', segment.text);
}

async function invoke(request: ODataRequest, operation: Operation<unknown>, target: unknown, segment: Segment, carriesBody: boolean): Promise<Step> {
  if (operation.kind === 'action' && request.verb === 'GET') throw refusal('methodNotAllowed', 'GET');
  const call = callOf(request, segment.arguments ?? [], carriesBody, operation.takesContent);
  return { resource: await operation.run(target, call), by: operation.kind === 'action' ? 'action' : 'call' };
}

async function finish(request: ODataRequest, { resource, by }: Step, writer: Writer): Promise<ApiAnswer> {
  const { verb, query } = request;
  if (verb === 'GET') return writer.answer(resource, query);
  const call = callOf(request, [], true);
  // An action is called whatever the verb: clients send MERGE with `setCommentsDisabled`, DELETE with `recycle` and `deleteByLabel`.
  if (verb === 'POST' || by === 'action') {
    // What a method makes answers 200; 201 is for what is posted to a collection.
    if (by !== 'member' || resource.kind !== 'collection') return writer.answer(resource.kind === 'entity' ? { ...resource, created: false } : resource, query);
    if (resource.create === undefined) throw refusal('methodNotAllowed', 'POST');
    call.requireEntity(resource.of);
    if (resource.type !== undefined) requireSettable(resource.type, call, true);
    return writer.answer(await resource.create(call), query);
  }
  if (by === 'call' && resource.kind === 'nothing') return NO_CONTENT;
  if (resource.kind !== 'entity') throw refusal('methodNotAllowed', verb);
  const { type, value } = resource;
  if (verb === 'DELETE') {
    if (type.remove === undefined) throw refusal('methodNotAllowed', verb);
    await type.remove(value, call);
    return { status: 200, headers: {}, body: '' };
  }
  if (type.update === undefined) throw refusal('methodNotAllowed', verb);
  call.requireEntity(type.name);
  requireSettable(type, call, false);
  const changed = await type.update(value, call);
  const etag = type.etag?.(changed);
  return etag === undefined ? NO_CONTENT : { ...NO_CONTENT, headers: { ETag: etag } };
}

/** Refuses a body that sets what the type does not have, or does not let anybody set. @throws SharePointError `bodyProperty`, `propertyReadOnly` (400) */
export function requireSettable(type: EntityType<unknown>, { body }: Pick<ApiCall, 'body'>, creates: boolean): void {
  const { settable, settableAtCreation } = type;
  if (settable === undefined) return;
  for (const name of Object.keys(body)) {
    if (settable.has(name) || (creates && settableAtCreation?.has(name) === true)) continue;
    const exists = Object.hasOwn(type.properties, name) || Object.hasOwn(type.navigations, name);
    throw refusal(exists ? 'propertyReadOnly' : 'bodyProperty', name, type.name);
  }
}

/** The body belongs to the last operation of a path; what follows it only reads its result. */
function onlyWordsFollow(segments: readonly Segment[], index: number): boolean {
  return segments.slice(index + 1).every((segment) => segment.arguments === undefined);
}

function callOf({ context, verb, query }: ODataRequest, args: readonly Argument[], carriesBody: boolean, takesContent = false): ApiCall {
  return new ApiCall(context, verb, query, args, carriesBody ? context.request.body : new Uint8Array(), takesContent);
}

function named<Value>(value: Value | undefined, name: string): { name: string; value: Value } | undefined {
  return value === undefined ? undefined : { name, value };
}
