import type { Service } from '../service';
import { navigationOf, TOP_BAR, type NavigationNode } from './navigation';

/** A link of a hub's navigation, as the sites of the hub are told of it. */
export interface HubNode {
  readonly Id: number;
  readonly Title: string;
  readonly Url: string;
  readonly IsDocLib: boolean;
  readonly IsExternal: boolean;
  readonly ParentId: number;
  readonly ListTemplateType: number;
  readonly AudienceIds: readonly string[];
  readonly CurrentLCID: number;
  readonly Children: readonly HubNode[];
}

/** What a site of a hub remembers of the hub's navigation, and when it was told. */
interface Copy {
  readonly hub: number;
  readonly at: number;
  readonly nodes: readonly HubNode[];
}

const copies = new WeakMap<Service, Map<number, Copy>>();

/**
 * The navigation of a hub, which is the top bar of its root web. The hub itself shows it as it is; its sites show a copy,
 * which is renewed at a time that nobody knows (the setting `hubNavigationDelay`).
 * @param site - number of the site that asks
 */
export function hubNavigation(service: Service, site: number, hub: number, refresh: boolean): readonly HubNode[] {
  const now = service.clock().getTime();
  const known = copies.get(service) ?? new Map<number, Copy>();
  copies.set(service, known);
  const copy = known.get(site);
  if (copy?.hub === hub && site !== hub && !refresh && now < copy.at + service.settings.hubNavigationDelay * 1000) return copy.nodes;
  const web = service.sites.rootWeb(hub);
  const nodes = below(navigationOf(service, web), TOP_BAR, web.language);
  known.set(site, { hub, at: now, nodes });
  return nodes;
}

function below(all: readonly NavigationNode[], parent: number, language: number): readonly HubNode[] {
  return all
    .filter((node) => node.parent === parent && node.visible)
    .map(({ id, title, url, external, audiences }) => ({
      Id: id, Title: title, Url: url, IsDocLib: false, IsExternal: external, ParentId: parent, ListTemplateType: 0, AudienceIds: audiences, CurrentLCID: language, Children: below(all, id, language)
    }));
}
