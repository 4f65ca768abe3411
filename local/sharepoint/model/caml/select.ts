import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import type { Selection, SelectionPage } from '../items/item-query';
import { operandScope, selectItems } from '../items/selection';
import { RowKind } from '../../storage/items/item-table';
import type { Expression } from '../query/expression';
import type { Ordering } from '../query/ordering';
import { withoutEndSlashes } from '../rules/names';
import type { ListRow } from '../../storage/list-store';
import { compileWhere } from './compile';
import { CamlError } from './error';
import type { CamlOrder, CamlPredicate, CamlView } from './model';
import { namesOf, projectedPath, queryName } from './names';
import { readPaging } from './paging';

/** A view of a list and where to look. */
export interface CamlRequest {
  readonly view: CamlView;
  /** Server-relative address of a folder. */
  readonly folder?: string;
  /** Where the page before ended. */
  readonly paging?: string;
  /** Conditions beside those of the view. */
  readonly and?: readonly Expression[];
  /** An order that comes before that of the view. */
  readonly order?: readonly Ordering[];
  /** Rows of a page when the view does not say. */
  readonly limit?: number;
}

export interface CamlPage extends SelectionPage {
  readonly orderBy: readonly Ordering[];
  readonly limit: number;
}

/** Runs what reads CAML, turning what it cannot understand into SharePoint's words. */
export function understood<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof CamlError) throw refusal('camlInvalid', error.message);
    throw error;
  }
}

/**
 * Runs a CAML query through the same planner and trimming as `$filter`.
 * @throws SharePointError for an unknown column, a folder that is not there, or too many rows
 */
export function selectByCaml(context: RequestContext, list: ListRow, request: CamlRequest): CamlPage {
  const { view } = request;
  const orderBy = distinct([...(request.order ?? []), ...(view.groupBy?.fields ?? []).map((each) => ordering(view, each)), ...(request.order === undefined ? view.orderBy.map((each) => ordering(view, each)) : [])]);
  const conditions = [...(request.and ?? []), ...(view.where === undefined ? [] : [compiled(context, list, view, view.where)]), ...innerJoins(view)];
  const [only, ...more] = conditions;
  const where: Expression | undefined = more.length === 0 ? only : { kind: 'and', operands: conditions };
  const asked = view.rowLimit !== undefined && view.rowLimit > 0 ? view.rowLimit : request.limit;
  const threshold = context.service.settings.listViewThreshold;
  const limit = Math.min(asked ?? threshold, threshold);
  const folder = folderOf(context, list, request);
  if (folder === undefined) throw refusal('folderNotFound');
  const after = request.paging === undefined ? undefined : readPaging(operandScope(context, list), orderBy, request.paging);
  const selection: Selection = {
    orderBy, limit, lookups: lookupsOf(context, list, view), caml: true,
    ...(where === undefined ? {} : { where }),
    ...(after === undefined ? {} : { after }),
    ...placeOf(view, folder, request.folder !== undefined)
  };
  const page = selectItems(context, list, selection);
  // Without a limit, or with one above the threshold, the query wants more rows at once than it may have.
  if ((asked ?? Infinity) > threshold && page.next !== undefined) throw refusal('thresholdExceeded');
  return { ...page, orderBy, limit };
}

function compiled(context: RequestContext, list: ListRow, view: CamlView, where: CamlPredicate): Expression {
  return understood(() => compileWhere(where, namesOf(context, list, view)));
}

/** A column that is sorted by already sorts nothing more. */
function distinct(orderBy: readonly Ordering[]): Ordering[] {
  return [...new Map([...orderBy].reverse().map((each) => [each.path.join('/').toLowerCase(), each])).values()].reverse();
}

function ordering(view: CamlView, { field, ascending }: CamlOrder): Ordering {
  return { path: projectedPath(view, field.name) ?? [queryName(field.name)], descending: !ascending };
}

/** An inner join leaves out the rows that point nowhere. */
function innerJoins({ joins }: CamlView): Expression[] {
  return joins.filter(({ inner }) => inner).map(({ through }) => ({ kind: 'compare', operator: 'ne', left: { kind: 'path', segments: [through.name, 'Id'] }, right: { kind: 'literal', type: 'null', value: null } }));
}

/** Id of the folder that the query starts in; undefined when there is none of that address. */
function folderOf(context: RequestContext, list: ListRow, { folder }: CamlRequest): number | undefined {
  if (folder === undefined || folder === '') return 0;
  const path = withoutEndSlashes(folder);
  if (path.toLowerCase() === list.url.toLowerCase()) return 0;
  if (!path.toLowerCase().startsWith(`${list.url.toLowerCase()}/`)) return undefined;
  const row = context.service.items.byPath(list, path.slice(list.url.length + 1).split('/'));
  return row === undefined || row === 'root' || row.kind !== RowKind.Folder ? undefined : row.id;
}

/** MS docs: View element, `Scope`. */
function placeOf({ scope }: CamlView, folder: number, named: boolean): Pick<Selection, 'folder' | 'kind'> {
  switch (scope) {
    case 'Default':
      return { folder: { id: folder, recursive: false } };
    case 'FilesOnly':
      return { folder: { id: folder, recursive: false }, kind: 'items' };
    case 'Recursive':
      return { kind: 'items', ...(named && folder !== 0 ? { folder: { id: folder, recursive: true } } : {}) };
    case 'RecursiveAll':
      return named && folder !== 0 ? { folder: { id: folder, recursive: true } } : {};
  }
}

/** Columns of the answer that need a join. */
function lookupsOf(context: RequestContext, list: ListRow, view: CamlView): string[] {
  const fields = context.service.fields.ofList(list.n);
  return (view.viewFields ?? []).flatMap(({ name }) => {
    const field = fields.named(name);
    return field?.type.isLookup === true ? [field.internalName] : [];
  });
}
