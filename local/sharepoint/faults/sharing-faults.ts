import type { Fault } from './fault';

/** What is shared, related, scripted or designed by the wrong hands, too much of it, or not at all. */
export const sharingFaults: readonly Fault[] = [
  { name: 'sharing leaves the others of a folder out', file: 'protocol/resources/securable.ts', find: '...(below && list !== undefined && item !== undefined ? scopesBelow(context, list, item) : []), ', replace: '', suites: ['sharing-writes'] },
  { name: 'sharing gives what lies apart too', file: 'protocol/resources/securable.ts', find: '...(below && list !== undefined', replace: '...(list !== undefined', suites: ['sharing-writes'] },
  { name: 'anybody shares', file: 'protocol/resources/sharing-writes.ts', find: "if (!may) return failed(SharingStatus.AccessDenied, 'shareDenied');", replace: 'void may;', suites: ['sharing-writes'] },
  { name: 'anybody is put into groups', file: 'protocol/resources/sharing-writes.ts', find: "if (!mayEditMembers(context, group)) return failed(SharingStatus.AccessDenied, 'shareDenied');", replace: 'void mayEditMembers;', suites: ['sharing-writes'] },
  { name: 'what is shared no longer stays open', file: 'protocol/resources/sharing-writes.ts', find: 'if (hasOwnScope(context, securableOf(shared))) resetInheritance(context, securableOf(shared));', replace: 'void resetInheritance;', suites: ['sharing-writes'] },
  { name: 'links outlive sharing', file: 'protocol/resources/sharing-writes.ts', find: 'if (item !== undefined) unshareLinks(context, item);', replace: 'void unshareLinks;', suites: ['sharing-writes'] },
  { name: 'links end in the past', file: 'protocol/resources/sharing.ts', find: "throw refusal('parameterInvalid', 'expiration');", replace: 'void 0;', suites: ['sharing-writes'] },
  { name: 'related items of others are told', file: 'model/items/related-items.ts', find: ' || !isVisible(context, target, found)', replace: '', suites: ['related-items'] },
  { name: 'items are related twice', file: 'model/items/related-items.ts', find: '(links) => (links.some((link) => leadsTo(link, to)) ? links : [...links, linkTo(context, to)])', replace: '(links) => [...links, linkTo(context, to)]', suites: ['related-items'] },
  { name: 'tenant settings for everybody', file: 'protocol/resources/tenant-admin.ts', find: "throw refusal('accessDenied');", replace: 'void 0;', suites: ['site-scripts', 'site-designs'] },
  { name: 'scripts without actions', file: 'model/site-scripts/script.ts', find: "if (actions.length === 0) throw refusal('siteScriptInvalid', 'actions');", replace: '', suites: ['site-scripts'] },
  { name: 'scripts with any verb', file: 'model/site-scripts/script.ts', find: "if (!VERBS.has(verb)) throw refusal('siteScriptInvalid', verb);", replace: 'void verb;', suites: ['site-scripts'] },
  { name: 'a script makes lists twice', file: 'model/site-scripts/run-script.ts', find: 'if (present() !== undefined) return false;', replace: '', suites: ['site-scripts'] },
  { name: 'anybody runs scripts', file: 'model/site-scripts/run-script.ts', find: 'context.require(PermissionKind.ManageWeb, context.web);', replace: '', suites: ['site-scripts'] },
  { name: 'designs are seen by everybody', file: 'protocol/resources/site-design.ts', find: '.filter((each) => sees(context, each))', replace: '', suites: ['site-designs'] },
  { name: 'a theme is any text', file: 'model/themes/themes.ts', find: "if (!isObject(palette) || typeof palette.themePrimary !== 'string') throw refusal('themeInvalid');", replace: 'void palette;', suites: ['site-designs'] },
  { name: 'a theme is added over another', file: 'protocol/resources/theme-manager.ts', find: "(storeOf(call.context).find(theme.name) === undefined) === isNew", replace: 'isNew || storeOf(call.context).find(theme.name) !== undefined', suites: ['site-designs'] },
  { name: 'groups of a web that inherits', file: 'protocol/resources/associated-groups.ts', find: "if (scope === null) throw refusal('inheritsPermissions');", replace: "if (scope === null) return;", suites: ['classic'] },
  { name: 'galleries are made by anybody', file: 'protocol/resources/lists.ts', find: "if (listTemplate(template)?.ofSite === true) throw refusal('parameterInvalid', 'baseTemplate');", replace: '', suites: ['classic'] },
  { name: 'a view as a table runs what is in it', file: 'model/list-data/view-html.ts', find: 'return escapeXml(displayText(context, field, row[field.column] ?? null));', replace: 'return displayText(context, field, row[field.column] ?? null);', suites: ['classic'] },
  { name: 'anybody sets the logo', file: 'protocol/resources/site-icon.ts', find: 'context.require(PermissionKind.ManageWeb, web);', replace: '', suites: ['classic'] },
  { name: 'webhooks call anybody', file: 'model/changes/webhooks.ts', find: "return /^https?:$/.test(protocol) && /^(localhost|127\\.0\\.0\\.1|\\[::1\\])$/.test(hostname);", replace: 'return protocol !== hostname;', suites: ['webhooks'] },
  { name: 'webhooks that nobody wants', file: 'protocol/resources/subscription.ts', find: "if (said !== token) throw refusal('webhookUnreachable');", replace: 'void said;', suites: ['webhooks'] },
  { name: 'webhooks never end', file: 'protocol/http/change-hooks.ts', find: 'until <= now || ', replace: '', suites: ['webhooks'] },
  { name: 'webhooks for ever', file: 'model/changes/webhooks.ts', find: ' || end > now + WEBHOOK_DAYS * DAY', replace: '', suites: ['webhooks'] },
  { name: 'menus of any provider', file: 'protocol/resources/navigation.ts', find: "throw refusal('parameterInvalid', 'mapProviderName');", replace: 'return BARS;', suites: ['furniture'] }
];
