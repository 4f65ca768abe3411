import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import { ledParts } from '../../domain/newSite/newSitePlan';
import type { NewSitePlan } from '../../domain/newSite/newSitePlan';
import type { GroupName } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { holdersOf, isGroupNamed } from '../provisioning/groupHolders';
import { readSite } from '../provisioning/readSite';
import { siteParts } from '../siteParts/siteParts';

const MOST = 500;

interface GroupRow {
  readonly Id: number;
  readonly Title: string;
}

/** Who leads the parts of a site: the groups that set-up made for it. */
export class SiteLeads {
  public constructor(
    private readonly site: Connection,
    private readonly plan: Pick<NewSitePlan, 'parts' | 'animators'>
  ) {}

  /** Who of those that were chosen is not in a group yet. */
  public async missing(): Promise<readonly { readonly group: number; readonly login: string }[]> {
    const left: { readonly group: number; readonly login: string }[] = [];
    for (const group of await this.groups()) {
      const users = await this.site.sp.rows(`_api/web/sitegroups/getById(${group})/users`).select('LoginName').top(MOST)<readonly { readonly LoginName: string }[]>();
      const has = new Set(users.map(({ LoginName }) => LoginName.toLowerCase()));
      left.push(...this.plan.animators.flatMap(({ login }) => (has.has(login.toLowerCase()) ? [] : [{ group, login }])));
    }
    return left;
  }

  /** Somebody who is in a group stays in it. */
  public async admit(): Promise<void> {
    for (const { group, login } of await this.missing()) await spPost(this.site.sp.at(`_api/web/sitegroups/getById(${group})/users`), body({ LoginName: login }));
  }

  /** @throws DataError `notFound` where set-up has not made a group */
  private async groups(): Promise<readonly number[]> {
    const lists = (await Promise.all(ledParts.filter((part) => this.plan.parts.includes(part)).map((part) => siteParts[part].lists()))).flat();
    const names = (['animators', 'organisers'] as const satisfies readonly GroupName[]).filter((name) => lists.some((list) => list[name]));
    const [rows, facts] = await Promise.all([this.site.sp.rows('_api/web/sitegroups').select('Id', 'Title')<readonly GroupRow[]>(), readSite(this.site, lists, true)]);
    return names.map((name) => {
      const id = rows.find((row) => isGroupNamed(name, row))?.Id ?? holdersOf(name, lists, facts)[0];
      if (id === undefined) throw new DataError('notFound', `the group of ${name}`);
      return id;
    });
  }
}
