import { refusal } from '../../errors';
import { isObject, type JsonObject } from '../json';

/** Where the form of a script is described. */
export const SCRIPT_SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json';
/** Characters of a script at most (MS docs: site script limits). */
const LENGTH = 100_000;

/** One action of a script: a verb and what it needs. */
export interface ScriptAction {
  readonly verb: string;
  readonly parameters: JsonObject;
}

/** What a script may do to a web (MS docs: site template JSON schema). */
const VERBS: ReadonlySet<string> = new Set([
  'createSPList', 'createSiteColumn', 'createContentType', 'addNavLink', 'removeNavLink', 'applyTheme', 'setSiteBranding', 'setSiteLogo', 'joinHubSite', 'installSolution', 'associateExtension',
  'activateSPFeature', 'triggerFlow', 'setRegionalSettings', 'addPrincipalToSPGroup', 'setSiteExternalSharingCapability'
]);

/**
 * The actions of a script.
 * @throws SharePointError `siteScriptInvalid` (400) for what is no JSON, has no actions, or one that does not exist
 */
export function readScript(json: string): readonly ScriptAction[] {
  if (json.length > LENGTH) throw refusal('siteScriptInvalid', `${LENGTH}`);
  let script: unknown;
  try {
    script = JSON.parse(json);
  } catch {
    throw refusal('siteScriptInvalid', 'JSON');
  }
  const actions = isObject(script) ? actionsOf(script.actions) : [];
  if (actions.length === 0) throw refusal('siteScriptInvalid', 'actions');
  for (const { verb } of actions) if (!VERBS.has(verb)) throw refusal('siteScriptInvalid', verb);
  return actions;
}

/** The objects with a verb in a list of actions. @throws SharePointError `siteScriptInvalid` for anything else in it */
export function actionsOf(list: unknown): readonly ScriptAction[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw refusal('siteScriptInvalid', 'actions');
  return list.map((action: unknown) => {
    if (!isObject(action) || typeof action.verb !== 'string') throw refusal('siteScriptInvalid', 'verb');
    return { verb: action.verb, parameters: action };
  });
}
