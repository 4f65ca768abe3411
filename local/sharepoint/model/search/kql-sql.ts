import type { SqlValue } from '../../storage/database';
import { withoutEndSlashes } from '../rules/names';
import type { Kql } from './kql';
import { managedProperty, type ManagedProperty } from './managed-properties';

export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

type Restriction = Extract<Kql, { kind: 'property' }>;

const NEVER: SearchCondition = { sql: '0', values: [] };
const ALWAYS: SearchCondition = { sql: '1', values: [] };

/**
 * The condition on the row `d` of `search_documents` that a query means.
 * @param origin - `http://localhost:4321`: addresses of the query are absolute, those of the index are not
 */
export function searchSql(query: Kql, origin: string): SearchCondition {
  switch (query.kind) {
    case 'all':
      return ALWAYS;
    case 'text':
      return matching(phrase(query.text, query.prefix));
    case 'property':
      return restriction(query, origin);
    case 'not': {
      const { sql, values } = searchSql(query.operand, origin);
      return { sql: `NOT (${sql})`, values };
    }
    default:
      return joined(query.operands.map((operand) => searchSql(operand, origin)), query.kind === 'and' ? ' AND ' : ' OR ');
  }
}

/** Words of a query for the score of what it finds; undefined when it has none. */
export function wordsOf(query: Kql): string | undefined {
  const phrases = textsOf(query).map(({ text, prefix }) => phrase(text, prefix)).filter((each) => each !== undefined);
  return phrases.length === 0 ? undefined : phrases.join(' OR ');
}

function textsOf(query: Kql): { readonly text: string; readonly prefix: boolean }[] {
  if (query.kind === 'text') return [query];
  return query.kind === 'and' || query.kind === 'or' ? query.operands.flatMap(textsOf) : [];
}

/** Halves, so that SQLite's limit on the depth of an expression is never met. */
export function joined(conditions: readonly SearchCondition[], operator: ' AND ' | ' OR '): SearchCondition {
  const [first] = conditions;
  if (first === undefined) return operator === ' AND ' ? ALWAYS : NEVER;
  if (conditions.length === 1) return first;
  const middle = conditions.length >> 1;
  const left = joined(conditions.slice(0, middle), operator);
  const right = joined(conditions.slice(middle), operator);
  return { sql: `(${left.sql}${operator}${right.sql})`, values: [...left.values, ...right.values] };
}

/** A phrase of FTS5; undefined for what has no word in it. */
function phrase(text: string, prefix: boolean): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return `"${text.replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}

function matching(words: string | undefined, column = ''): SearchCondition {
  return words === undefined ? ALWAYS : { sql: 'd.n IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)', values: [`${column}${words}`] };
}

function restriction(query: Restriction, origin: string): SearchCondition {
  const property = managedProperty(query.name);
  if (property?.sql === undefined) return NEVER;
  const value = valueFor(property, query.value, origin);
  if (query.operator === '..') {
    const until = valueFor(property, query.until ?? '', origin);
    return value === undefined || until === undefined ? NEVER : { sql: `(${property.sql} >= ? AND ${property.sql} <= ?)`, values: [value, until] };
  }
  if (value === undefined) return NEVER;
  if (query.operator === ':') return contains(property, query, value);
  if (query.operator === '=' || query.operator === '<>') {
    const same = equal(property, value, query.prefix);
    return query.operator === '=' ? same : { sql: `NOT coalesce(${same.sql}, 0)`, values: same.values };
  }
  return { sql: `${property.sql} ${query.operator} ?`, values: [value] };
}

function contains(property: ManagedProperty, { value: text, prefix }: Restriction, value: SqlValue): SearchCondition {
  if (property.name === 'Title') return matching(phrase(text, prefix), 'title : ');
  // An address finds itself and what lies below it.
  if (property.matches === 'start') return { sql: `(sp_fold(${property.sql}) = sp_fold(?) OR sp_fold(substr(${property.sql}, 1, length(?))) = sp_fold(?))`, values: [value, below(value), below(value)] };
  if (property.matches === 'words' && typeof value === 'string') return { sql: `instr(sp_fold(${property.sql}), sp_fold(?)) > 0`, values: [value] };
  return equal(property, value, prefix);
}

function below(value: SqlValue): string {
  return `${withoutEndSlashes(String(value))}/`;
}

function equal(property: ManagedProperty, value: SqlValue, prefix: boolean): SearchCondition {
  if (typeof value !== 'string') return { sql: `${property.sql} = ?`, values: [value] };
  if (prefix) return { sql: `sp_fold(substr(${property.sql}, 1, length(?))) = sp_fold(?)`, values: [value, value] };
  return { sql: `sp_fold(${property.sql}) = sp_fold(?)`, values: [value] };
}

/** The value as the index keeps it; undefined when it cannot be one. */
function valueFor(property: ManagedProperty, text: string, origin: string): SqlValue | undefined {
  switch (property.type) {
    case 'Edm.Boolean':
      return /^(true|1)$/i.test(text) ? 1 : /^(false|0)$/i.test(text) ? 0 : undefined;
    case 'Edm.Int32':
    case 'Edm.Int64':
    case 'Edm.Double':
      return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
    case 'Edm.DateTime': {
      const time = Date.parse(text);
      return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
    }
    default:
      return withoutBraces(withoutOrigin(text, origin));
  }
}

function withoutBraces(text: string): string {
  return text.replace(/^\{(.*)\}$/, '$1');
}

function withoutOrigin(text: string, origin: string): string {
  if (!text.toLowerCase().startsWith(origin.toLowerCase())) return text;
  const path = text.slice(origin.length);
  try {
    return decodeURI(path).replace(/(.)\/$/, '$1');
  } catch {
    return path;
  }
}
