import { ledParts } from '../../domain/newSite/newSitePlan';
import type { NewSitePlan } from '../../domain/newSite/newSitePlan';
import type { GroupName } from '../../lists/siteGroups';
import { siteGroups } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { SiteGroup } from '../people/SiteGroup';
import { holdersOf } from '../provisioning/groupHolders';
import { readSite } from '../provisioning/readSite';
import { siteParts } from '../siteParts/siteParts';

/** Somebody who was chosen, and the group that he is to come into. */
interface Missing {
  readonly group: SiteGroup;
  readonly login: string;
}

/** Who leads the parts of a site: the groups that set-up made for it. */
export class SiteLeads {
  public constructor(
    private readonly site: Connection,
    private readonly plan: Pick<NewSitePlan, 'parts' | 'animators'>
  ) {}

  /** Who of those that were chosen is not in a group yet. @throws DataError `notFound` where set-up has not made a group */
  public async missing(): Promise<readonly Missing[]> {
    const left: Missing[] = [];
    for (const group of await this.groups()) {
      const has = await group.logins();
      left.push(...this.plan.animators.flatMap(({ login }) => (has.has(login.toLowerCase()) ? [] : [{ group, login }])));
    }
    return left;
  }

  /** Somebody who is in a group stays in it. */
  public async admit(): Promise<void> {
    for (const { group, login } of await this.missing()) await group.add({ login });
  }

  private async groups(): Promise<readonly SiteGroup[]> {
    const lists = (await Promise.all(ledParts.filter((part) => this.plan.parts.includes(part)).map((part) => siteParts[part].lists()))).flat();
    const names = (['animators', 'organisers'] as const satisfies readonly GroupName[]).filter((name) => lists.some((list) => list[name]));
    return names.map((name) => new SiteGroup(this.site, siteGroups[name].title, async () => holdersOf(name, lists, await readSite(this.site, lists, true))));
  }
}
