import { FILTER_DEPTH } from '../../limits';
import { booleanOf, child, childrenNamed, type XmlElement } from '../xml/element';
import { CamlError } from './error';
import {
  COMPARISONS,
  EVERYTHING,
  MEMBERSHIPS,
  SCOPES,
  type CamlComparison,
  type CamlField,
  type CamlGroup,
  type CamlJoin,
  type CamlMembership,
  type CamlOperand,
  type CamlOrder,
  type CamlPredicate,
  type CamlProjection,
  type CamlQuery,
  type CamlScope,
  type CamlValue,
  type CamlView
} from './model';
import { readCaml } from './xml';

const PERIODS = ['Week', 'Month', 'Year'] as const;
const WHOLE_NUMBER = /^\s*-?\d{1,9}\s*$/;

function wholeNumber(text: string, what: string): number {
  if (!WHOLE_NUMBER.test(text)) throw new CamlError(`${what} must be a whole number.`);
  return Number(text);
}

function field(element: XmlElement | undefined, owner: string): CamlField {
  const { Name: name = '', ID: id, LookupId: lookupId, List: list } = element?.attributes ?? {};
  if (element === undefined || (name === '' && id === undefined)) throw new CamlError(`${owner} needs a FieldRef with a Name.`);
  return { name, lookupId: booleanOf(lookupId) ?? false, ...(id === undefined ? {} : { id: id.replace(/[{}]/g, '').toLowerCase() }), ...(list === undefined ? {} : { list }) };
}

function operand(element: XmlElement): CamlOperand {
  const [special] = element.children;
  if (special === undefined) return { kind: 'text', text: element.text };
  switch (special.name) {
    case 'UserID':
      return { kind: 'userId' };
    case 'Now':
      return { kind: 'now' };
    case 'Today': {
      const { OffsetDays = '0', Offset } = special.attributes;
      return { kind: 'today', offsetDays: wholeNumber(Offset ?? OffsetDays, 'OffsetDays') };
    }
    default: {
      const period = PERIODS.find((each) => each === special.name);
      if (period === undefined) throw new CamlError(`<${special.name}> is not a value.`);
      return { kind: 'period', period };
    }
  }
}

function value(element: XmlElement | undefined, owner: string): CamlValue {
  if (element === undefined) throw new CamlError(`${owner} needs a Value.`);
  const { Type: type = 'Text', IncludeTimeValue: includeTime, StorageTZ: utc } = element.attributes;
  const parsed = operand(element);
  return { type, includeTime: booleanOf(includeTime) ?? false, utc: booleanOf(utc) ?? false, operand: parsed };
}

function overlap(element: XmlElement): CamlPredicate {
  const [start, end] = childrenNamed(element, 'FieldRef');
  return { kind: 'overlap', start: field(start, element.name), end: field(end, element.name), value: value(child(element, 'Value'), element.name) };
}

function membership(element: XmlElement): CamlPredicate {
  const { Type: type = '', ID: id } = element.attributes;
  const of = MEMBERSHIPS.find((each): each is CamlMembership => each.toLowerCase() === type.toLowerCase());
  if (of === undefined) throw new CamlError(`Membership of type "${type}" is not known.`);
  if (of === 'SPGroup' && id === undefined) throw new CamlError('Membership of a group needs its ID.');
  return { kind: 'member', of, field: field(child(element, 'FieldRef'), element.name), ...(id === undefined ? {} : { group: wholeNumber(id, 'ID') }) };
}

function predicate(element: XmlElement, depth: number): CamlPredicate {
  if (depth > FILTER_DEPTH) throw new CamlError('The query is nested too deeply.');
  const { name, children } = element;
  const first = child(element, 'FieldRef');
  switch (name) {
    case 'And':
    case 'Or': {
      const [left, right, ...more] = children;
      if (left === undefined || right === undefined || more.length > 0) throw new CamlError(`${name} joins exactly two conditions.`);
      return { kind: name === 'And' ? 'and' : 'or', left: predicate(left, depth + 1), right: predicate(right, depth + 1) };
    }
    case 'IsNull':
    case 'IsNotNull':
      return { kind: name === 'IsNull' ? 'null' : 'notNull', field: field(first, name) };
    case 'In': {
      const values = child(element, 'Values')?.children ?? [];
      return { kind: 'in', field: field(first, name), values: values.map((each) => value(each, name)) };
    }
    case 'DateRangesOverlap':
      return overlap(element);
    case 'Membership':
      return membership(element);
    default: {
      const operator = COMPARISONS.find((each): each is CamlComparison => each === name);
      if (operator === undefined) throw new CamlError(`<${name}> is not a condition.`);
      return { kind: 'compare', operator, field: field(first, name), value: value(child(element, 'Value'), name) };
    }
  }
}

