import { ledParts } from '../../domain/newSite/newSitePlan';
import type { NewSitePlan } from '../../domain/newSite/newSitePlan';
import type { GroupName } from '../../lists/siteGroups';
import { siteGroups } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { noneIfGone } from '../noneIfGone';
import { SiteGroup } from '../people/SiteGroup';
import { holdersOf } from '../provisioning/groupHolders';
import { readSite } from '../provisioning/readSite';
import { siteParts } from '../siteParts/siteParts';

/** Somebody who was chosen, and the group that he is to come into. */
interface Missing {
  readonly group: SiteGroup;
  readonly name: GroupName;
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
    for (const { group, name } of await this.groups()) {
      const has = await group.logins();
      left.push(...this.plan.animators.flatMap(({ login }) => (has.has(login.toLowerCase()) ? [] : [{ group, name, login }])));
    }
    return left;
  }

  /** Who of those that the plan added is still in the group; a group that is gone has nobody. @param added as `<group> <login>` */
  public async still(added: readonly string[]): Promise<readonly { readonly group: SiteGroup; readonly id: number }[]> {
    const found: { readonly group: SiteGroup; readonly id: number }[] = [];
    for (const { group, name } of await this.groups()) {
      const has = (await group.logins().catch(noneIfGone)) ?? new Map<string, number>();
      for (const each of added) {
        const id = each.startsWith(`${name} `) ? has.get(each.slice(name.length + 1).toLowerCase()) : undefined;
        if (id !== undefined) found.push({ group, id });
      }
    }
    return found;
  }

  /** Somebody who is in a group stays in it. */
  public async admit(): Promise<void> {
    for (const { group, login } of await this.missing()) await group.add({ login });
  }

  private async groups(): Promise<readonly { readonly group: SiteGroup; readonly name: GroupName }[]> {
    const lists = (await Promise.all(ledParts.filter((part) => this.plan.parts.includes(part)).map((part) => siteParts[part].lists()))).flat();
    const names = (['animators', 'organisers'] as const satisfies readonly GroupName[]).filter((name) => lists.some((list) => list[name]));
    return names.map((name) => ({ name, group: new SiteGroup(this.site, siteGroups[name].title, async () => holdersOf(name, lists, await readSite(this.site, lists, true))) }));
  }
}
