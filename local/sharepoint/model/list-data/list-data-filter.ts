import type { RequestContext } from '../context';
import { compileWhere } from '../caml/compile';
import type { CamlComparison, CamlPredicate, CamlValue } from '../caml/model';
import { namesOf, queryName } from '../caml/names';
import type { Expression } from '../query/expression';
import type { Ordering } from '../query/ordering';
import { ownValue } from '../rules/own-value';
import type { ListRow } from '../../storage/list-store';

/** Parameters of the address and of `overrideParameters`, by lower-case name. */
export type ListDataParameters = ReadonlyMap<string, string>;

/** Filters that a view understands: `FilterField1` to `FilterField10`. */
const MOST_FILTERS = 10;
const OPERATORS: Readonly<Record<string, CamlComparison>> = {
  eq: 'Eq', neq: 'Neq', gt: 'Gt', geq: 'Geq', lt: 'Lt', leq: 'Leq', beginswith: 'BeginsWith', contains: 'Contains', includes: 'Includes'
};

/** Conditions that the header filters of a view add (`FilterField1=Kind&FilterValue1=small`), and its search box. */
export function filtersOf(context: RequestContext, list: ListRow, parameters: ListDataParameters): Expression[] {
  const names = namesOf(context, list);
  const filters: Expression[] = [];
  for (let number = 0; number <= MOST_FILTERS; number++) {
    const suffix = number === 0 ? '' : String(number);
    const name = parameters.get(`filterfield${suffix}`) ?? parameters.get(`filterfields${suffix}`);
    if (name === undefined || name === '') continue;
    const text = parameters.get(`filtervalue${suffix}`) ?? parameters.get(`filtervalues${suffix}`) ?? '';
    const lookupId = /^(1|true)$/i.test(parameters.get(`filterlookupid${suffix}`) ?? '');
    const operator = ownValue(OPERATORS, parameters.get(`filterop${suffix}`)?.toLowerCase() ?? '') ?? 'Eq';
    filters.push(compileWhere(condition(queryName(name), text, operator, lookupId), names));
  }
  const words = parameters.get('inplacesearchquery')?.trim() ?? '';
  if (words !== '') filters.push(compileWhere(compare(list.base_type === 1 ? 'FileLeafRef' : 'Title', words, 'Contains', false), names));
  return filters;
}

/** The order that the header of a view asks for (`SortField`, `SortDir`); undefined leaves that of the view. */
export function orderOf(parameters: ListDataParameters): Ordering[] | undefined {
  const order: Ordering[] = [];
  for (const suffix of ['', '1', '2']) {
    const name = parameters.get(`sortfield${suffix}`);
    if (name !== undefined && name !== '') order.push({ path: [queryName(name)], descending: /^desc/i.test(parameters.get(`sortdir${suffix}`) ?? '') });
  }
  return order.length === 0 ? undefined : order;
}

/** Several values of one filter stand between `;#`; none at all means "is empty". */
function condition(name: string, text: string, operator: CamlComparison, lookupId: boolean): CamlPredicate {
  const values = text.split(';#').filter((value) => value !== '');
  const [first, ...more] = values;
  if (first === undefined) return { kind: 'null', field: { name, lookupId: false } };
  if (more.length === 0) return compare(name, first, operator, lookupId);
  return { kind: 'in', field: { name, lookupId }, values: values.map(valueOf) };
}

function compare(name: string, text: string, operator: CamlComparison, lookupId: boolean): CamlPredicate {
  return { kind: 'compare', operator, field: { name, lookupId }, value: valueOf(text) };
}

function valueOf(text: string): CamlValue {
  return { type: 'Text', includeTime: false, utc: false, operand: { kind: 'text', text } };
}
