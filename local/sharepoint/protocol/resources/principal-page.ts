import type { RequestContext } from '../../model/context';
import type { Query } from '../odata/query';
import { entityOf, type EntityType, type Page } from '../odata/resource';
import type { PrincipalRow } from '../../storage/principal-store';
import { principalFilter, principalOrder } from './principal-sql';

/** A page of users or groups by SQL: a site may have 50,000 of them. */
export function principalPage(context: RequestContext, type: EntityType<PrincipalRow>, condition: string, query: Query, limit: number): Page {
  const filter = query.filter === undefined ? { sql: '1', values: [] } : principalFilter(query.filter);
  const where = `${condition} AND ${filter.sql}`;
  const top = Math.min(query.top ?? limit, Number.MAX_SAFE_INTEGER);
  const rows = context.service.principals.query(where, filter.values, principalOrder(query.orderBy), top + 1, query.skip);
  const count = query.count
    ? (context.service.database.get<{ n: number }>(`SELECT count(*) AS n FROM principals WHERE ${where}`, ...filter.values)?.n ?? 0)
    : undefined;
  return {
    entities: rows.slice(0, top).map((row) => entityOf(type, row)),
    ...(count === undefined ? {} : { count }),
    ...(rows.length > top && query.top === undefined ? { next: { $skip: String(query.skip + top) } } : {})
  };
}
