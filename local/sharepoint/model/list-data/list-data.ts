import { EVERYTHING, SCOPES, type CamlView } from '../caml/model';
import { projectedPath, queryName } from '../caml/names';
import { writePaging } from '../caml/paging';
import { parseQuery, parseView } from '../caml/parse';
import { selectByCaml, understood } from '../caml/select';
import { clientForms } from './form-schema';
import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { operandScope } from '../items/selection';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import type { ViewRow, ViewSettings } from '../../storage/view-store';
import { filtersOf, orderOf, type ListDataParameters } from './list-data-filter';
import { permMask, StreamRowWriter, type StreamRow } from './stream-row';

/** `SP.ClientSideRendering…RenderOptions`: what an answer holds (MS docs: RenderListDataOptions). */
const RenderOption = { ContextInfo: 1, ListData: 2, ListSchema: 4, ListContentType: 16, FileSystemItemId: 32, ClientFormSchema: 64, ViewMetadata: 1024, EnableMediaTAUrls: 4096 } as const;
/** Rows of a page when neither view nor query says. */
const ROW_LIMIT = 30;
const NO_VIEW = '00000000-0000-0000-0000-000000000000';

/** What `RenderListDataAsStream` is asked. */
export interface ListDataRequest {
  readonly viewXml?: string;
  readonly renderOptions: number;
  readonly paging?: string;
  readonly folder?: string;
  readonly datesInUtc: boolean;
  /** Parameters of the address and `overrideParameters`. */
  readonly parameters: ListDataParameters;
}

interface Columns {
  readonly fields: readonly Field[];
  readonly computed: readonly string[];
}

/**
 * Rows of a view as SharePoint's own list page reads them.
 * @throws SharePointError `viewNotFound`, `folderNotFound`, `thresholdExceeded`, or for a view that is no CAML
 */
export function renderListData(context: RequestContext, list: ListRow, request: ListDataRequest): object {
  const { view, id } = viewOf(context, list, request);
  const columns = columnsOf(context, list, view);
  const data = listData(context, list, view, id, columns, request);
  const { renderOptions } = request;
  if (renderOptions === 0 || renderOptions === RenderOption.ListData) return data;
  const asked = (option: number): boolean => (renderOptions & option) !== 0;
  return {
    wpq: '',
    Templates: {},
    ...(asked(RenderOption.ListData) ? { ListData: data } : {}),
    ...(asked(RenderOption.ListSchema) ? { ListSchema: { ...listSchema(context, list, id, columns), ...(asked(RenderOption.EnableMediaTAUrls) ? mediaUrls(context, list) : {}) } } : {}),
    ...(asked(RenderOption.ContextInfo) ? contextInfo(context, list, id) : {}),
    ...(asked(RenderOption.ListContentType) ? { ContentTypeIdToNameMap: Object.fromEntries(context.service.contentTypes.ofList(list.n).map(({ id: type, name }) => [type, name])) } : {}),
    ...(asked(RenderOption.ClientFormSchema) ? clientForms(context, list) : {}),
    ...(asked(RenderOption.ViewMetadata) ? { ViewMetadata: { Id: id, ListViewXml: request.viewXml ?? '' } } : {}),
    BaseViewID: null,
    ListTemplateType: String(list.template),
    listName: `{${list.id.toUpperCase()}}`
  };
}

