import { refusal } from '../../errors';
import { pathFirst, type Expression } from '../../model/query/expression';
import type { Ordering } from '../../model/query/ordering';
import { collationKey, foldCase } from '../../storage/collation';
import type { GroupSettings } from '../../storage/principal-store';

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

interface Column {
  /** SQL */
  readonly column: string;
  readonly text: boolean;
}

/** Columns of `principals` by the lower-case name of the property. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: { column: 'id', text: false }, title: { column: 'title', text: true }, loginname: { column: 'login', text: true }, email: { column: 'email', text: true },
  principaltype: { column: 'kind', text: false }, issiteadmin: { column: 'site_admin', text: false }, userprincipalname: { column: 'email', text: true }, description: { column: 'description', text: true },
  ishiddeninui: { column: '0', text: false }, allowmemberseditmembership: flag('allowMembersEdit'), allowrequesttojoinleave: flag('allowRequests'),
  autoacceptrequesttojoinleave: flag('autoAccept'), onlyallowmembersviewmembership: flag('membersOnly'),
  ownertitle: { column: '(SELECT o.title FROM principals o WHERE o.site = principals.site AND o.id = principals.owner)', text: true }
};
const OPERATORS = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

/** What a group is set to, false where nobody has set it. */
function flag(name: keyof GroupSettings): Column {
  return { column: `coalesce(settings ->> '$.${name}', 0)`, text: false };
}

/** A filter of users or groups as SQL. @throws SharePointError (400) */
export function principalFilter(expression: Expression): Condition {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const parts = expression.operands.map(principalFilter);
      return { sql: `(${parts.map(({ sql }) => sql).join(` ${expression.kind} `)})`, values: parts.flatMap(({ values }) => values) };
    }
    case 'not': {
      const { sql, values } = principalFilter(expression.operand);
      return { sql: `NOT (${sql})`, values };
    }
    case 'compare': {
      const { operator, left, right } = pathFirst(expression);
      if (left.kind === 'call' && right.kind === 'literal' && right.type === 'boolean') return principalFilter(right.value === (operator === 'eq') ? left : { kind: 'not', operand: left });
      if (left.kind !== 'path' || right.kind !== 'literal') throw refusal('expressionInvalid', operator);
      const { column, text } = columnOf(left.segments);
      if (right.value === null) return { sql: operator === 'eq' ? '0' : '1', values: [] };
      return text
        ? { sql: `sp_key(${column}) ${OPERATORS[operator]} ?`, values: [collationKey(String(right.value))] }
        : { sql: `${column} ${OPERATORS[operator]} ?`, values: [Number(right.value)] };
    }
    case 'call': {
      const turned = expression.name === 'substringof';
      const path = expression.operands[turned ? 1 : 0];
      const wanted = expression.operands[turned ? 0 : 1];
      if (path?.kind !== 'path' || wanted?.kind !== 'literal') throw refusal('expressionInvalid', expression.name);
      const { column } = columnOf(path.segments);
      const folded = foldCase(String(wanted.value ?? ''));
      if (expression.name === 'startswith') return { sql: `substr(sp_fold(${column}), 1, ?) = ?`, values: [[...folded].length, folded] };
      if (turned || expression.name === 'contains') return { sql: `instr(sp_fold(${column}), ?) > 0`, values: [folded] };
      throw refusal('expressionInvalid', expression.name);
    }
    case 'path':
      return { sql: columnOf(expression.segments).column, values: [] };
    default:
      throw refusal('expressionInvalid', expression.kind);
  }
}

/** `ORDER BY` for users or groups. @throws SharePointError (400) */
export function principalOrder(orderings: readonly Ordering[]): string {
  const parts = orderings.map(({ path, descending }) => {
    const { column, text } = columnOf(path);
    return `${text ? `sp_key(${column})` : column}${descending ? ' DESC' : ''}`;
  });
  return [...parts, 'id'].join(', ');
}

function columnOf(path: readonly string[]): Column {
  const column = path.length === 1 ? COLUMNS[path[0]?.toLowerCase() ?? ''] : undefined;
  if (column === undefined) throw refusal('fieldNotFound', path.join('/'));
  return column;
}
