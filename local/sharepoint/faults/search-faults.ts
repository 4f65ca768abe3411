import type { Fault } from './fault';

/** A search that finds too much, too little, or what one may not read; sites and hubs of the wrong hands. */
export const searchFaults: readonly Fault[] = [
  { name: 'search is not trimmed', file: 'model/search/search.ts', find: 'searchSql(query, context.origin), readableBy(context, personOf(context)), missed', replace: 'searchSql(query, context.origin), missed', suites: ['search'] },
  { name: 'search forgets own items', file: 'model/search/trimming.ts', find: "if (rows === '') whole.push(list.n);", replace: "if (rows !== '0') whole.push(list.n);", suites: ['search'] },
  { name: 'search finds closed webs', file: 'model/search/trimming.ts', find: 'if (!within.may(PermissionKind.Open, web)) continue;', replace: 'if (!within.may(PermissionKind.Open, web)) { webs.push(web.n); continue; }', suites: ['sites'] },
  { name: 'the index never lags', file: 'model/search/search.ts', find: 'searchLag * 1000', replace: 'searchLag * 0', suites: ['search'] },
  { name: 'the index misses nothing', file: 'model/search/search.ts', find: "searchMisses === '' ?", replace: 'searchMisses.length >= 0 ?', suites: ['search'] },
  { name: 'deleted items stay in the index', file: 'model/search/search-index.ts', find: "this.stores.database.run('DELETE FROM search_text WHERE rowid = ?', n);", replace: '', suites: ['search'] },
  { name: 'drafts are found', file: 'model/search/search-index.ts', find: 'row.ui_version % MAJOR !== 0) {', replace: 'row.ui_version < 0) {', suites: ['search'] },
  { name: 'search rows without limit', file: 'model/search/search.ts', find: "export function searchDocuments(context: RequestContext, request: SearchRequest): SearchPage {\n  const { service } = context;\n  if (request.rowLimit > SEARCH_ROWS)", replace: "export function searchDocuments(context: RequestContext, request: SearchRequest): SearchPage {\n  const { service } = context;\n  if (request.rowLimit > SEARCH_ROWS * 10)", suites: ['search'] },
  { name: 'search totals of the page only', file: 'model/search/search.ts', find: 'return { rows, total };', replace: 'return { rows, total: Math.min(total, rows.length) };', suites: ['search'] },
  { name: 'restrictions of one property all hold', file: 'model/search/kql.ts', find: "{ kind: 'or', operands: group }", replace: "{ kind: 'and', operands: group }", suites: ['search'] },
  { name: 'a hub of anybody', file: 'protocol/resources/hub-site.ts', find: "if (context.service.people.find(context.user.login)?.siteAdmin !== true) throw refusal('accessDenied');", replace: '', suites: ['sites'] },
  { name: 'anybody joins a site to a hub', file: 'protocol/resources/hub-site.ts', find: 'context.require(PermissionKind.ManageWeb, context.service.sites.rootWeb(site.n));', replace: '', suites: ['sites'] },
  { name: 'a copy of the hub navigation is never late', file: 'model/navigation/hub-navigation.ts', find: 'service.settings.hubNavigationDelay * 1000', replace: '0', suites: ['sites'] },
  { name: 'a new site has no owner', file: 'model/provisioning/new-site.ts', find: 'service.principals.addMember(site.n, owners.id, ownerUser.id);', replace: 'void owners;', suites: ['sites'] },
  { name: 'a site answers before it is ready', file: 'protocol/http/api.ts', find: ' || !service.isReady(service.sites.site(web.site))', replace: '', suites: ['sites'] }
];
