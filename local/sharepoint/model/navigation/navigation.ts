import { refusal } from '../../errors';
import type { Service } from '../service';
import type { WebRow } from '../../storage/site-store';

/** A link of the navigation of a web. */
export interface NavigationNode {
  readonly id: number;
  /** Id of the node above: {@link QUICK_LAUNCH}, {@link TOP_BAR}, or another node. */
  readonly parent: number;
  readonly title: string;
  /** Server-relative for what lies in SharePoint. */
  readonly url: string;
  readonly external: boolean;
  readonly visible: boolean;
  readonly audiences: readonly string[];
}

/** Ids that the roots of both navigations have in every web. */
export const QUICK_LAUNCH = 1025;
export const TOP_BAR = 1002;
/** Id of the link to the home page that SharePoint puts into the quick launch. */
const HOME = 1031;
/** Ids of further nodes begin here. */
const FIRST_ID = 2000;
const STORED = 'nodes';

const ownerOf = (web: WebRow): string => `navigation:${web.n}`;

/** All nodes of a web, each after its elder siblings. */
export function navigationOf(service: Service, web: WebRow): readonly NavigationNode[] {
  return service.properties.object<NavigationNode[]>(ownerOf(web), STORED) ?? initialNodes(service, web);
}

export function childrenOf(service: Service, web: WebRow, parent: number): NavigationNode[] {
  return navigationOf(service, web).filter((node) => node.parent === parent);
}

/** What a new node is made from. */
export type NewNode = Pick<NavigationNode, 'parent' | 'title' | 'url' | 'external' | 'visible' | 'audiences'>;

/** Adds a node as the last or the first of its siblings. */
export function addNode(service: Service, web: WebRow, node: NewNode, last: boolean): NavigationNode {
  const nodes = navigationOf(service, web);
  const made = { ...node, id: Math.max(FIRST_ID, ...nodes.map(({ id }) => id)) + 1 };
  write(service, web, last ? [...nodes, made] : [made, ...nodes]);
  return made;
}

export function changeNode(service: Service, web: WebRow, id: number, changes: Partial<Omit<NavigationNode, 'id' | 'parent'>>): NavigationNode {
  const changed = { ...nodeOf(service, web, id), ...changes };
  write(service, web, navigationOf(service, web).map((node) => (node.id === id ? changed : node)));
  return changed;
}

/** Removes a node with what hangs below it. */
export function removeNode(service: Service, web: WebRow, id: number): void {
  const gone = new Set([nodeOf(service, web, id).id]);
  const nodes = navigationOf(service, web);
  for (let size = 0; size !== gone.size; ) {
    size = gone.size;
    for (const node of nodes) if (gone.has(node.parent)) gone.add(node.id);
  }
  write(service, web, nodes.filter((node) => !gone.has(node.id)));
}

/** Puts a node behind a sibling, or first when there is none of that id (0). */
export function moveNodeAfter(service: Service, web: WebRow, id: number, previous: number): void {
  const node = nodeOf(service, web, id);
  const rest = navigationOf(service, web).filter((each) => each.id !== id);
  const index = rest.findIndex((each) => each.id === previous && each.parent === node.parent);
  if (index < 0 && previous !== 0) throw refusal('parameterInvalid', 'previousNodeId');
  write(service, web, [...rest.slice(0, index + 1), node, ...rest.slice(index + 1)]);
}

/** @throws SharePointError `parameterInvalid` (404) */
export function nodeOf(service: Service, web: WebRow, id: number): NavigationNode {
  const node = navigationOf(service, web).find((each) => each.id === id);
  if (node === undefined) throw refusal('itemNotFound');
  return node;
}

function write(service: Service, web: WebRow, nodes: readonly NavigationNode[]): void {
  service.properties.putObject(ownerOf(web), STORED, nodes);
}

/** The links of a new web: its home page, its documents, its pages, its contents. */
function initialNodes(service: Service, web: WebRow): NavigationNode[] {
  const french = web.language === 1036;
  const base = web.url === '/' ? '' : web.url;
  const list = (pattern: RegExp): string | undefined => service.lists.ofWeb(web.n).find(({ url }) => pattern.test(url))?.url;
  const documents = list(/\/(Shared Documents|Documents partages)$/i);
  const pages = list(/\/SitePages$/i);
  const link = (id: number, title: string, url: string, parent = QUICK_LAUNCH): NavigationNode => ({ id, parent, title, url, external: false, visible: true, audiences: [] });
  return [
    link(HOME, french ? 'Accueil' : 'Home', base === '' ? '/' : base),
    ...(documents === undefined ? [] : [link(2001, 'Documents', `${documents}/Forms/AllItems.aspx`)]),
    ...(pages === undefined ? [] : [link(2002, 'Pages', `${pages}/Forms/ByAuthor.aspx`)]),
    link(2003, french ? 'Contenu du site' : 'Site contents', `${base}/_layouts/15/viewlsts.aspx`)
  ];
}
