import { operandOf, type OperandKind, type OperandScope } from '../items/operand';
import type { PageMark } from '../items/item-query';
import type { Ordering } from '../query/ordering';
import { collationKey } from '../../storage/collation';
import type { SqlValue } from '../../storage/database';

/** Prefix of the values of the last row. */
const VALUE = 'p_';

/** What a page token says of a column, in the order of the sort keys. */
interface Key {
  readonly name: string;
  readonly kind: OperandKind;
}

/** Columns whose values a page mark carries: those before the id, which makes any order total. */
function keysOf(scope: OperandScope, orderBy: readonly Ordering[]): Key[] {
  const keys: Key[] = [];
  for (const { path } of orderBy) {
    const operand = operandOf(scope, path, 'order');
    if (operand.raw === 'i.id') break;
    keys.push({ name: path[0] ?? '', kind: operand.kind });
  }
  return keys;
}

/**
 * Where a page ended, as SharePoint writes it: `Paged=TRUE&p_Title=beta&p_ID=2` (MS docs: ListItemCollectionPosition).
 * @returns names and values, not encoded
 */
export function writePaging(scope: OperandScope, orderBy: readonly Ordering[], mark: PageMark): URLSearchParams {
  const paging = new URLSearchParams({ Paged: 'TRUE' });
  keysOf(scope, orderBy).forEach(({ name }, index) => {
    const value = mark.values[index] ?? null;
    paging.set(VALUE + name, value === null ? '' : String(value));
  });
  paging.set(`${VALUE}ID`, String(mark.id));
  return paging;
}

/** Reads a page token, the query part of a `NextHref` included; undefined when it names no row. */
export function readPaging(scope: OperandScope, orderBy: readonly Ordering[], text: string): PageMark | undefined {
  const paging = new Map([...new URLSearchParams(text.slice(text.indexOf('?') + 1))].map(([name, value]) => [name.toLowerCase(), value]));
  const id = paging.get(`${VALUE}id`);
  if (paging.get('paged')?.toLowerCase() !== 'true' || id === undefined || !/^\d{1,10}$/.test(id)) return undefined;
  return { id: Number(id), values: keysOf(scope, orderBy).map(({ name, kind }) => valueOf(paging.get(VALUE + name.toLowerCase()), kind)) };
}

function valueOf(text: string | undefined, kind: OperandKind): SqlValue {
  if (text === undefined || text === '') return null;
  switch (kind) {
    case 'text':
      // A key holds U+0001 before its accents; without accents it is its own key.
      return text.includes('\u0001') ? text : collationKey(text);
    case 'number':
    case 'boolean':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    default:
      return text;
  }
}