function listData(context: RequestContext, list: ListRow, view: CamlView, viewId: string, columns: Columns, request: ListDataRequest): object {
  const { parameters } = request;
  const order = orderOf(parameters);
  const folder = parameters.get('rootfolder') ?? request.folder;
  const paging = request.paging ?? pagingOf(parameters);
  const page = selectByCaml(context, list, {
    view, and: filtersOf(context, list, parameters), limit: ROW_LIMIT,
    ...(order === undefined ? {} : { order }),
    ...(folder === undefined || folder === '' ? {} : { folder }),
    ...(paging === undefined ? {} : { paging })
  });
  const writer = new StreamRowWriter(context, list, { ...columns, datesInUtc: request.datesInUtc });
  const ids = (request.renderOptions & RenderOption.FileSystemItemId) !== 0;
  const rows: StreamRow[] = page.rows.map((row) => ({ ...writer.row(row), ...(ids ? { '.spItemUrl': `${context.apiUrl}v2.0/drives/b!${list.id}/items/${row.guid}?version=Published` } : {}) }));
  const first = Number(new URLSearchParams(paging ?? '').get('PageFirstRow') ?? '1') || 1;
  const last = first + rows.length - 1;
  return {
    Row: rows,
    FirstRow: rows.length === 0 ? 0 : first,
    FolderPermissions: permMask(context, list),
    LastRow: rows.length === 0 ? 0 : last,
    RowLimit: page.limit,
    ...(page.next === undefined ? {} : { NextHref: nextHref(writePaging(operandScope(context, list), page.orderBy, page.next), last + 1, viewId) }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: ''
  };
}

function nextHref(paging: URLSearchParams, firstRow: number, viewId: string): string {
  paging.set('PageFirstRow', String(firstRow));
  paging.set('View', viewId);
  return `?${paging.toString()}`;
}

/** A page may be asked for by the parameters of its address, as `NextHref` has them. */
function pagingOf(parameters: ListDataParameters): string | undefined {
  return parameters.get('paged') === undefined ? undefined : new URLSearchParams([...parameters].map(([name, value]) => [name === 'pagefirstrow' ? 'PageFirstRow' : name, value])).toString();
}

/** The view that was sent, named, or is the default one. */
function viewOf(context: RequestContext, list: ListRow, { viewXml, parameters }: ListDataRequest): { view: CamlView; id: string } {
  const named = parameters.get('view')?.replace(/[{}]/g, '').toLowerCase();
  if (viewXml !== undefined && viewXml.trim() !== '') return { view: understood(() => parseView(viewXml)), id: named ?? NO_VIEW };
  const views = context.service.views.ofList(list.n);
  const stored = named === undefined || named === NO_VIEW ? views.find(({ is_default: isDefault }) => isDefault === 1) : views.find(({ id }) => id === named);
  if (stored === undefined && named !== undefined && named !== NO_VIEW) throw refusal('viewNotFound');
  return stored === undefined ? { view: { ...EVERYTHING, paged: true }, id: NO_VIEW } : { view: storedView(stored), id: stored.id };
}

/** A stored view as a query. */
export function storedView(view: ViewRow): CamlView {
  const { paged, scope = 0 } = JSON.parse(view.settings) as ViewSettings;
  return {
    ...EVERYTHING,
    ...understood(() => parseQuery(view.query)),
    scope: SCOPES[scope] ?? 'Default',
    viewFields: (JSON.parse(view.fields) as string[]).map((name) => ({ name, lookupId: false })),
    rowLimit: view.row_limit,
    paged: paged ?? true
  };
}

/** The columns of a view that are stored, and those that are made up; without view fields, every visible one. */
function columnsOf(context: RequestContext, list: ListRow, view: CamlView): Columns {
  const all = context.service.fields.ofList(list.n);
  const names = view.viewFields?.map(({ name, id }) => (id === undefined ? name : (all.identified(id)?.internalName ?? name)));
  const wanted = names ?? all.all.filter(({ hidden }) => !hidden).map(({ internalName }) => internalName);
  const fields = new Map<string, Field>();
  const computed = new Set<string>();
  for (const name of [...wanted, ...(view.groupBy?.fields ?? []).map(({ field }) => field.name)]) {
    const field = projectedField(all, view, name) ?? all.named(name);
    if (field !== undefined && field.column !== '' && !SPECIAL.has(field.internalName)) fields.set(field.internalName, field);
    else if (field !== undefined || queryName(name) !== name || KNOWN.has(name)) computed.add(field?.internalName ?? name);
    else throw refusal('camlFieldUnknown');
  }
  return { fields: [...fields.values()], computed: [...computed] };
}

/** The lookup column behind a projected field, showing the other column. */
function projectedField(all: FieldSet, view: CamlView, name: string): Field | undefined {
  const path = projectedPath(view, name);
  const through = path === undefined ? undefined : all.named(path[0]);
  return path === undefined || through === undefined ? undefined : { ...through, internalName: name, title: name, attributes: { ...through.attributes, lookupField: path[1] } };
}

/** Columns of the row table whose stored form is not what a view shows. */
const SPECIAL: ReadonlySet<string> = new Set(['ID', 'GUID', 'Attachments', 'ContentType', 'ContentTypeId', '_UIVersionString', '_ModerationStatus', 'FileRef', 'FileLeafRef', 'FileDirRef']);
/** Columns that every list has, whether or not it lists them. */
const KNOWN: ReadonlySet<string> = new Set([
  ...SPECIAL, 'DocIcon', 'FSObjType', 'PermMask', 'UniqueId', 'ItemChildCount', 'FolderChildCount', 'SMTotalSize', 'File_x0020_Type', 'File_x0020_Size', 'FileSizeDisplay', 'owshiddenversion', 'Edit',
  'ProgId', 'ScopeId', '_CommentCount', '_LikeCount', 'HTML_x0020_File_x0020_Type', 'Restricted', '_ComplianceFlags', '_ComplianceTag', 'CheckoutUser', 'SelectTitle', 'MetaInfo', 'ServerUrl', 'EncodedAbsUrl', 'BaseName'
]);

function listSchema(context: RequestContext, list: ListRow, viewId: string, { fields, computed }: Columns): object {
  const all = context.service.fields.ofList(list.n);
  const shown = [...fields, ...computed.flatMap((name) => all.named(name) ?? [])];
  return {
    Field: shown.map((field) => ({
      Name: field.internalName, FieldType: field.typeName, RealFieldName: field.internalName, DisplayName: field.title, ID: field.id, StaticName: field.attributes.staticName ?? field.internalName,
      Type: field.typeName, Hidden: field.hidden ? 'TRUE' : 'FALSE', ReadOnly: field.readOnly ? 'TRUE' : 'FALSE', Filterable: field.type.filterable ? 'TRUE' : 'FALSE', Sortable: field.type.sortable ? 'TRUE' : 'FALSE'
    })),
    LCID: String(context.web.language),
    View: `{${viewId.toUpperCase()}}`,
    ListTemplateType: String(list.template),
    TotalListItems: String(list.item_count),
    listName: `{${list.id.toUpperCase()}}`,
    PagePath: ''
  };
}

/** Patterns of the addresses of thumbnails, videos and conversions (MS docs: `EnableMediaTAUrls`). No service of media answers there. */
function mediaUrls(context: RequestContext, list: ListRow): object {
  const driveUrl = `${context.apiUrl}v2.0/drives/b!${list.id}`;
  const mediaBaseUrl = `${context.absolute(context.web.url)}/_layouts/15/media`;
  const item = `docid={.spItemUrl}&{.driveAccessToken}`;
  return {
    '.driveUrl': driveUrl, '.driveAccessToken': 'access_token=', '.mediaBaseUrl': mediaBaseUrl, '.callerStack': 'SharePoint', '.pdfConversionUrl': `${mediaBaseUrl}/transform/pdf?${item}`,
    '.thumbnailUrl': `${mediaBaseUrl}/transform/thumbnail?${item}&width={widthValue}&height={heightValue}`, '.videoManifestUrl': `${mediaBaseUrl}/transform/videomanifest?${item}`
  };
}

function contextInfo(context: RequestContext, list: ListRow, viewId: string): object {
  return {
    view: `{${viewId.toUpperCase()}}`,
    listTemplate: String(list.template),
    listUrlDir: encodeURI(list.url),
    HttpPath: `${context.absolute(context.web.url)}/_vti_bin/owssvr.dll?CS=65001`,
    HttpRoot: context.absolute(context.web.url),
    EnableMinorVersions: context.service.lists.settingsOf(list).enableMinorVersions === true,
    ModerationStatus: 0,
    WorkflowsAssociated: false,
    AllowGridMode: true,
    rootFolder: list.url,
    siteTitle: context.web.title,
    userID: context.user.id,
    CurrentUserId: context.user.id,
    CurrentLanguage: context.web.language
  };
}
