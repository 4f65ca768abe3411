import type { RequestContext } from '../context';
import { toSeconds } from '../context';
import { refusal } from '../../errors';
import { SEARCH_LAST_ROW, SEARCH_ROWS } from '../../limits';
import type { Person } from '../../storage/people-store';
import { parseKql } from './kql';
import { joined, searchSql, wordsOf, type SearchCondition } from './kql-sql';
import { managedProperty, type Found } from './managed-properties';
import { readableBy } from './trimming';

/** A query as `SP.Search` takes it (MS docs: SharePoint Search REST API). */
export interface SearchRequest {
  readonly text: string;
  readonly template?: string;
  readonly startRow: number;
  readonly rowLimit: number;
  readonly sort: readonly { readonly property: string; readonly descending: boolean }[];
}

export interface SearchPage {
  readonly rows: readonly Found[];
  readonly total: number;
}

/**
 * Documents that a person may read and that a query finds, best first.
 * @throws SharePointError `badRequest` (400) for a query that does not parse, more than 500 rows, or a start beyond 50,000
 */
export function searchDocuments(context: RequestContext, request: SearchRequest): SearchPage {
  const { service } = context;
  if (request.rowLimit > SEARCH_ROWS) throw refusal('badRequest', 'RowLimit');
  if (request.startRow > SEARCH_LAST_ROW) throw refusal('badRequest', 'StartRow');
  const { searchLag, searchMisses } = service.settings;
  const query = parseKql(queryText(request));
  service.search.crawl(toSeconds(new Date(service.clock().getTime() - searchLag * 1000)));
  const missed: SearchCondition = searchMisses === '' ? { sql: '1', values: [] } : { sql: 'instr(sp_fold(d.url), sp_fold(?)) = 0', values: [searchMisses] };
  const where = joined([searchSql(query, context.origin), readableBy(context, personOf(context)), missed], ' AND ');
  const words = wordsOf(query);
  const score = words === undefined ? undefined : '(SELECT rowid AS found, bm25(search_text, 10.0, 1.0) AS score FROM search_text WHERE search_text MATCH ?)';
  const from = `search_documents d${score === undefined ? '' : ` LEFT JOIN ${score} t ON t.found = d.n`}`;
  const values = [...(words === undefined ? [] : [words]), ...where.values];
  const rank = score === undefined ? '0' : 'round(-coalesce(t.score, 0), 4)';
  const rows = service.database.all<Found>(`SELECT d.*, ${rank} AS rank FROM ${from} WHERE ${where.sql} ORDER BY ${orderOf(request)} LIMIT ? OFFSET ?`, ...values, request.rowLimit, request.startRow);
  const total = service.database.get<{ count: number }>(`SELECT count(*) AS count FROM search_documents d WHERE ${where.sql}`, ...where.values)?.count ?? 0;
  return { rows, total };
}

/** People whose name or address begins with the words of the query. */
export function searchPeople({ service }: RequestContext, request: SearchRequest): { readonly rows: readonly Person[]; readonly total: number } {
  if (request.rowLimit > SEARCH_ROWS) throw refusal('badRequest', 'RowLimit');
  const text = queryText(request).replace(/[*"()]/g, ' ').trim();
  const { people } = service;
  return text === ''
    ? { rows: people.page(request.rowLimit, request.startRow), total: people.count }
    : { rows: people.search(text, request.rowLimit, request.startRow), total: people.countFound(text) };
}

/** The query in its template: only `{searchTerms}` stands for something here. */
function queryText({ text, template }: SearchRequest): string {
  return template === undefined || template === '' ? text : template.replace(/\{searchTerms\}/gi, () => text).replace(/\{[^{}]*\}/g, '');
}

function orderOf({ sort }: SearchRequest): string {
  const keys = sort.map(({ property, descending }) => {
    const sql = /^\[docid\]$/i.test(property) ? 'd.n' : property.toLowerCase() === 'rank' ? 'rank' : managedProperty(property)?.sql;
    if (sql === undefined) throw refusal('badRequest', 'SortList');
    return `${sql}${descending ? ' DESC' : ''}`;
  });
  return [...(keys.length === 0 ? ['rank DESC'] : keys), 'd.n'].join(', ');
}

function personOf({ service, user }: RequestContext): Person {
  return service.people.find(user.login) ?? { login: user.login, displayName: user.title, email: user.email, siteAdmin: user.site_admin === 1, claim: user.login };
}
