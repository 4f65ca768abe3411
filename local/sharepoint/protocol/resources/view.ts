import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { listOf, type JsonObject } from '../../model/json';
import { viewHtml } from '../../model/list-data/view-html';
import { acts, boolean, guid, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, valueResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { complex, resourcePath } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { ViewRow, ViewSettings } from '../../storage/view-store';
import { smallCollection } from './collections';
import { VIEW_CREATION, VIEW_SETTABLE } from './settable';

const settingsOf = (view: ViewRow): ViewSettings => JSON.parse(view.settings) as ViewSettings;
const fieldsOf = (view: ViewRow): string[] => JSON.parse(view.fields) as string[];
const listOfView = (view: ViewRow, context: RequestContext): ListRow => context.service.lists.byNumber(view.list);
const address = (view: ViewRow, context: RequestContext): string => `Web/Lists(guid'${listOfView(view, context).id}')/Views(guid'${view.id}')`;
const url = (view: ViewRow, context: RequestContext): string => {
  const list = listOfView(view, context);
  return `${list.url}${list.base_type === 1 ? '/Forms' : ''}/${view.leaf}`;
};
/** `SP.ViewScope` in CAML. */
const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const;

/** A view of a list. */
export const viewType: EntityType<ViewRow> = {
  name: 'SP.View',
  uri: address,
  web: (view, context) => context.service.webOf(listOfView(view, context)),
  properties: {
    Aggregations: text((view) => settingsOf(view).aggregations ?? null),
    AggregationsStatus: text(() => null),
    BaseViewId: text(() => '1'),
    ColumnWidth: text((view) => settingsOf(view).columnWidth ?? null),
    ContentTypeId: valueOf('SP.ContentTypeId', () => complex('SP.ContentTypeId', { StringValue: '0x' })),
    CustomFormatter: text((view) => settingsOf(view).customFormatter ?? null),
    DefaultView: boolean((view) => view.is_default === 1),
    DefaultViewForContentType: boolean(() => false),
    EditorModified: boolean(() => false),
    Formats: text(() => null),
    Hidden: boolean((view) => view.hidden === 1),
    HtmlSchemaXml: text(schemaXml),
    Id: guid((view) => view.id),
    ImageUrl: text(() => '/_layouts/15/images/generic.png'),
    IncludeRootFolder: boolean(() => false),
    JSLink: text((view) => settingsOf(view).jsLink ?? 'clienttemplates.js'),
    ListViewXml: text(schemaXml),
    Method: text(() => null),
    MobileDefaultView: boolean(() => false),
    MobileView: boolean(() => false),
    OrderedView: boolean(() => false),
    Paged: boolean((view) => settingsOf(view).paged !== false),
    PersonalView: boolean((view) => settingsOf(view).personal === true),
    ReadOnlyView: boolean(() => false),
    RequiresClientIntegration: boolean(() => false),
    RowLimit: int32((view) => view.row_limit),
    Scope: int32((view) => settingsOf(view).scope ?? 0),
    ServerRelativePath: valueOf('SP.ResourcePath', (view, context) => resourcePath(url(view, context))),
    ServerRelativeUrl: text(url),
    StyleId: text(() => null),
    TabularView: boolean(() => true),
    Threaded: boolean(() => false),
    Title: text((view) => view.title),
    Toolbar: text(() => ''),
    ToolbarTemplateName: text(() => null),
    ViewData: text((view) => settingsOf(view).viewData ?? null),
    ViewJoins: text(() => null),
    ViewProjectedFields: text(() => null),
    ViewQuery: text((view) => view.query),
    ViewType: text((view) => settingsOf(view).viewType ?? 'HTML'),
    ViewType2: text((view) => settingsOf(view).viewType2 ?? null)
  },
  navigations: { ViewFields: leadsTo((view) => viewFields(view)) },
  operations: {
    renderAsHtml: reads((view, { context }) => {
      const list = listOfView(view, context);
      context.require(PermissionKind.ViewListItems, context.service.webOf(list), list);
      return valueResource('RenderAsHtml', 'Edm.String', viewHtml(context, list, view));
    }),
    setViewXml: acts((view, call) => {
      requireManager(call.context, view);
      const xml = call.text('viewXml');
      const query = /<Query>([\s\S]*?)<\/Query>|<Query\s*\/>/.exec(xml);
      const fields = /<ViewFields>([\s\S]*?)<\/ViewFields>/.exec(xml)?.[1];
      const limit = /<RowLimit[^>]*>(\d+)<\/RowLimit>/.exec(xml)?.[1];
      call.context.service.views.update(view, {
        ...(query === null ? {} : { query: query[1] ?? '' }), ...(limit === undefined ? {} : { row_limit: Number(limit) }),
        ...(fields === undefined ? {} : { fields: [...fields.matchAll(/Name="([^"]+)"/g)].map((match) => match[1] ?? '') })
      });
      return nullResource('SetViewXml');
    })
  },
  settable: VIEW_SETTABLE,
  settableAtCreation: VIEW_CREATION,
  update(view, call) {
    requireManager(call.context, view);
    call.context.service.views.update(view, changesOf(call.body));
    return view;
  },
  remove(view, call) {
    requireManager(call.context, view);
    if (view.is_default === 1 && call.context.service.views.ofList(view.list).length === 1) throw refusal('viewNotFound');
    call.context.service.views.remove(view);
  }
};

const viewFieldsType: EntityType<ViewRow> = {
  name: 'SP.ViewFieldCollection',
  uri: (view, context) => `${address(view, context)}/ViewFields`,
  web: (view, context) => context.service.webOf(listOfView(view, context)),
  properties: {
    SchemaXml: text((view) => fieldsOf(view).map((name) => `<FieldRef Name="${name}" />`).join('')),
    Items: valueOf('Collection(Edm.String)', fieldsOf)
  },
  navigations: {},
  operations: {
    addViewField: acts((view, call) => {
      const { service } = call.context;
      requireManager(call.context, view);
      const name = call.text('strField');
      const field = service.fields.ofList(view.list).named(name) ?? service.fields.ofList(view.list).titled(name);
      if (field === undefined) throw refusal('fieldMissing', name);
      if (!fieldsOf(view).includes(field.internalName)) service.views.update(view, { fields: [...fieldsOf(view), field.internalName] });
      return nullResource('AddViewField');
    }),
    removeViewField: acts((view, call) => {
      requireManager(call.context, view);
      const name = call.text('strField');
      call.context.service.views.update(view, { fields: fieldsOf(view).filter((each) => each.toLowerCase() !== name.toLowerCase()) });
      return nullResource('RemoveViewField');
    }),
    removeAllViewFields: acts((view, call) => {
      requireManager(call.context, view);
      call.context.service.views.update(view, { fields: [] });
      return nullResource('RemoveAllViewFields');
    }),
    moveViewFieldTo: acts((view, call) => {
      requireManager(call.context, view);
      const name = call.text('field');
      const rest = fieldsOf(view).filter((each) => each !== name);
      rest.splice(call.number('index', 1), 0, name);
      call.context.service.views.update(view, { fields: rest });
      return nullResource('MoveViewFieldTo');
    })
  }
};

function viewFields(view: ViewRow): EntityResource {
  return entityOf(viewFieldsType, view);
}

/** The views of a list. */
export function views(context: RequestContext, list: ListRow): CollectionResource {
  const { service } = context;
  const one = (view: ViewRow | undefined): EntityResource => {
    if (view === undefined) throw refusal('viewNotFound');
    return entityOf(viewType, view);
  };
  const all = (): ViewRow[] => service.views.ofList(list.n);
  const add = (body: JsonObject): EntityResource => {
    const personal = body.PersonalView === true;
    context.require(personal ? PermissionKind.ManagePersonalViews : PermissionKind.ManageLists, service.webOf(list), list);
    const title = typeof body.Title === 'string' ? body.Title : '';
    if (title === '') throw refusal('parameterInvalid', 'Title');
    const { fields, settings, ...rest } = changesOf(body);
    const names = fields ?? (JSON.parse(all().find((view) => view.is_default === 1)?.fields ?? '["LinkTitle"]') as string[]);
    const leaf = `${title.replace(/[^\p{L}\p{N} ]/gu, '').slice(0, 50) || 'View'}.aspx`;
    return createdEntity(viewType, service.views.add({ list: list.n, leaf, query: '', row_limit: 30, is_default: 0, hidden: 0, ...rest, title, fields: names, settings: { ...settings, personal } }));
  };
  return smallCollection(viewType, `Web/Lists(guid'${list.id}')/Views`, all, {
    key: (call) => one(service.views.byId(list.n, call.text('guidId'))),
    create: (call) => add(call.body),
    operations: {
      add: acts((_, call) => add({ ...call.object('parameters'), ...call.body })),
      getById: reads((_, call) => one(service.views.byId(list.n, call.text('guidId')))),
      getByTitle: reads((_, call) => {
        const title = call.text('strTitle').toLowerCase();
        return one(all().find((view) => view.title.toLowerCase() === title));
      })
    }
  });
}

function schemaXml(view: ViewRow, context: RequestContext): string {
  const { paged = true, scope = 0 } = settingsOf(view);
  const fields = fieldsOf(view).map((name) => `<FieldRef Name="${name}" />`).join('');
  const scopeAttribute = scope === 0 ? '' : ` Scope="${SCOPES[scope] ?? ''}"`;
  return `<View Name="{${view.id.toUpperCase()}}" DefaultView="${view.is_default === 1 ? 'TRUE' : 'FALSE'}" Type="HTML" DisplayName="${view.title.replace(/[<>&"]/g, '')}" Url="${url(view, context)}"${scopeAttribute}><Query>${view.query}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="${paged ? 'TRUE' : 'FALSE'}">${view.row_limit}</RowLimit></View>`;
}

function changesOf(body: JsonObject): Partial<Pick<ViewRow, 'title' | 'query' | 'row_limit' | 'is_default' | 'hidden'>> & { fields?: string[]; settings?: ViewSettings } {
  const settings: ViewSettings = {};
  if (typeof body.Paged === 'boolean') settings.paged = body.Paged;
  if (typeof body.Scope === 'number') settings.scope = body.Scope;
  if (typeof body.CustomFormatter === 'string') settings.customFormatter = body.CustomFormatter;
  if (typeof body.Aggregations === 'string') settings.aggregations = body.Aggregations;
  if (typeof body.JSLink === 'string') settings.jsLink = body.JSLink;
  if (typeof body.ViewData === 'string') settings.viewData = body.ViewData;
  if (typeof body.ViewType2 === 'string') settings.viewType2 = body.ViewType2;
  if (typeof body.ColumnWidth === 'string') settings.columnWidth = body.ColumnWidth;
  const fields = listOf(body.ViewFields).filter((name): name is string => typeof name === 'string');
  const query = body.ViewQuery ?? body.Query;
  return {
    ...(typeof body.Title === 'string' && body.Title !== '' ? { title: body.Title } : {}), ...(typeof query === 'string' ? { query } : {}),
    ...(typeof body.RowLimit === 'number' ? { row_limit: body.RowLimit } : {}), ...(typeof body.DefaultView === 'boolean' ? { is_default: body.DefaultView ? 1 : 0 } : {}),
    ...(typeof body.Hidden === 'boolean' ? { hidden: body.Hidden ? 1 : 0 } : {}), ...(fields.length > 0 ? { fields } : {}), ...(Object.keys(settings).length > 0 ? { settings } : {})
  };
}

function requireManager(context: RequestContext, view: ViewRow): void {
  const list = listOfView(view, context);
  context.require(settingsOf(view).personal === true ? PermissionKind.ManagePersonalViews : PermissionKind.ManageLists, context.service.webOf(list), list);
}
