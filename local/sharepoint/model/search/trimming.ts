import { RequestContext } from '../context';
import { itemTable } from '../../storage/items/item-table';
import { visibleRows } from '../items/visibility';
import { PermissionKind } from '../../storage/permission-kind';
import type { Service } from '../service';
import type { ListRow } from '../../storage/list-store';
import { PrincipalType, type PrincipalRow } from '../../storage/principal-store';
import type { Person } from '../../storage/people-store';
import type { SiteRow } from '../../storage/site-store';
import { joined, type SearchCondition } from './kql-sql';

/** Stands for somebody whom a site has never seen: whatever everybody may read there, he may too. */
const STRANGER = -1;

/**
 * The condition on the row `d` of `search_documents` that holds for what a person may read, in every site. Rights are those
 * of the moment, whatever the age of the index.
 */
export function readableBy(context: RequestContext, person: Person): SearchCondition {
  const conditions: SearchCondition[] = [];
  const webs: number[] = [];
  const whole: number[] = [];
  for (const web of context.service.sites.allWebs()) {
    const within = new RequestContext(context.service, context.request, web, userIn(context.service, context.service.sites.site(web.site), person), context.language);
    if (!within.may(PermissionKind.Open, web)) continue;
    if (within.may(PermissionKind.ViewPages, web)) webs.push(web.n);
    for (const list of context.service.lists.ofWeb(web.n)) {
      const rows = visibleRows(within, list);
      if (rows === '') whole.push(list.n);
      else if (rows !== '0') conditions.push(partOf(list, rows));
    }
  }
  conditions.push({ sql: `(d.list IS NULL AND d.web IN (${webs.join(',')}))`, values: [] }, { sql: `d.list IN (${whole.join(',')})`, values: [] });
  return joined(conditions, ' OR ');
}

function partOf(list: ListRow, rows: string): SearchCondition {
  return { sql: `(d.list = ${list.n} AND d.item IN (SELECT i.id FROM ${itemTable(list.n)} i WHERE ${rows}))`, values: [] };
}

/** The user of a site for a person, who is not added to a site by searching. */
function userIn({ principals }: Service, site: SiteRow, person: Person): PrincipalRow {
  return (
    principals.byLogin(site.n, person.claim) ?? {
      site: site.n, id: STRANGER, kind: PrincipalType.User, login: person.claim, title: person.displayName, email: person.email, site_admin: person.siteAdmin === true ? 1 : 0, description: '', owner: null, settings: '{}'
    }
  );
}
