import type { ComparisonOperator, Expression, Literal, Path } from '../query/expression';
import { CamlError } from './error';
import type { CamlComparison, CamlField, CamlPredicate, CamlValue } from './model';
import { instantOf, startOfDay, wallTime } from '../rules/wall-time';

/** What the compiler must know of a column. */
export interface CamlColumn {
  readonly internalName: string;
  /** `Text`, `Number`, `DateTime`, `User`, `LookupMulti`, … */
  readonly type: string;
  /** For a lookup: the internal name of the column that it shows. */
  readonly shows: string;
}

/** The list, the site and the caller that a query is about. */
export interface CamlScopeOfNames {
  /** @throws when the list has no such column */
  column(field: CamlField): CamlColumn;
  readonly now: Date;
  /** IANA name of the site's time zone. */
  readonly timeZone: string;
  readonly userId: number;
  /** Ids of the groups that the user is in. */
  groupsOfUser(): readonly number[];
  /** Ids of the users of a group, or of every user or group of the site. */
  members(of: { readonly group: number } | 'users' | 'groups'): readonly number[];
}

const ORDERS: Readonly<Partial<Record<CamlComparison, ComparisonOperator>>> = { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le', Includes: 'eq' };
const LOOKUPS = /^(Lookup|LookupMulti|User|UserMulti)$/;
const NUMBERS = /^(Number|Currency|Integer|Counter)$/;
const WHOLE_TYPES = /^(Integer|Counter|LookupId)$/i;
const DATE = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:\d{2})?\s*$/i;
const NEVER: Expression = { kind: 'literal', type: 'boolean', value: false };

const path = (...segments: string[]): Path => ({ kind: 'path', segments });
const compare = (operator: ComparisonOperator, left: Path, right: Literal): Expression => ({ kind: 'compare', operator, left, right });
const number = (value: number): Literal => ({ kind: 'literal', type: 'number', value });
const instant = (value: Date): Literal => ({ kind: 'literal', type: 'datetime', value: value.toISOString() });
const nothing: Literal = { kind: 'literal', type: 'null', value: null };

/**
 * Turns a `Where` into the syntax tree of `$filter`, so that one place makes SQL of both and decides on the threshold.
 * @throws CamlError when a value does not fit its column
 */
export function compileWhere(predicate: CamlPredicate, names: CamlScopeOfNames): Expression {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { kind: predicate.kind, operands: [compileWhere(predicate.left, names), compileWhere(predicate.right, names)] };
    case 'null':
    case 'notNull': {
      const column = names.column(predicate.field);
      return compare(predicate.kind === 'null' ? 'eq' : 'ne', LOOKUPS.test(column.type) ? path(column.internalName, 'Id') : path(column.internalName), nothing);
    }
    case 'in': {
      const operands = predicate.values.map((value) => comparison('Eq', predicate.field, value, names));
      const [first] = operands;
      return first === undefined ? NEVER : operands.length === 1 ? first : { kind: 'or', operands };
    }
    case 'compare':
      return comparison(predicate.operator, predicate.field, predicate.value, names);
    case 'member': {
      const ids = membersOf(predicate, names);
      const { internalName } = names.column(predicate.field);
      return ids.length === 0 ? NEVER : { kind: 'or', operands: ids.map((id) => compare('eq', path(internalName, 'Id'), number(id))) };
    }
    case 'overlap': {
      const { from, to } = period(predicate.value, names);
      const start = path(names.column(predicate.start).internalName);
      const end = path(names.column(predicate.end).internalName);
      return { kind: 'and', operands: [compare('lt', start, instant(to)), compare('ge', end, instant(from))] };
    }
  }
}

function membersOf({ of, group }: Extract<CamlPredicate, { kind: 'member' }>, names: CamlScopeOfNames): readonly number[] {
  switch (of) {
    case 'CurrentUserGroups':
      return names.groupsOfUser();
    case 'SPGroup':
      return names.members({ group: group ?? 0 });
    case 'SPWeb.Groups':
      return names.members('groups');
    case 'SPWeb.AllUsers':
    case 'SPWeb.Users':
      return names.members('users');
  }
}

function comparison(operator: CamlComparison, field: CamlField, value: CamlValue, names: CamlScopeOfNames): Expression {
  const column = names.column(field);
  if (operator === 'NotIncludes') return { kind: 'not', operand: comparison('Includes', field, value, names) };
  if (operator === 'BeginsWith' || operator === 'Contains') {
    const operand: Literal = { kind: 'literal', type: 'string', value: textOf(value) };
    const subject = LOOKUPS.test(column.type) ? path(column.internalName, column.shows) : path(column.internalName);
    return { kind: 'call', name: operator === 'BeginsWith' ? 'startswith' : 'substringof', operands: operator === 'BeginsWith' ? [subject, operand] : [operand, subject] };
  }
  const order = ORDERS[operator] ?? 'eq';
  if (column.type === 'DateTime') return dates(order, path(column.internalName), value, names);
  if (LOOKUPS.test(column.type)) return lookups(order, column, field, value, names);
  return compare(order, path(column.internalName), literal(column, value, names));
}

