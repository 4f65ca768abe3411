import { refusal } from '../../errors';
import { pathFirst, type Call, type Comparison, type ComparisonOperator, type Expression, type Literal } from '../query/expression';
import { collationKey, collationPrefix, foldCase } from '../../storage/collation';
import type { SqlValue } from '../../storage/database';
import { RowKind } from '../../storage/items/item-table';
import { operandOf, type Operand, type OperandScope } from './operand';

/** A condition with the values of its question marks. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const NEVER: SqlCondition = { sql: '0', values: [] };
/** Sorts after every text. */
const LAST = '\u{10ffff}';
const OPERATORS: Readonly<Record<ComparisonOperator, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };
/** Parts of a date: positions in the ISO text. */
const DATE_PARTS: Readonly<Record<string, readonly [number, number]>> = { year: [1, 4], month: [6, 2], day: [9, 2], hour: [12, 2], minute: [15, 2], second: [18, 2] };

/**
 * The filter of an item query as SQL: the only place where a filter of items becomes SQL.
 * @throws SharePointError (400) for a column, function or comparison that SharePoint does not know
 */
export function filterSql(scope: OperandScope, expression: Expression): SqlCondition {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const parts = expression.operands.map((operand) => filterSql(scope, operand));
      return { sql: joined(parts.map((part) => part.sql), expression.kind === 'and' ? 'AND' : 'OR'), values: parts.flatMap((part) => part.values) };
    }
    case 'not': {
      const inner = filterSql(scope, expression.operand);
      return { sql: `NOT coalesce(${inner.sql}, 0)`, values: inner.values };
    }
    case 'compare':
      return compareSql(scope, pathFirst(expression));
    case 'call':
      return callSql(scope, expression);
    case 'path':
      return valueCondition(operandOf(scope, expression.segments, 'filter'), 'eq', { kind: 'literal', type: 'boolean', value: true }, scope);
    case 'literal':
      if (expression.type === 'boolean') return { sql: expression.value ? '1' : '0', values: [] };
      throw refusal('expressionInvalid', String(expression.value));
  }
}

/** Conditions joined as a tree of pairs: SQLite counts the levels of an expression, and a plain chain has one for each. */
function joined(conditions: readonly string[], word: 'AND' | 'OR'): string {
  if (conditions.length <= 2) return `(${conditions.join(` ${word} `)})`;
  const middle = conditions.length >> 1;
  return `(${joined(conditions.slice(0, middle), word)} ${word} ${joined(conditions.slice(middle), word)})`;
}

function compareSql(scope: OperandScope, { operator, left, right }: Comparison): SqlCondition {
  if (left.kind === 'path' && right.kind === 'path') {
    const [a, b] = [operandOf(scope, left.segments, 'filter'), operandOf(scope, right.segments, 'filter')];
    return { sql: `${a.sql} ${OPERATORS[operator]} ${b.sql}`, values: [] };
  }
  if (right.kind !== 'literal') throw refusal('expressionInvalid', operator);
  if (left.kind === 'path') return valueCondition(operandOf(scope, left.segments, 'filter'), operator, right, scope);
  if (left.kind === 'call') {
    const part = DATE_PARTS[left.name];
    const [path] = left.operands;
    if (part !== undefined && path?.kind === 'path' && right.type === 'number') {
      const operand = operandOf(scope, path.segments, 'filter');
      if (operand.kind !== 'date') throw refusal('expressionInvalid', left.name);
      return { sql: `CAST(substr(${operand.raw}, ${part[0]}, ${part[1]}) AS INTEGER) ${OPERATORS[operator]} ?`, values: [right.value] };
    }
    if (right.type === 'boolean' && (operator === 'eq' || operator === 'ne')) {
      const inner = callSql(scope, left);
      return right.value === (operator === 'eq') ? inner : { sql: `NOT coalesce(${inner.sql}, 0)`, values: inner.values };
    }
  }
  throw refusal('expressionInvalid', operator);
}

function callSql(scope: OperandScope, call: Call): SqlCondition {
  const turned = call.name === 'substringof';
  const known = turned || call.name === 'startswith' || call.name === 'contains';
  const path = call.operands[turned ? 1 : 0];
  const wanted = call.operands[turned ? 0 : 1];
  if (!known || call.operands.length !== 2 || path?.kind !== 'path' || wanted?.kind !== 'literal') throw refusal('expressionInvalid', call.name);
  const operand = operandOf(scope, path.segments, 'filter');
  const folded = foldCase(String(wanted.value ?? ''));
  if (operand.kind === 'folderPath' || operand.kind === 'filePath') return pathBeginning(scope, operand, String(wanted.value ?? ''), call.name);
  if (call.name !== 'startswith') return one(operand, `instr(sp_fold(${operand.raw}), ?) > 0`, folded);
  if (folded === '') return { sql: `${operand.raw} IS NOT NULL`, values: [] };
  const prefix = collationPrefix(String(wanted.value ?? ''));
  return one(operand, `(${operand.sql} >= ? AND ${operand.sql} < ? AND substr(sp_fold(${operand.raw}), 1, ?) = ?)`, prefix, prefix + LAST, [...folded].length, folded);
}

