import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import { isGuestLogin } from '../../../domain/people/guestLogin';
import type { OpeningPlan } from '../../../domain/requests/openingPlan';
import type { Connection } from '../../connection/Connection';
import { DataError } from '../../DataError';
import { PeopleSearch } from '../../people/PeopleSearch';

const MOST = 500;
const EVERYONE = 'spo-grid-all-users';
type Group = 'associatedownergroup' | 'associatedmembergroup' | 'associatedvisitorgroup';

interface UserRow {
  readonly LoginName: string;
  readonly Title: string;
}

/** Who has the space, in the groups that SharePoint made with it. */
export class SpacePeople {
  public constructor(
    private readonly home: Connection,
    private readonly plan: OpeningPlan
  ) {}

  /** Who opens spaces and is no owner of this one yet, by login name. */
  public async missingTeam(space: Connection): Promise<readonly string[]> {
    const owners = await usersOf(space, 'associatedownergroup');
    const has = new Set(owners.map(({ LoginName }) => LoginName.toLowerCase()));
    return this.plan.team.flatMap(({ login }) => (has.has(login.toLowerCase()) ? [] : [login]));
  }

  public async admitTeam(space: Connection): Promise<void> {
    for (const login of await this.missingTeam(space)) await addTo(space, 'associatedownergroup', login);
  }

  /** Login names that the owners or the visitors still lack. */
  public async missing(space: Connection): Promise<Readonly<Record<'owners' | 'visitors', readonly string[]>>> {
    const [owners, visitors] = await Promise.all([usersOf(space, 'associatedownergroup'), this.plan.isOpen ? usersOf(space, 'associatedvisitorgroup') : Promise.resolve([])]);
    const has = new Set(owners.map(({ LoginName }) => LoginName.toLowerCase()));
    return {
      owners: this.plan.animators.flatMap(({ login }) => (has.has(login.toLowerCase()) ? [] : [login])),
      visitors: !this.plan.isOpen || visitors.some(({ LoginName }) => LoginName.includes(EVERYONE)) ? [] : [EVERYONE]
    };
  }

  /** Somebody who is in a group stays in it: begun again it ends the same. */
  public async admit(space: Connection): Promise<void> {
    const { owners, visitors } = await this.missing(space);
    for (const login of owners) await addTo(space, 'associatedownergroup', login);
    if (visitors.length > 0) await addTo(space, 'associatedvisitorgroup', await this.everyone(space));
  }

  /** Partners who are not among the members yet, by name. */
  public async missingPartners(space: Connection): Promise<readonly string[]> {
    const members = (await usersOf(space, 'associatedmembergroup')).filter(({ LoginName }) => isGuestLogin(LoginName)).map(({ Title }) => plain(Title));
    return this.plan.partners.filter((name) => !members.includes(plain(name)));
  }

  /** Those whom the directory knows as guests, each by a name that one guest alone has; others are invited by hand. */
  public async admitPartners(space: Connection): Promise<void> {
    const search = new PeopleSearch(this.home);
    for (const name of await this.missingPartners(space)) {
      const found = (await search.find(name)).filter((person) => isGuestLogin(person.login) && plain(person.name) === plain(name));
      const [guest] = found;
      if (guest && found.length === 1) await addTo(space, 'associatedmembergroup', guest.login);
    }
  }

  /** All but guests, as the directory names them in the space or in the site of the requests. */
  private async everyone(space: Connection): Promise<string> {
    for (const { sp } of [space, this.home]) {
      const [found] = await sp.rows('_api/web/siteusers').select('LoginName', 'Title').filter(`substringof('${EVERYONE}',LoginName)`)<readonly UserRow[]>();
      if (found) return found.LoginName;
    }
    throw new DataError('notFound', 'the claim of everyone except external users');
  }
}

async function usersOf({ sp }: Connection, group: Group): Promise<readonly UserRow[]> {
  return sp.rows(`_api/web/${group}/users`).select('LoginName', 'Title').top(MOST)<readonly UserRow[]>();
}

async function addTo({ sp }: Connection, group: Group, login: string): Promise<void> {
  await spPost(sp.at(`_api/web/${group}/users`), body({ LoginName: login }));
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