function lookups(order: ComparisonOperator, column: CamlColumn, field: CamlField, value: CamlValue, names: CamlScopeOfNames): Expression {
  const byId = field.lookupId || value.operand.kind === 'userId' || WHOLE_TYPES.test(value.type);
  if (byId) return compare(order, path(column.internalName, 'Id'), number(idOf(value, names)));
  return compare(order, path(column.internalName, column.shows), { kind: 'literal', type: 'string', value: textOf(value) });
}

/** A day is compared as a day of the site: from midnight to midnight (MS docs: Value element, `IncludeTimeValue`). */
function dates(order: ComparisonOperator, subject: Path, value: CamlValue, names: CamlScopeOfNames): Expression {
  if (value.operand.kind === 'text' && value.operand.text.trim() === '') return compare(order, subject, nothing);
  const at = momentOf(value, names);
  if (value.includeTime) return compare(order, subject, instant(at));
  const from = instant(startOfDay(at, names.timeZone));
  const to = instant(startOfDay(at, names.timeZone, 1));
  switch (order) {
    case 'eq':
      return { kind: 'and', operands: [compare('ge', subject, from), compare('lt', subject, to)] };
    case 'ne':
      return { kind: 'or', operands: [compare('lt', subject, from), compare('ge', subject, to), compare('eq', subject, nothing)] };
    case 'gt':
      return compare('ge', subject, to);
    case 'ge':
      return compare('ge', subject, from);
    case 'lt':
      return compare('lt', subject, from);
    case 'le':
      return compare('lt', subject, to);
  }
}

function period(value: CamlValue, names: CamlScopeOfNames): { from: Date; to: Date } {
  const { timeZone, now } = names;
  if (value.operand.kind !== 'period') {
    const at = momentOf(value, names);
    return value.operand.kind === 'now' ? { from: at, to: new Date(at.getTime() + 1) } : { from: startOfDay(at, timeZone), to: startOfDay(at, timeZone, 1) };
  }
  const { year, month, day } = wallTime(now, timeZone);
  const midnight = (y: number, m: number, d: number): Date => instantOf({ year: y, month: m, day: d, hour: 0, minute: 0, second: 0 }, timeZone);
  switch (value.operand.period) {
    case 'Week': {
      const monday = day - ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7);
      return { from: midnight(year, month, monday), to: midnight(year, month, monday + 7) };
    }
    case 'Month':
      return { from: midnight(year, month, 1), to: midnight(year, month + 1, 1) };
    case 'Year':
      return { from: midnight(year, 1, 1), to: midnight(year + 1, 1, 1) };
  }
}

/**
 * The instant that a date value means. A text is local to the site whatever it ends with, unless `StorageTZ` says
 * that it is in UTC (MS docs: Converting Date and Time Values); an offset in the text is honoured.
 */
function momentOf({ operand, utc }: CamlValue, names: CamlScopeOfNames): Date {
  switch (operand.kind) {
    case 'now':
      return names.now;
    case 'today':
      return startOfDay(names.now, names.timeZone, operand.offsetDays);
    case 'text': {
      const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = DATE.exec(operand.text) ?? [];
      if (year === undefined) throw new CamlError(`"${operand.text.slice(0, 40)}" is not a date`);
      const wall = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second) };
      if (zone === undefined || /^z$/i.test(zone)) return instantOf(wall, utc ? 'UTC' : names.timeZone);
      return new Date(instantOf(wall, 'UTC').getTime() - offsetOf(zone));
    }
    default:
      throw new CamlError(`a date is expected, not <${operand.kind}>`);
  }
}

/** Milliseconds of an offset such as `+02:00`. */
function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function idOf({ operand }: CamlValue, names: CamlScopeOfNames): number {
  if (operand.kind === 'userId') return names.userId;
  const id = operand.kind === 'text' ? /^\s*(\d+)(?:;#.*)?\s*$/s.exec(operand.text)?.[1] : undefined;
  if (id === undefined) throw new CamlError('an id is expected');
  return Number(id);
}

function textOf({ operand }: CamlValue): string {
  if (operand.kind !== 'text') throw new CamlError(`a text is expected, not <${operand.kind}>`);
  return operand.text;
}

function literal({ type }: CamlColumn, value: CamlValue, names: CamlScopeOfNames): Literal {
  if (value.operand.kind === 'userId') return number(names.userId);
  const text = textOf(value);
  if (text === '') return nothing;
  if (NUMBERS.test(type)) {
    const parsed = Number(text);
    if (!Number.isFinite(parsed)) throw new CamlError(`"${text.slice(0, 40)}" is not a number`);
    return number(parsed);
  }
  if (type === 'Boolean' || type === 'Attachments') return { kind: 'literal', type: 'boolean', value: /^(1|-1|true|yes)$/i.test(text.trim()) };
  if (type === 'Guid') return { kind: 'literal', type: 'guid', value: text.replace(/[{}]/g, '').toLowerCase() };
  return { kind: 'literal', type: 'string', value: text };
}
