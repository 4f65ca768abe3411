import type { RequestContext } from '../context';
import { runActions, type ActionResult } from './run-script';
import { readScript } from './script';
import { SiteScriptStore } from './script-store';
import { SiteDesignStore, type DesignRun, type SiteDesign } from './design-store';

/**
 * Runs the scripts of a design in the web of a request, one after the other, and remembers the run. A script that is gone is passed over.
 * @throws SharePointError `accessDenied` for who does not manage the web
 */
export function applyDesign(context: RequestContext, design: SiteDesign): { readonly run: DesignRun; readonly results: readonly ActionResult[] } {
  const { properties } = context.service;
  const known = new SiteScriptStore(properties).all();
  const scripts = design.scripts.flatMap((id) => known.find((script) => script.id === id) ?? []);
  const parts = scripts.map((script) => ({ script, results: runActions(context, readScript(script.content)) }));
  const run = new SiteDesignStore(properties).addRun({
    design: design.id, title: design.title, version: design.version, web: context.web.id, by: context.user.login, started: Date.parse(context.now),
    results: parts.flatMap(({ script, results }, scriptIndex) => results.map(({ verb, target, outcome, text }) => ({ script: script.id, scriptTitle: script.title, scriptIndex, verb, target, outcome, text })))
  });
  return { run, results: parts.flatMap(({ results }) => results) };
}
