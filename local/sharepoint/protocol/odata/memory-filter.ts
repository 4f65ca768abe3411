import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { collationKey, foldCase } from '../../storage/collation';
import { member } from './entity-type';
import type { EntityType } from './resource';
import { pathFirst, type Expression } from '../../model/query/expression';
import { isComplex } from '../../model/values';

type Lookup = (path: readonly string[]) => unknown;

/** Does an entity of a small collection satisfy a filter? @throws SharePointError (400) */
export function matches(expression: Expression, at: Lookup): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.operands.every((operand) => matches(operand, at));
    case 'or':
      return expression.operands.some((operand) => matches(operand, at));
    case 'not':
      return !matches(expression.operand, at);
    case 'path':
      return at(expression.segments) === true;
    case 'literal':
      return expression.value === true;
    case 'call':
      return valueOf(expression, at) === true;
    case 'compare': {
      const { operator, left, right } = pathFirst(expression);
      const [a, b] = [valueOf(left, at), valueOf(right, at)];
      if (operator === 'eq' || operator === 'ne') return (compareValues(a, b) === 0) === (operator === 'eq');
      if (a === null || a === undefined || b === null || b === undefined) return false;
      const difference = compareValues(a, b);
      return operator === 'gt' ? difference > 0 : operator === 'ge' ? difference >= 0 : operator === 'lt' ? difference < 0 : difference <= 0;
    }
  }
}

/** Orders two values: missing ones first, texts by their collation. */
export function compareValues(a: unknown, b: unknown): number {
  const [left, right] = [comparable(a, b), comparable(b, a)];
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

/**
 * The value at a path of `$filter` or `$orderby` of an entity.
 * @throws SharePointError `fieldNotFound` (400)
 */
export function valueAt<T>(type: EntityType<T>, entity: T, path: readonly string[], context: RequestContext): unknown {
  const [name = '', ...rest] = path;
  const property = member(type.properties, name)?.value ?? type.dynamicProperty?.(name, entity);
  if (property !== undefined) {
    const value = property.get(entity, context);
    const [next] = rest;
    if (next === undefined) return isComplex(value) && 'StringValue' in value.fields ? value.fields.StringValue : value;
    return isComplex(value) ? member(value.fields, next)?.value : undefined;
  }
  const opened = member(type.navigations, name)?.value.open(entity, context);
  if (opened?.kind === 'entity' && rest.length > 0) return valueAt(opened.type, opened.value, rest, context);
  if (opened?.kind === 'null') return null;
  throw refusal('fieldNotFound', path.join('/'));
}

function valueOf(expression: Expression, at: Lookup): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'datetime' ? new Date(expression.value).toISOString().replace('.000Z', 'Z') : expression.value;
    case 'path':
      return at(expression.segments);
    case 'call': {
      const [first, second] = expression.operands.map((operand) => foldCase(String(valueOf(operand, at) ?? '')));
      switch (expression.name) {
        case 'substringof':
          return (second ?? '').includes(first ?? '');
        case 'contains':
          return (first ?? '').includes(second ?? '');
        case 'startswith':
          return (first ?? '').startsWith(second ?? '');
        case 'endswith':
          return (first ?? '').endsWith(second ?? '');
        case 'tolower':
          return first;
        case 'toupper':
          return first?.toUpperCase();
        case 'length':
          return first?.length;
        default:
          throw refusal('expressionInvalid', expression.name);
      }
    }
    default:
      return matches(expression, at);
  }
}

function comparable(value: unknown, other: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = String(value);
  if (typeof other === 'number' && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (typeof other === 'boolean') return /^(true|1)$/i.test(text) ? 1 : 0;
  return collationKey(text.replace(/^\{(.*)\}$/, '$1'));
}
