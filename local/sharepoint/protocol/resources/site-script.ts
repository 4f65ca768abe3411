import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { isObject, listOf, type JsonObject } from '../../model/json';
import { pathOfAddress } from '../../model/rules/address';
import { runActions, type ActionResult } from '../../model/site-scripts/run-script';
import { actionsOf, readScript, type ScriptAction } from '../../model/site-scripts/script';
import { SiteScriptStore, type SiteScript } from '../../model/site-scripts/script-store';
import { scriptOfList, scriptOfWeb } from '../../model/site-scripts/write-script';
import { complex, type ComplexValue } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { nullResource, valueResource, type Resource } from '../odata/resource';
import { isListed } from './lists';
import { apiRoot } from './root';
import { requireTenantAdmin } from './tenant-admin';

export const SCRIPT_SPACE = 'Microsoft.SharePoint.Utilities.WebTemplateExtensions';
export const SCRIPT_UTILITY = `${SCRIPT_SPACE}.SiteScriptUtility`;
const METADATA = `${SCRIPT_SPACE}.SiteScriptMetadata`;
const RESULT = `${SCRIPT_SPACE}.SiteScriptActionResult`;

const storeOf = ({ service }: RequestContext): SiteScriptStore => new SiteScriptStore(service.properties);

/** @param content - the script; lists of scripts leave it out */
function metadata({ id, title, description, version }: SiteScript, content: string | null): ComplexValue {
  return complex(METADATA, { Content: content, Description: description, Id: id, IsSiteScriptPackage: false, Title: title, Version: version });
}

function create(call: ApiCall): Resource {
  requireTenantAdmin(call.context);
  const script = storeOf(call.context).add({ title: call.text('Title'), description: call.optionalText('Description', -1) ?? '', content: new TextDecoder().decode(call.bytes) });
  return valueResource('CreateSiteScript', METADATA, metadata(script, script.content));
}

function update(call: ApiCall): Resource {
  requireTenantAdmin(call.context);
  const { Id, Title, Description, Content, Version } = call.object('updateInfo');
  if (typeof Id !== 'string') throw refusal('parameterMissing', 'Id');
  const script = storeOf(call.context).update(Id, {
    ...(typeof Title === 'string' ? { title: Title } : {}), ...(typeof Description === 'string' ? { description: Description } : {}), ...(typeof Content === 'string' ? { content: Content } : {}),
    ...(typeof Version === 'number' ? { version: Version } : {})
  });
  return valueResource('UpdateSiteScript', METADATA, metadata(script, script.content));
}

function fromList(call: ApiCall): Resource {
  const { context } = call;
  const { service } = context;
  const path = pathOfAddress(call.text('listUrl'), context.origin);
  // The address of a view or form of the list means the list.
  const list = service.lists.byUrl(path) ?? service.lists.ofPath(path);
  if (list === undefined || !isListed(context, list)) throw refusal('listNotFoundAt', path);
  context.require(PermissionKind.ManageLists, service.webOf(list), list);
  return valueResource('GetSiteScriptFromList', 'Edm.String', scriptOfList(context.in(service.webOf(list)), list));
}

function fromWeb(call: ApiCall): Resource {
  const { context } = call;
  const { service } = context;
  const path = pathOfAddress(call.text('webUrl'), context.origin);
  const web = service.sites.webByUrl(path);
  if (web?.site !== context.site.n) throw refusal('resourceNotFound', path);
  context.require(PermissionKind.ManageWeb, web);
  const { IncludedLists, IncludeRegionalSettings, IncludeLinksToExportedItems, IncludeTheme, IncludeBranding, IncludeSiteExternalSharingCapability } = call.object('info');
  const warnings: string[] = [];
  const lists = listOf(IncludedLists).flatMap((url): ListRow[] => {
    const list = typeof url === 'string' ? service.lists.byUrl(`${web.url}/${url.replace(/^\//, '')}`) : undefined;
    if (list !== undefined) return [list];
    warnings.push(`The requested list with ID ${String(url)} does not exist or is not supported.`);
    return [];
  });
  if (IncludeBranding === true || IncludeSiteExternalSharingCapability === true) warnings.push('Branding and external sharing have no counterpart.');
  const json = scriptOfWeb(context.in(web), { lists, regionalSettings: IncludeRegionalSettings === true, links: IncludeLinksToExportedItems === true, theme: IncludeTheme === true });
  return valueResource('GetSiteScriptFromWeb', `${SCRIPT_SPACE}.SiteScriptSerializationResult`, complex(`${SCRIPT_SPACE}.SiteScriptSerializationResult`, { JSON: json, Warnings: warnings }));
}

/** How actions went, as SharePoint tells it. */
export function actionResults(name: string, done: readonly ActionResult[]): Resource {
  return valueResource(name, `Collection(${RESULT})`, done.map(({ verb, target, outcome, text, code }) => complex(RESULT, { ErrorCode: code, Outcome: String(outcome), OutcomeText: text, Target: target, TargetId: null, Title: verb, Verb: verb })));
}

function oneAction(json: string): readonly ScriptAction[] {
  let action: unknown;
  try {
    action = JSON.parse(json);
  } catch {
    throw refusal('siteScriptInvalid', 'JSON');
  }
  return actionsOf([isObject(action) ? action : ({} satisfies JsonObject)]);
}

/* Site scripts (MS docs: site design and site script REST API). */
extendType(apiRoot, {
  operations: {
    [`${SCRIPT_UTILITY}.CreateSiteScript`]: acts((_, call) => create(call)),
    [`${SCRIPT_UTILITY}.GetSiteScripts`]: acts((_, { context }) => valueResource('GetSiteScripts', `Collection(${METADATA})`, storeOf(context).all().map((script) => metadata(script, null)))),
    [`${SCRIPT_UTILITY}.GetSiteScriptMetadata`]: acts((_, call) => {
      const script = storeOf(call.context).get(call.text('id'));
      return valueResource('GetSiteScriptMetadata', METADATA, metadata(script, script.content));
    }),
    [`${SCRIPT_UTILITY}.UpdateSiteScript`]: acts((_, call) => update(call)),
    [`${SCRIPT_UTILITY}.DeleteSiteScript`]: acts((_, call) => {
      requireTenantAdmin(call.context);
      storeOf(call.context).remove(call.text('id'));
      return nullResource('DeleteSiteScript');
    }),
    [`${SCRIPT_UTILITY}.GetSiteScriptFromList`]: acts((_, call) => fromList(call)),
    [`${SCRIPT_UTILITY}.GetSiteScriptFromWeb`]: acts((_, call) => fromWeb(call)),
    [`${SCRIPT_UTILITY}.ExecuteTemplateScript`]: acts((_, call) => actionResults('ExecuteTemplateScript', runActions(call.context, readScript(call.text('script'))))),
    [`${SCRIPT_UTILITY}.ExecuteSiteScriptAction`]: acts((_, call) => actionResults('ExecuteSiteScriptAction', runActions(call.context, oneAction(call.text('actionDefinition')))))
  }
});
