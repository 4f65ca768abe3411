import { pathFirst, type ComparisonOperator, type Expression } from '../../model/query/expression';
import type { Ordering } from '../../model/query/ordering';
import { foldCase } from '../../storage/collation';
import type { Database, SqlValue } from '../../storage/database';
import type { PeopleStore, Person } from '../../storage/people-store';
import { badQuery } from './graph-error';
import { userProperty } from './user-property';

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Which people a request wants, a page at a time. */
export interface DirectoryQuery {
  readonly filter?: Expression;
  /** `$search` as sent. */
  readonly search?: string;
  readonly orderBy: readonly Ordering[];
  readonly top: number;
  readonly skip: number;
}

const OPERATORS: Readonly<Record<ComparisonOperator, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };
const ALL: Condition = { sql: '1', values: [] };

/** People as Graph's directory finds them: filters and searches become SQL. */
export class Directory {
  public constructor(
    private readonly database: Database,
    private readonly people: PeopleStore
  ) {
    database.exec('CREATE INDEX IF NOT EXISTS people_object_id ON people (sp_object_id(login))');
  }

  /** By object id, user principal name or login. */
  public find(key: string): Person | undefined {
    return this.people.byObjectId(key) ?? this.people.find(key);
  }

  /** @throws GraphError (400) for a query that Graph would refuse */
  public list(query: DirectoryQuery): readonly Person[] {
    const { sql, values } = conditionOf(query);
    return this.database
      .all<{ login: string }>(`SELECT login FROM people WHERE ${sql} ORDER BY ${orderOf(query.orderBy)} LIMIT ? OFFSET ?`, ...values, query.top, query.skip)
      .flatMap(({ login }) => this.people.find(login) ?? []);
  }

  public count(query: DirectoryQuery): number {
    const { sql, values } = conditionOf(query);
    return this.database.get<{ count: number }>(`SELECT count(*) AS count FROM people WHERE ${sql}`, ...values)?.count ?? 0;
  }
}

function conditionOf({ filter, search }: DirectoryQuery): Condition {
  const parts = [filter === undefined ? ALL : filterSql(filter), search === undefined ? ALL : searchSql(search)];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

function orderOf(orderings: readonly Ordering[]): string {
  const columns = orderings.map(({ path, descending }) => `sp_key(${columnOf(path.join('/'))})${descending ? ' DESC' : ''}`);
  return [...(columns.length === 0 ? ['sp_key(display_name)'] : columns), 'login'].join(', ');
}

function columnOf(name: string): string {
  const sql = userProperty(name)?.property.sql;
  if (sql === undefined) throw badQuery(`Unsupported or invalid query filter clause specified for property '${name}' of resource 'User'.`);
  return sql;
}

function filterSql(expression: Expression): Condition {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const parts = expression.operands.map(filterSql);
      return { sql: `(${parts.map(({ sql }) => sql).join(expression.kind === 'and' ? ' AND ' : ' OR ')})`, values: parts.flatMap(({ values }) => values) };
    }
    case 'not': {
      const { sql, values } = filterSql(expression.operand);
      return { sql: `NOT (${sql})`, values };
    }
    case 'compare': {
      const { left, operator, right } = pathFirst(expression);
      if (left.kind !== 'path' || right.kind !== 'literal') break;
      return { sql: `sp_fold(${columnOf(left.segments.join('/'))}) ${OPERATORS[operator]} ?`, values: [foldCase(String(right.value ?? ''))] };
    }
    case 'call': {
      const [path, wanted] = expression.operands;
      if (path?.kind !== 'path' || wanted?.kind !== 'literal' || (expression.name !== 'startswith' && expression.name !== 'endswith')) break;
      const text = foldCase(String(wanted.value ?? ''));
      const part = expression.name === 'startswith' ? '1, length(?)' : '-length(?)';
      return { sql: `(? = '' OR substr(sp_fold(${columnOf(path.segments.join('/'))}), ${part}) = ?)`, values: [text, text, text] };
    }
  }
  throw badQuery('Invalid filter clause: this function or comparison is not supported for users.');
}

/**
 * `"displayName:ann mar" OR "mail:ann"`: words that begin with each word of a clause (MS docs: use the $search query
 * parameter on directory object collections).
 */
function searchSql(search: string): Condition {
  const alternatives = search.split(/\s+OR\s+/).map((alternative) => {
    const clauses = alternative.split(/\s+AND\s+/).map(clauseSql);
    return { sql: clauses.map(({ sql }) => sql).join(' AND '), values: clauses.flatMap(({ values }) => values) };
  });
  return { sql: `(${alternatives.map(({ sql }) => `(${sql})`).join(' OR ')})`, values: alternatives.flatMap(({ values }) => values) };
}

function clauseSql(clause: string): Condition {
  const match = /^\(?\s*"(?:(\w+):)?([^"]*)"\s*\)?$/.exec(clause.trim());
  const [, name = 'displayName', text = ''] = match ?? [];
  const words = foldCase(text).split(/[\s@.'’-]+/).filter((word) => word !== '');
  if (match === null || words.length === 0) throw badQuery(`Syntax error: the $search expression '${clause.trim().slice(0, 100)}' is not valid; write "property:value" in double quotes.`);
  const column = `(' ' || replace(replace(replace(replace(replace(sp_fold(${columnOf(name)}), '-', ' '), '''', ' '), '’', ' '), '.', ' '), '@', ' '))`;
  return {
    sql: words.map(() => `${column} LIKE ? ESCAPE '\\'`).join(' AND '),
    values: words.map((word) => `% ${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`)
  };
}