function one(operand: Operand, condition: string, ...values: SqlValue[]): SqlCondition {
  return { sql: operand.any === undefined ? condition : operand.any(condition), values };
}

function valueCondition(operand: Operand, operator: ComparisonOperator, literal: Literal, scope: OperandScope): SqlCondition {
  if (literal.type === 'null') {
    if (operator !== 'eq' && operator !== 'ne') throw refusal('expressionInvalid', `${operator} null`);
    const column = operand.any === undefined ? operand.raw : `i.${operand.field?.column ?? ''}`;
    return { sql: `${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, values: [] };
  }
  if (operand.kind === 'folderPath' || operand.kind === 'filePath') return pathCondition(scope, operand, operator, String(literal.value));
  const value = comparable(operand, literal);
  if (operator === 'ne') {
    if (operand.any !== undefined) return { sql: `NOT coalesce(${operand.any(`${operand.sql} = ?`)}, 0)`, values: [value] };
    return { sql: `(${operand.sql} <> ? OR ${operand.sql} IS NULL)`, values: [value] };
  }
  return one(operand, `${operand.sql} ${OPERATORS[operator]} ?`, value);
}

/** The literal in the form in which the column is stored. */
function comparable(operand: Operand, literal: Literal): SqlValue {
  const { value } = literal;
  switch (operand.kind) {
    case 'text':
      return collationKey(String(value));
    case 'guid':
      return String(value).toLowerCase().replace(/[{}]/g, '');
    case 'date': {
      const date = new Date(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(value) ? `${value}Z` : String(value));
      if (literal.type === 'number' || literal.type === 'boolean' || Number.isNaN(date.getTime())) throw refusal('expressionInvalid', String(value));
      return `${date.toISOString().slice(0, 19)}Z`;
    }
    case 'boolean':
      return value === true || value === 1 || value === '1' || (typeof value === 'string' && value.toLowerCase() === 'true') ? 1 : 0;
    default: {
      const number = Number(value);
      if (literal.type === 'boolean' || Number.isNaN(number)) throw refusal('expressionInvalid', String(value));
      return number;
    }
  }
}

/** `FileDirRef eq '/sites/…'` is a search by folder id, not by text. */
function pathCondition(scope: OperandScope, operand: Operand, operator: ComparisonOperator, path: string): SqlCondition {
  if (operator !== 'eq' && operator !== 'ne') throw refusal('expressionInvalid', operator);
  const found = findRow(scope, path);
  const same = operator === 'eq';
  if (operand.kind === 'folderPath') {
    const folder = found === 'root' ? 0 : found !== undefined && found.kind === RowKind.Folder ? found.id : undefined;
    if (folder === undefined) return same ? NEVER : { sql: '1', values: [] };
    return { sql: `i.parent ${same ? '=' : '<>'} ?`, values: [folder] };
  }
  if (found === undefined || found === 'root') return same ? NEVER : { sql: '1', values: [] };
  return { sql: `i.id ${same ? '=' : '<>'} ?`, values: [found.id] };
}

/** `startswith(FileDirRef, '/sites/…/folder')`: the folder and what lies below it. */
function pathBeginning(scope: OperandScope, operand: Operand, path: string, name: string): SqlCondition {
  if (name !== 'startswith') throw refusal('expressionInvalid', name);
  const folded = foldCase(path);
  if (foldCase(`${scope.list.url}/`).startsWith(folded)) return { sql: '1', values: [] };
  const found = findRow(scope, path.replace(/\/$/, ''));
  if (found === undefined || found === 'root' || found.kind !== RowKind.Folder) return NEVER;
  const folders = scope.service.items.foldersBelow(scope.list, found.id);
  const below = `i.parent IN (${folders.join(',')})`;
  return operand.kind === 'folderPath' || path.endsWith('/') ? { sql: below, values: [] } : { sql: `(${below} OR i.id = ?)`, values: [found.id] };
}

function findRow(scope: OperandScope, path: string): ReturnType<OperandScope['service']['items']['byPath']> {
  const full = path.startsWith('/') ? path : `/${path}`;
  const { url } = scope.list;
  if (foldCase(full) === foldCase(url)) return 'root';
  if (!foldCase(full).startsWith(foldCase(`${url}/`))) return undefined;
  return scope.service.items.byPath(scope.list, full.slice(url.length + 1).split('/'));
}
