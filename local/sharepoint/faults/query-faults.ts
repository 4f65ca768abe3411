import type { Fault } from './fault';

/** Wrong answers to `$filter`, `$orderby`, `$top`, paging, CAML and the thresholds. */
export const queryFaults: readonly Fault[] = [
  { name: 'what is expanded is always answered', file: 'protocol/odata/writer.ts', find: '(all || this.context.service.settings.expandAnswersUnselected)', replace: '(all || name !== \'\')', suites: ['undocumented'] },
  { name: 'filter ignored', file: 'model/items/selection.ts', find: 'if (selection.where !== undefined) conditions.push(filterSql(scope, selection.where));', replace: '', suites: ['filter'] },
  { name: 'order ignored', file: 'model/items/selection.ts', find: "const order = [...keys.map(({ operand, descending }) => `${operand.sql}${descending ? ' DESC' : ''}`), `i.id${idDescending ? ' DESC' : ''}`];", replace: "const order = ['i.id'];", suites: ['query-options'] },
  { name: 'order always ascending', file: 'model/items/selection.ts', find: "`${operand.sql}${descending ? ' DESC' : ''}`", replace: '`${operand.sql}`', suites: ['query-options'] },
  { name: 'order by ID downwards ignored', file: 'model/items/selection.ts', find: "`i.id${idDescending ? ' DESC' : ''}`", replace: "'i.id'", suites: ['query-options'] },
  { name: '$top ignored', file: 'protocol/odata/query.ts', find: "...whole('top', options.get('$top')),", replace: '', suites: ['query-options'] },
  { name: '$skiptoken ignored', file: 'protocol/odata/query.ts', find: '...(skipToken === undefined ? {} : { skipToken }),', replace: '', suites: ['query-options'] },
  { name: 'no next page', file: 'model/items/selection.ts', find: 'if (rows.length <= selection.limit) return { rows };', replace: 'return { rows: rows.slice(0, selection.limit) };', suites: ['query-options'] },
  { name: 'a page repeats its last row', file: 'model/items/selection.ts', find: "let sql = `i.id ${idDescending ? '<' : '>'} ?`;", replace: "let sql = `i.id ${idDescending ? '<=' : '>='} ?`;", suites: ['query-options'] },
  { name: 'pages lose empty values', file: 'model/items/selection.ts', find: "if (value === null) return { sql: descending ? '0' : `${operand.sql} IS NOT NULL`, values: [] };", replace: "if (value === null) return { sql: '0', values: [] };", suites: ['query-options'] },
  { name: 'or means and', file: 'model/items/filter-sql.ts', find: "expression.kind === 'and' ? 'AND' : 'OR'", replace: "'AND'", suites: ['filter'] },
  { name: 'ge means gt', file: 'model/items/filter-sql.ts', find: "ge: '>='", replace: "ge: '>'", suites: ['filter'] },
  { name: 'null equals nothing', file: 'model/items/filter-sql.ts', find: "IS ${operator === 'eq' ? '' : 'NOT '}NULL", replace: '= NULL', suites: ['filter'] },
  { name: 'ne leaves out empty values', file: 'model/items/filter-sql.ts', find: '(${operand.sql} <> ? OR ${operand.sql} IS NULL)', replace: '(${operand.sql} <> ?)', suites: ['filter', 'undocumented'] },
  { name: 'text compared by its bytes', file: 'storage/collation.ts', find: 'if (ASCII.test(trimmed)) return trimmed.toLowerCase();', replace: 'return text;', suites: ['filter', 'culture'] },
  { name: 'accents do not count', file: 'storage/collation.ts', find: "return accents === '' ? base : base + ACCENTS + accents;", replace: 'return base;', suites: ['culture'] },
  { name: 'dates compared with their milliseconds', file: 'model/items/filter-sql.ts', find: 'return `${date.toISOString().slice(0, 19)}Z`;', replace: 'return date.toISOString();', suites: ['filter'] },
  { name: 'folder scope ignored', file: 'model/items/selection.ts', find: "if (!folder.recursive) conditions.push({ sql: 'i.parent = ?', values: [folder.id] });", replace: 'if (!folder.recursive) conditions.push();', suites: ['caml'] },
  { name: 'FileDirRef matches everything', file: 'model/items/filter-sql.ts', find: "return { sql: `i.parent ${same ? '=' : '<>'} ?`, values: [folder] };", replace: "return { sql: '1', values: [] };", suites: ['folders'] },
  { name: 'threshold off', file: 'model/items/threshold.ts', find: 'if (scope.list.item_count <= threshold) return;', replace: 'if (threshold > 0) return;', suites: ['threshold'] },
  { name: 'threshold begins one row early', file: 'model/items/threshold.ts', find: 'scope.list.item_count <= threshold', replace: 'scope.list.item_count < threshold', suites: ['threshold'] },
  { name: 'any index will do', file: 'model/items/threshold.ts', find: 'const [first] = indexed;', replace: 'const first = indexed.at(-1);', suites: ['threshold'] },
  { name: 'an index that selects too many is used', file: 'model/items/threshold.ts', find: 'if (predicate !== undefined && rowsOf(context, scope, predicate, threshold + 1) <= threshold) return;', replace: 'if (predicate !== undefined) return;', suites: ['threshold'] },
  { name: 'an or needs one index', file: 'model/items/threshold.ts', find: 'return expression.operands.every((operand) => isIndexed(scope, operand));', replace: 'return expression.operands.some((operand) => isIndexed(scope, operand));', suites: ['threshold'] },
  { name: 'order without an index passes', file: 'model/items/threshold.ts', find: "if (first === undefined || operandOf(scope, first.path, 'order').indexed) return;", replace: 'return;', suites: ['threshold'] },
  { name: 'lookups without limit', file: 'model/items/threshold.ts', find: "if (names.size > LOOKUPS_PER_QUERY) throw refusal('lookupThreshold');", replace: '', suites: ['lookups-limit'] },
  { name: 'twenty-one indexes', file: 'limits.ts', find: 'export const INDEXES_PER_LIST = 20;', replace: 'export const INDEXES_PER_LIST = 21;', suites: ['fields'] },
  { name: 'indexes at any size', file: 'limits.ts', find: 'export const INDEX_CREATION_LIMIT = 20_000;', replace: 'export const INDEX_CREATION_LIMIT = 20_000_000;', suites: ['index-limit'] }
];
