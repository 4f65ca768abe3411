import type { RequestContext } from '../../model/context';
import type { ApiCall } from '../odata/api-call';
import type { Query } from '../odata/query';
import { entityOf, type CollectionResource, type EntityResource, type EntityType, type Operation, type Page, type Resource } from '../odata/resource';
import { compareValues, matches, valueAt } from '../odata/memory-filter';

/** What a collection can do besides being read. */
export interface CollectionMembers {
  key?(call: ApiCall): Resource;
  create?(call: ApiCall): Resource | Promise<Resource>;
  readonly operations?: Readonly<Record<string, Operation<void>>>;
  readonly values?: CollectionResource['values'];
  named?(name: string): Resource | undefined;
}

/**
 * A collection that is small by nature (lists of a web, columns of a list, views, levels): read whole, then filtered,
 * sorted and cut in memory.
 */
export function smallCollection<T>(type: EntityType<T>, uri: string, read: (context: RequestContext) => readonly T[], members: CollectionMembers = {}): CollectionResource {
  return {
    kind: 'collection',
    of: type.name,
    type,
    uri,
    page: (query, context) => pageOf(type, read(context), query, context),
    operations: {},
    ...members
  };
}

/** Filters, sorts and cuts entities in memory. */
export function pageOf<T>(type: EntityType<T>, all: readonly T[], query: Query, context: RequestContext): Page {
  return pageOfResources(all.map((entity) => entityOf(type, entity)), query, context);
}

/** The same for entities of several types, each with the same properties. */
export function pageOfResources(all: readonly EntityResource[], query: Query, context: RequestContext): Page {
  const at = ({ type, value }: EntityResource, path: readonly string[]): unknown => valueAt(type, value, path, context);
  const { filter } = query;
  let entities = filter === undefined ? [...all] : all.filter((entity) => matches(filter, (path) => at(entity, path)));
  if (query.orderBy.length > 0) {
    entities = entities
      .map((entity) => ({ entity, keys: query.orderBy.map(({ path }) => at(entity, path)) }))
      .sort((a, b) => {
        for (const [index, { descending }] of query.orderBy.entries()) {
          const difference = compareValues(a.keys[index], b.keys[index]);
          if (difference !== 0) return descending ? -difference : difference;
        }
        return 0;
      })
      .map(({ entity }) => entity);
  }
  const count = entities.length;
  const end = query.top === undefined ? undefined : query.skip + query.top;
  return { entities: entities.slice(query.skip, end), ...(query.count ? { count } : {}) };
}
