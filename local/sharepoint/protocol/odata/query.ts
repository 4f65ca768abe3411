import { refusal } from '../../errors';
import type { Expression } from '../../model/query/expression';
import type { Ordering, QueryPath } from '../../model/query/ordering';
import { parseFilter } from './filter';
import { splitOutsideQuotes } from './path';

/** The system query options of one request. */
export interface Query {
  readonly select: readonly QueryPath[];
  readonly expand: readonly QueryPath[];
  readonly filter?: Expression;
  readonly orderBy: readonly Ordering[];
  readonly top?: number;
  readonly skip: number;
  readonly skipToken?: string;
  readonly count: boolean;
}

/** No option at all. */
export const EMPTY_QUERY: Query = { select: [], expand: [], orderBy: [], skip: 0, count: false };

/**
 * Reads `$select`, `$expand`, `$filter`, `$orderby`, `$top`, `$skip`, `$skiptoken` and `$inlinecount`.
 * @throws SharePointError (400) for an option that does not parse
 */
export function parseQuery(parameters: URLSearchParams): Query {
  const options = new Map<string, string>();
  for (const [name, value] of parameters) if (name.startsWith('$')) options.set(name.toLowerCase(), value);
  const filter = options.get('$filter');
  const skipToken = options.get('$skiptoken');
  return {
    select: paths(options.get('$select')),
    expand: paths(options.get('$expand')),
    ...(filter === undefined || filter.trim() === '' ? {} : { filter: parseFilter(aliased(filter, parameters)) }),
    orderBy: orderings(options.get('$orderby')),
    ...whole('top', options.get('$top')),
    skip: whole('skip', options.get('$skip')).skip ?? 0,
    ...(skipToken === undefined ? {} : { skipToken }),
    count: options.get('$inlinecount') === 'allpages' || options.get('$count') === 'true'
  };
}

/** The part of a query that belongs to the expanded property `name`. */
export function nestedQuery(query: Query, name: string): Query {
  const lower = name.toLowerCase();
  const within = (path: QueryPath): boolean => path.length > 1 && path[0]?.toLowerCase() === lower;
  return {
    ...EMPTY_QUERY,
    select: query.select.filter(within).map((path) => path.slice(1)),
    expand: query.expand.filter(within).map((path) => path.slice(1))
  };
}

/** Does `$expand` name the property? */
export function expands(query: Query, name: string): boolean {
  const lower = name.toLowerCase();
  return query.expand.some((path) => path[0]?.toLowerCase() === lower);
}

function paths(text: string | undefined): QueryPath[] {
  if (text === undefined) return [];
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split('/').map((segment) => segment.trim()));
}

function orderings(text: string | undefined): Ordering[] {
  if (text === undefined || text.trim() === '') return [];
  return splitOutsideQuotes(text, ',').map((part) => {
    const match = /^\s*([\p{L}_][\p{L}\p{N}_/]*)(?:\s+(asc|desc))?\s*$/iu.exec(part);
    if (match?.[1] === undefined) throw refusal('expressionInvalid', text);
    return { path: match[1].split('/'), descending: match[2]?.toLowerCase() === 'desc' };
  });
}

function whole<Name extends 'top' | 'skip'>(name: Name, text: string | undefined): { [Key in Name]?: number } {
  if (text === undefined || text.trim() === '') return {};
  if (!/^\s*\d{1,9}\s*$/.test(text)) throw refusal('expressionInvalid', text);
  return { [name]: Number(text) } as { [Key in Name]?: number };
}

/** Puts the value of `@p1` in the place of its name, outside quotes. */
function aliased(filter: string, parameters: URLSearchParams): string {
  if (!filter.includes('@')) return filter;
  return filter.replace(/'(?:[^']|'')*'|@[A-Za-z]\w*/g, (token) => (token.startsWith('@') ? (parameters.get(token) ?? token) : token));
}
