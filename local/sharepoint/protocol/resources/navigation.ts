import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import type { JsonObject } from '../../model/json';
import {
  addNode, changeNode, childrenOf, moveNodeAfter, navigationOf, nodeOf, QUICK_LAUNCH, removeNode, TOP_BAR, type NavigationNode
} from '../../model/navigation/navigation';
import type { ApiCall } from '../odata/api-call';
import { acts, boolean, extendType, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, valueResource, type CollectionResource, type EntityResource, type EntityType, type Resource } from '../odata/resource';
import { complex, type ComplexValue } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { WebRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { apiRoot } from './root';
import { webType } from './web';

/** A node with the web whose navigation it is part of. */
interface WebNode {
  readonly web: WebRow;
  readonly node: NavigationNode;
}

const nodeType: EntityType<WebNode> = {
  name: 'SP.NavigationNode',
  uri: ({ node }) => `Web/Navigation/GetNodeById(${node.id})`,
  web: ({ web }) => web,
  properties: {
    AudienceIds: valueOf('Collection(Edm.Guid)', ({ node }) => node.audiences),
    CurrentLCID: int32(({ web }) => web.language),
    Id: int32(({ node }) => node.id),
    IsDocLib: boolean(({ node }) => /\/Forms\/[^/]+\.aspx$/i.test(node.url)),
    IsExternal: boolean(({ node }) => node.external),
    IsVisible: boolean(({ node }) => node.visible),
    ListTemplateType: int32(() => 0),
    Title: text(({ node }) => node.title),
    Url: text(({ node }) => node.url)
  },
  navigations: { Children: leadsTo(({ web, node }, context) => nodes(context.in(web), node.id, `Web/Navigation/GetNodeById(${node.id})/Children`)) },
  operations: {
    deleteObject: acts(({ web, node }, { context }) => {
      remove(context, web, node);
      return nullResource('DeleteObject');
    })
  },
  update({ web, node }, { context, body }) {
    requireDesigner(context, web);
    const { Title, Url, IsVisible } = body;
    return {
      web,
      node: changeNode(context.service, web, node.id, {
        ...(typeof Title === 'string' ? { title: Title } : {}), ...(typeof Url === 'string' ? { url: Url } : {}), ...(typeof IsVisible === 'boolean' ? { visible: IsVisible } : {}),
        ...(body.AudienceIds === undefined ? {} : { audiences: audiencesOf(body) })
      })
    };
  },
  remove: ({ web, node }, { context }) => remove(context, web, node)
};

const navigationType: EntityType<WebRow> = {
  name: 'SP.Navigation',
  uri: () => 'Web/Navigation',
  web: (web) => web,
  properties: { UseShared: boolean(({ parent }) => parent !== null) },
  navigations: {
    QuickLaunch: leadsTo((web, context) => nodes(context.in(web), QUICK_LAUNCH, 'Web/Navigation/QuickLaunch')),
    TopNavigationBar: leadsTo((web, context) => nodes(context.in(web), TOP_BAR, 'Web/Navigation/TopNavigationBar'))
  },
  operations: { getNodeById: reads((web, call) => entityOf(nodeType, { web, node: nodeOf(call.context.service, web, call.number('id')) })) }
};

function nodes(context: RequestContext, parent: number, uri: string): CollectionResource {
  const { service, web } = context;
  const one = (id: number): EntityResource => {
    const node = nodeOf(service, web, id);
    if (node.parent !== parent) throw refusal('itemNotFound');
    return entityOf(nodeType, { web, node });
  };
  const add = (body: JsonObject): EntityResource => {
    requireDesigner(context, web);
    const { AsLastNode, IsExternal, IsVisible, Title, Url } = body;
    if (typeof Title !== 'string' || Title === '') throw refusal('parameterInvalid', 'Title');
    const node = { parent, title: Title, url: typeof Url === 'string' ? Url : '', external: IsExternal === true, visible: IsVisible !== false, audiences: audiencesOf(body) };
    return createdEntity(nodeType, { web, node: addNode(service, web, node, AsLastNode !== false) });
  };
  return smallCollection(nodeType, uri, () => childrenOf(service, web, parent).map((node) => ({ web, node })), {
    key: (call) => one(call.number('id')),
    create: (call) => add(call.body),
    operations: {
      add: acts((_, call) => add({ ...call.body, ...call.object('parameters') })),
      getById: reads((_, call) => one(call.number('id'))),
      getByIndex: reads((_, call) => {
        const node = childrenOf(service, web, parent)[call.number('index')];
        if (node === undefined) throw refusal('itemNotFound');
        return entityOf(nodeType, { web, node });
      }),
      moveAfter: acts((_, call) => {
        requireDesigner(context, web);
        moveNodeAfter(service, web, call.number('nodeId'), call.number('previousNodeId', 1));
        return nullResource('MoveAfter');
      })
    }
  });
}

function audiencesOf({ AudienceIds: ids }: JsonObject): string[] {
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

function remove(context: RequestContext, web: WebRow, node: NavigationNode): void {
  requireDesigner(context, web);
  removeNode(context.service, web, node.id);
}

/** Navigation is changed by who may add and customize pages, or manage the web. */
function requireDesigner(context: RequestContext, web: WebRow): void {
  context.require(PermissionKind.ManageWeb, web);
}

/** `_api/navigation`: the navigation as menus read it. */
const navigationServiceType: EntityType<null> = {
  name: 'Microsoft.SharePoint.Navigation.REST.NavigationServiceRest',
  uri: () => 'Navigation',
  properties: {},
  navigations: {},
  operations: {
    menuState: reads((_, call) => menuState(call)),
    menuNodeKey: reads((_, call) => {
      const { service, web } = call.context;
      const url = call.text('currentUrl').toLowerCase();
      const all = navigationOf(service, web);
      const bar = BARS.find((each) => url === addressOf(each));
      const found = rootsOf(call).flatMap((root) => below(all, root)).find((node) => node.url.toLowerCase() === url || call.context.absolute(node.url).toLowerCase() === url);
      if (found === undefined && bar === undefined) throw refusal('itemNotFound');
      return valueResource('MenuNodeKey', 'Edm.String', String(bar ?? found?.id));
    })
  }
};

/** Both bars of a web, as the provider without a name of its own has them side by side. */
const BARS: readonly number[] = [TOP_BAR, QUICK_LAUNCH];
/** How master pages name a bar (`StartingNodeUrl="sid:1025"`). */
const addressOf = (bar: number): string => `sid:${bar}`;
const titleOf = (bar: number): string => (bar === QUICK_LAUNCH ? 'Quick launch' : 'SharePoint Top Navigation Bar');

/**
 * The bars that a provider shows: that of the left navigation, that of the top one, or both where none is named.
 * @throws SharePointError `parameterInvalid` for a provider that the site does not have
 */
function rootsOf(call: ApiCall): readonly number[] {
  const name = call.optionalText('mapProviderName') ?? '';
  if (name === '' || /^(SPSiteMapProvider|SPNavigationProvider)$/i.test(name)) return BARS;
  if (/^current/i.test(name)) return [QUICK_LAUNCH];
  if (/^(global|combined)/i.test(name)) return [TOP_BAR];
  throw refusal('parameterInvalid', 'mapProviderName');
}

function below(nodes: readonly NavigationNode[], root: number): NavigationNode[] {
  return nodes.filter(({ parent }) => parent === root).flatMap((node) => [node, ...below(nodes, node.id)]);
}

/** Levels of a menu that are answered when nobody says how many. */
const MENU_DEPTH = 10;

function menuState(call: ApiCall): Resource {
  const { service, web } = call.context;
  const key = call.optionalText('menuNodeKey') ?? '';
  const roots = rootsOf(call);
  const [start = 0] = key === '' ? (roots.length === 1 ? roots : [0]) : [Number(key)];
  const title = start === 0 ? web.title : BARS.includes(start) ? titleOf(start) : nodeOf(service, web, start).title;
  const depth = call.optionalNumber('depth') ?? MENU_DEPTH;
  const all = navigationOf(service, web);
  const prefix = web.url === '/' ? '' : web.url;
  return valueResource('MenuState', 'SP.MenuState', complex('SP.MenuState', {
    AudienceIds: [], FriendlyUrlPrefix: '', IsAudienceTargetEnabledForGlobalNav: false, Nodes: start === 0 ? BARS.map((bar) => barNode(all, bar, depth, web)) : menuNodes(all, start, depth, web),
    SimpleUrl: prefix, SPSitePrefix: call.context.site.url, SPWebPrefix: prefix, StartingNodeKey: String(start), StartingNodeTitle: title, Version: web.modified
  }));
}

/** A bar as a node: its own nodes are one level below it. */
function barNode(all: readonly NavigationNode[], bar: number, depth: number, web: WebRow): ComplexValue {
  return menuNode({ id: bar, title: titleOf(bar), url: addressOf(bar), visible: true, audiences: [] }, menuNodes(all, bar, depth - 1, web), web);
}

function menuNodes(all: readonly NavigationNode[], parent: number, depth: number, web: WebRow): ComplexValue[] {
  if (depth <= 0) return [];
  return all.filter((node) => node.parent === parent).map((node) => menuNode(node, menuNodes(all, node.id, depth - 1, web), web));
}

function menuNode(node: Pick<NavigationNode, 'id' | 'title' | 'url' | 'visible' | 'audiences'>, nodes: ComplexValue[], web: WebRow): ComplexValue {
  return complex('SP.MenuNode', {
    AudienceIds: node.audiences, CurrentLCID: web.language, CustomProperties: [], FriendlyUrlSegment: '', IsDeleted: false, IsHidden: !node.visible, IsTitleForExistingLanguage: true, Key: String(node.id),
    Nodes: nodes, NodeType: 0, OpenInNewWindow: null, SimpleUrl: node.url, Title: node.title, Translations: []
  });
}

extendType(webType, { navigations: { Navigation: leadsTo((web) => entityOf(navigationType, web)) } });
extendType(apiRoot, { navigations: { navigation: leadsTo(() => entityOf(navigationServiceType, null)) } });
