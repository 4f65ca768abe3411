import type { RequestContext } from '../context';
import { refusal, SharePointError } from '../../errors';
import { createFieldFromXml } from '../lists/field-changes';
import { updateList } from '../lists/list-changes';
import { addNode, QUICK_LAUNCH } from '../navigation/navigation';
import { createList } from '../provisioning/new-list';
import { PermissionKind } from '../../storage/permission-kind';
import type { JsonObject } from '../json';
import type { ListRow } from '../../storage/list-store';
import { TIME_ZONES } from '../rules/time-zone';
import { ThemeStore } from '../themes/themes';
import { actionsOf, type ScriptAction } from './script';

/** `SiteScriptActionOutcome`. */
const Outcome = { Success: 0, Failure: 1, NoOp: 2 } as const;

/** How an action went. */
export interface ActionResult {
  readonly verb: string;
  /** What it was done to. */
  readonly target: string;
  readonly outcome: number;
  /** Why it failed; empty otherwise. */
  readonly text: string;
  readonly code: number;
}

/** Adds a column by its XML with the name that it says and to no view (`AddFieldInternalNameHint`). */
const INTERNAL_NAME_HINT = 8;

const textOf = (parameters: JsonObject, name: string): string => (typeof parameters[name] === 'string' ? parameters[name] : '');

/**
 * Runs actions in a web, one after the other: one that fails stops none after it. What is there already is left alone, so that a script may run again.
 * @throws SharePointError `accessDenied` for who does not manage the web
 */
export function runActions(context: RequestContext, actions: readonly ScriptAction[]): ActionResult[] {
  context.require(PermissionKind.ManageWeb, context.web);
  return actions.flatMap((action) => (action.verb === 'createSPList' ? listActions(context, action) : [attempt(context, action, context.web.title, () => runAction(context, action))]));
}

/** What was done: false where there was nothing to do. */
function attempt(context: RequestContext, { verb }: ScriptAction, target: string, run: () => boolean): ActionResult {
  try {
    const done = context.service.database.transaction(run);
    return { verb, target, outcome: done ? Outcome.Success : Outcome.NoOp, text: '', code: 0 };
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    return { verb, target, outcome: Outcome.Failure, text: error.text(context.language), code: error.code };
  }
}

function runAction(context: RequestContext, { verb, parameters }: ScriptAction): boolean {
  const { service, web } = context;
  switch (verb) {
    case 'addNavLink': {
      const [title, url] = [textOf(parameters, 'displayName'), textOf(parameters, 'url')];
      if (title === '') throw refusal('parameterInvalid', 'displayName');
      const full = parameters.isWebRelative === true ? `${web.url}/${url.replace(/^\//, '')}` : url;
      addNode(service, web, { parent: QUICK_LAUNCH, title, url: full, external: /^https?:/i.test(full), visible: true, audiences: [] }, true);
      return true;
    }
    case 'setSiteLogo':
      service.sites.updateWeb(web.n, { settings: { logoUrl: textOf(parameters, 'url') } });
      return true;
    case 'applyTheme': {
      const theme = new ThemeStore(service.properties).find(textOf(parameters, 'themeName'));
      if (theme === undefined) throw refusal('themeNotFound', textOf(parameters, 'themeName'));
      service.sites.updateWeb(web.n, { settings: { theme } });
      return true;
    }
    case 'setRegionalSettings': {
      const { timeZone, locale } = parameters;
      if (timeZone !== undefined && !TIME_ZONES.some(({ id }) => id === timeZone)) throw refusal('parameterInvalid', 'timeZone');
      if (locale !== undefined && (typeof locale !== 'number' || !Number.isInteger(locale))) throw refusal('parameterInvalid', 'locale');
      service.sites.updateWeb(web.n, { settings: { ...(typeof timeZone === 'number' ? { timeZone } : {}), ...(locale === undefined ? {} : { localeId: locale }) } });
      return true;
    }
    case 'joinHubSite': {
      const id = textOf(parameters, 'hubSiteId').toLowerCase();
      const hub = service.sites.allSites().find((site) => site.id === id && site.hub === site.n);
      if (hub === undefined) throw refusal('resourceNotFound', id);
      service.sites.joinHub(web.site, hub.n);
      return true;
    }
    default:
      throw refusal('siteScriptActionAbsent', verb);
  }
}

/** A list, made unless it is there, and what is done to it. */
function listActions(context: RequestContext, action: ScriptAction): ActionResult[] {
  const { service, web } = context;
  const { parameters } = action;
  const name = textOf(parameters, 'listName');
  const template = typeof parameters.templateType === 'number' ? parameters.templateType : 100;
  const present = (): ListRow | undefined => service.lists.byUrl(`${web.url}/${name}`) ?? service.lists.byUrl(`${web.url}/Lists/${name}`) ?? service.lists.byTitle(web.n, name);
  const made = attempt(context, action, name, () => {
    if (name === '') throw refusal('parameterInvalid', 'listName');
    if (present() !== undefined) return false;
    const leaf = name.slice(name.lastIndexOf('/') + 1);
    createList(service, web, { title: leaf, template, ...(name.includes('/') ? { leaf: name } : {}) }, { user: context.user.id, now: context.now });
    return true;
  });
  const list = present();
  if (list === undefined) return [made];
  return [made, ...actionsOf(parameters.subactions).map((sub) => attempt(context, sub, list.title, () => runListAction(context, service.lists.byNumber(list.n), sub)))];
}

function runListAction(context: RequestContext, list: ListRow, { verb, parameters }: ScriptAction): boolean {
  const { service } = context;
  switch (verb) {
    case 'setTitle':
      if (list.title === textOf(parameters, 'title')) return false;
      updateList(context, list, { Title: textOf(parameters, 'title') });
      return true;
    case 'setDescription':
      updateList(context, list, { Description: textOf(parameters, 'description') });
      return true;
    case 'addSPFieldXml': {
      const xml = textOf(parameters, 'schemaXml');
      const [, named] = /\sName="([^"]+)"/.exec(xml) ?? [];
      if (named !== undefined && service.fields.ofList(list.n).named(named) !== undefined) return false;
      createFieldFromXml(context, list, xml, INTERNAL_NAME_HINT);
      return true;
    }
    case 'addSPView':
      return addView(context, list, parameters);
    default:
      throw refusal('siteScriptActionAbsent', verb);
  }
}

function addView({ service }: RequestContext, list: ListRow, parameters: JsonObject): boolean {
  const title = textOf(parameters, 'name');
  if (title === '') throw refusal('parameterInvalid', 'name');
  const { viewFields, rowLimit, makeDefault, scope } = parameters;
  const fields = Array.isArray(viewFields) ? viewFields.filter((name): name is string => typeof name === 'string') : [];
  const changes = { query: textOf(parameters, 'query'), row_limit: typeof rowLimit === 'number' ? rowLimit : 30, is_default: makeDefault === true ? 1 : 0, settings: typeof scope === 'number' ? { scope } : {} };
  const present = service.views.ofList(list.n).find((view) => view.title === title);
  if (present !== undefined) {
    service.views.update(present, { ...changes, is_default: present.is_default === 1 ? 1 : changes.is_default, ...(fields.length > 0 ? { fields } : {}) });
    return true;
  }
  const leaf = `${title.replace(/[^\p{L}\p{N} ]/gu, '').slice(0, 50) || 'View'}.aspx`;
  service.views.add({ list: list.n, leaf, title, hidden: 0, fields, ...changes });
  return true;
}
