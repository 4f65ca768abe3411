import type { RequestContext } from '../context';
import type { Service } from '../service';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { createList } from './new-list';

/** Template of the list that holds the people and groups of a site. */
export const USER_INFO_TEMPLATE = 112;
const LEAF = '_catalogs/users';

/** The hidden list of the people and groups of a site: it is made with the site, or when somebody asks for it in an older one. */
export function userInfoList({ service, site, now }: RequestContext): ListRow {
  const root = service.sites.rootWeb(site.n);
  return present(service, root) ?? createUserInfoList(service, root, { user: root.author, now });
}

export function createUserInfoList(service: Service, root: WebRow, by: { user: number; now: string }): ListRow {
  return createList(service, root, {
    title: root.language === 1036 ? 'Liste d’informations utilisateur' : 'User Information List', template: USER_INFO_TEMPLATE, leaf: LEAF, hidden: true, settings: { isSystem: true, isCatalog: true, noCrawl: true, enableAttachments: false, enableVersioning: false }
  }, by);
}

function present(service: Service, { url }: WebRow): ListRow | undefined {
  return service.lists.byUrl(`${url === '/' ? '' : url}/${LEAF}`);
}
