import type { RequestContext } from '../../model/context';
import { ChangeObject, ChangeType, type Change, type ChangeFilter } from '../../storage/history/change-log';
import { TokenScope, writeToken } from '../../model/changes/change-token';
import { changeNumber, isChangeVisible, type ChangeSource } from '../../model/changes/read-changes';
import { CHANGES_PAGE } from '../../limits';
import { isObject, type JsonObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { dateTime, guid, int32, text, valueOf } from '../odata/entity-type';
import { entityOf, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { complex, type ComplexValue } from '../../model/values';
import { pageOf } from './collections';

/** A change with the source that it was read from. */
interface ListedChange {
  readonly change: Change;
  readonly source: ChangeSource;
}

/** Flags of `ChangeQuery` and the types of change that each stands for (MS docs: ChangeQuery). */
const TYPE_FLAGS: Readonly<Record<string, readonly ChangeType[]>> = {
  Add: [ChangeType.Add], Update: [ChangeType.Update], DeleteObject: [ChangeType.Delete], Rename: [ChangeType.Rename], Move: [ChangeType.MoveAway, ChangeType.MoveInto],
  Restore: [ChangeType.Restore], SystemUpdate: [ChangeType.SystemUpdate]
};
const OBJECT_FLAGS: Readonly<Record<string, readonly ChangeObject[]>> = { Item: [ChangeObject.Item, ChangeObject.Folder], Folder: [ChangeObject.Folder], List: [ChangeObject.List], Web: [ChangeObject.Web] };

const changeProperties: EntityType<ListedChange>['properties'] = {
  ChangeToken: valueOf('SP.ChangeToken', ({ change, source }) => changeToken(source, new Date(change.time), change.n)),
  ChangeType: int32(({ change }) => change.type),
  SiteId: guid((_, context) => context.site.id),
  Time: dateTime(({ change }) => change.time)
};

const changeUri: EntityType<ListedChange>['uri'] = ({ source, change }) => `SP.Change${source.id}-${change.n}`;

/** A change of an item, file or folder. */
export const changeItemType: EntityType<ListedChange> = {
  name: 'SP.ChangeItem',
  uri: changeUri,
  properties: {
    ...changeProperties,
    Editor: text(({ change }, context) => context.service.principals.byId(context.site.n, change.editor)?.title ?? ''),
    EditorEmailHint: text(({ change }, context) => context.service.principals.byId(context.site.n, change.editor)?.email ?? ''),
    ItemId: int32(({ change }) => change.item),
    ListId: guid(({ change }, context) => context.service.lists.byNumber(change.list).id),
    FileSystemObjectType: int32(({ change }) => (change.kind === ChangeObject.Folder ? 1 : 0)),
    UniqueId: guid(({ change }) => change.guid),
    WebId: guid(({ change }, context) => context.service.sites.web(change.web).id)
  },
  navigations: {},
  operations: {}
};

/** The token for "everything so far". */
export function currentChangeToken(context: RequestContext, source: ChangeSource): ComplexValue {
  return changeToken(source, new Date(context.now), context.service.changes.last());
}

export function webChanges(context: RequestContext): ChangeSource {
  return { scope: TokenScope.Web, id: context.web.id, rows: { web: context.web.n } };
}

export function siteChanges(context: RequestContext): ChangeSource {
  return { scope: TokenScope.Site, id: context.site.id, rows: { site: context.site.n } };
}

/**
 * Answers `getChanges`: in order, at most `FetchLimit`, only what the user may see.
 * @throws SharePointError `changeTokenInvalid`, `changeTokenExpired`
 */
export function getChanges(call: ApiCall, source: ChangeSource): CollectionResource {
  const { context } = call;
  const query = call.object('query');
  const page = context.service.changes.page(source.rows, filterOf(context, source, query));
  const entities = page.filter((change) => isChangeVisible(context, change)).map((change): EntityResource => entityOf(changeItemType, { change, source }));
  return {
    kind: 'collection',
    of: 'SP.Change',
    uri: 'GetChanges',
    page: (options) => pageOf(changeItemType, entities.map(({ value }) => value as ListedChange), options, context),
    operations: {}
  };
}

function filterOf(context: RequestContext, source: ChangeSource, query: JsonObject): ChangeFilter {
  const flags = new Map(Object.entries(query).map(([name, value]) => [name.toLowerCase(), value === true || value === 'true']));
  const chosen = <Value>(table: Readonly<Record<string, readonly Value[]>>): Value[] => [...new Set(Object.entries(table).flatMap(([name, values]) => (flags.get(name.toLowerCase()) === true ? values : [])))];
  const token = (name: string): number | undefined => {
    const value = query[name];
    return isObject(value) && typeof value.StringValue === 'string' ? changeNumber(context, source, value.StringValue) : undefined;
  };
  const until = token('ChangeTokenEnd');
  const limit = Number(query.FetchLimit);
  return {
    kinds: chosen(OBJECT_FLAGS), types: chosen(TYPE_FLAGS), after: token('ChangeTokenStart') ?? 0, latestFirst: flags.get('latestfirst') === true,
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, CHANGES_PAGE) : CHANGES_PAGE,
    ...(until === undefined ? {} : { until })
  };
}

function changeToken({ scope, id }: ChangeSource, time: Date, change: number): ComplexValue {
  return complex('SP.ChangeToken', { StringValue: writeToken({ scope, id, time, change }) });
}