function order(element: XmlElement): CamlOrder {
  const { Ascending: ascending } = element.attributes;
  return { field: field(element, 'OrderBy'), ascending: booleanOf(ascending) ?? true };
}

function group(element: XmlElement): CamlGroup {
  const { Collapse: collapse, GroupLimit: limit } = element.attributes;
  return { fields: element.children.map(order), collapsed: booleanOf(collapse) ?? false, ...(limit === undefined ? {} : { limit: wholeNumber(limit, 'GroupLimit') }) };
}

function query(element: XmlElement | undefined): CamlQuery {
  const where = child(element, 'Where');
  const [condition, ...more] = where?.children ?? [];
  if (more.length > 0) throw new CamlError('Where holds exactly one condition.');
  const groupBy = child(element, 'GroupBy');
  return {
    ...(condition === undefined ? {} : { where: predicate(condition, 1) }),
    orderBy: (child(element, 'OrderBy')?.children ?? []).map(order),
    ...(groupBy === undefined ? {} : { groupBy: group(groupBy) })
  };
}

function join(element: XmlElement): CamlJoin {
  const { Type: type = 'INNER', ListAlias: alias = '' } = element.attributes;
  const through = (child(element, 'Eq')?.children ?? []).find(({ attributes }) => attributes['RefType'] !== undefined);
  if (alias === '' || through === undefined) throw new CamlError('A Join needs a ListAlias and a lookup column.');
  return { alias, through: field(through, 'Join'), inner: !/^left$/i.test(type) };
}

function projection(element: XmlElement): CamlProjection {
  const { Name: name = '', List: list = '', ShowField: shown = '' } = element.attributes;
  if (name === '' || list === '' || shown === '') throw new CamlError('A projected field needs Name, List and ShowField.');
  return { name, list, field: shown };
}

function scope(text: string | undefined): CamlScope {
  return SCOPES.find((each) => each.toLowerCase() === text?.trim().toLowerCase()) ?? 'Default';
}

/** Names written in `<ViewFields>`, or undefined when there are none. */
function viewFields(element: XmlElement | undefined): readonly CamlField[] | undefined {
  const refs = childrenNamed(element, 'FieldRef');
  return refs.length === 0 ? undefined : refs.map((each) => field(each, 'ViewFields'));
}

/**
 * Parses what stands inside a `Query` element, or the element itself: `<Where>…</Where><OrderBy>…</OrderBy>`
 * (the form of `SP.View.ViewQuery`).
 * @throws CamlError
 */
export function parseQuery(xml: string): CamlQuery {
  const root = readCaml(xml);
  return query(child(root, 'Query') ?? root);
}

/**
 * Parses `<ViewFields>`, with or without that element around the references.
 * @throws CamlError
 */
export function parseViewFields(xml: string): readonly CamlField[] | undefined {
  const root = readCaml(xml);
  return viewFields(child(root, 'ViewFields') ?? root);
}

/**
 * Parses a `View` element (the `ViewXml` of a query), or a bare `Query`. An empty text asks for everything.
 * @throws CamlError when it is not XML, or not a view
 */
export function parseView(xml: string): CamlView {
  const root = readCaml(xml);
  const view = child(root, 'View') ?? root;
  const limit = child(view, 'RowLimit');
  const asked = viewFields(child(view, 'ViewFields'));
  return {
    ...EVERYTHING,
    ...query(child(view, 'Query') ?? (view === root ? root : undefined)),
    scope: scope(view.attributes['Scope'] ?? child(child(view, 'QueryOptions'), 'ViewAttributes')?.attributes['Scope']),
    ...(asked === undefined ? {} : { viewFields: asked }),
    ...(limit === undefined ? {} : { rowLimit: wholeNumber(limit.text, 'RowLimit') }),
    paged: booleanOf(limit?.attributes['Paged']) ?? false,
    joins: (child(view, 'Joins')?.children ?? []).map(join),
    projectedFields: (child(view, 'ProjectedFields')?.children ?? []).map(projection),
    aggregations: (child(view, 'Aggregations')?.children ?? []).map(({ attributes }) => ({ name: attributes['Name'] ?? '', type: (attributes['Type'] ?? '').toUpperCase() }))
  };
}
