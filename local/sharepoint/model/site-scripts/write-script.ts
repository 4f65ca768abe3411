import type { RequestContext } from '../context';
import { childrenOf, QUICK_LAUNCH } from '../navigation/navigation';
import { schemaXmlOf } from '../rules/field-xml';
import type { ListRow } from '../../storage/list-store';
import type { ViewRow, ViewSettings } from '../../storage/view-store';
import { SCRIPT_SCHEMA } from './script';

type Action = Readonly<Record<string, unknown>>;

const scriptOf = (actions: readonly Action[]): string => JSON.stringify({ $schema: SCRIPT_SCHEMA, actions }, undefined, 2);

/** A script that makes a list like this one (`GetSiteScriptFromList`). */
export function scriptOfList(context: RequestContext, list: ListRow): string {
  return scriptOf([listAction(context, list)]);
}

/** What of a web is to be in its script. */
export interface WebParts {
  readonly lists: readonly ListRow[];
  readonly regionalSettings: boolean;
  readonly links: boolean;
  readonly theme: boolean;
}

/** A script that makes a web like this one (`GetSiteScriptFromWeb`). */
export function scriptOfWeb(context: RequestContext, { lists, regionalSettings, links, theme: themed }: WebParts): string {
  const { service, web } = context;
  const { localeId, timeZone, theme } = service.sites.settingsOf(web);
  return scriptOf([
    ...lists.map((list) => listAction(context, list)),
    ...(themed && theme !== undefined ? [{ verb: 'applyTheme', themeName: theme.name }] : []),
    ...(regionalSettings ? [{ verb: 'setRegionalSettings', timeZone, locale: localeId, hourFormat: '24' }] : []),
    ...(links ? childrenOf(service, web, QUICK_LAUNCH).map(({ title, url }) => ({ verb: 'addNavLink', url, displayName: title, isWebRelative: false })) : [])
  ]);
}

function listAction(context: RequestContext, list: ListRow): Action {
  const { service } = context;
  const { color, icon } = service.lists.settingsOf(list);
  const fields = service.fields.ofList(list.n).all.filter(({ attributes }) => attributes.fromBase !== true);
  return {
    verb: 'createSPList',
    listName: list.url.slice(service.webOf(list).url.length + 1),
    templateType: list.template,
    ...(color === undefined ? {} : { color }),
    ...(icon === undefined ? {} : { icon }),
    subactions: [
      { verb: 'setTitle', title: list.title },
      { verb: 'setDescription', description: list.description },
      ...fields.map((field) => ({ verb: 'addSPFieldXml', schemaXml: schemaXmlOf(field, list.id), id: field.id, displayName: field.title, isRequired: field.required, addToDefaultView: false })),
      ...service.views.ofList(list.n).map(viewAction)
    ]
  };
}

function viewAction(view: ViewRow): Action {
  const { scope, customFormatter } = JSON.parse(view.settings) as ViewSettings;
  return {
    verb: 'addSPView', name: view.title, viewFields: JSON.parse(view.fields) as string[], query: view.query, rowLimit: view.row_limit, isPaged: true, makeDefault: view.is_default === 1,
    ...(scope === undefined ? {} : { scope }), ...(customFormatter === undefined ? {} : { formatterJSON: customFormatter })
  };
}
