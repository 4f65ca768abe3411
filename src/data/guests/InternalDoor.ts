import type { ISPQueryable } from '@pnp/sp';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp';
import type { Principal } from '../../domain/people/insiders';
import { insidersOf, strangersAmong } from '../../domain/people/insiders';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { listOf } from '../items/ListApi';
import type { ListDefinition } from '../../lists/defineList';
import { APPEND_LEVEL, hasPermissionsOf, isAdministrator, isEffective, ROLE } from '../provisioning/levels';
import type { LevelFacts } from '../provisioning/SiteFacts';
import { siteLevels } from '../append/siteLevels';
import type { InsideDoor } from '../ideas/GuestServices';
import { whoMayBeGuests } from './siteGuests';

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

interface Given extends Principal {
  readonly levels: readonly LevelFacts[];
}

type DoorList = Pick<ListDefinition, 'url' | 'access'>;

interface Looked {
  readonly inside: readonly Given[];
  readonly beside: readonly Given[];
  readonly door: InsideDoor;
}

const LEVELS = ['Id', 'Name', 'RoleTypeKind', 'BasePermissions'] as const;

/** The list that no guest reads: who has it, and who can be given it. For owners. */
export class InternalDoor {
  /** @param lists `inside`: what is said there; `beside`: lists of the same part that those add to who take part or lead; `all` of the part */
  public constructor(
    private readonly connection: Connection,
    private readonly lists: { readonly inside: { readonly url: string }; readonly beside: readonly { readonly url: string }[]; readonly all: readonly DoorList[] }
  ) {}

  /** Three operations, and one for each list beside it. */
  public async look(): Promise<InsideDoor> {
    return (await this.read()).door;
  }

  /** Taken from others before it is given: nobody reads it in between who may not. Begun again, it ends the same. */
  public async open(): Promise<InsideDoor> {
    const { inside, beside, door } = await this.read();
    const level = beside.flatMap(({ levels }) => levels).find((each) => hasPermissionsOf(APPEND_LEVEL, each));
    if (!level) throw new DataError('notFound', 'the level that adds alone');
    const wanted = new Set(door.insiders.inside.map(({ id }) => id));
    for (const { id, levels } of inside.filter((each) => !isAdministrator(each))) {
      for (const { Id } of levels.filter((each) => isEffective(each) && !(wanted.has(id) && each.Id === level.Id))) await this.change('remove', id, Id);
    }
    const has = new Set(inside.filter(({ levels }) => levels.some(({ Id }) => Id === level.Id)).map(({ id }) => id));
    for (const id of wanted) if (!has.has(id)) await this.change('add', id, level.Id);
    return this.look();
  }

  /** Gives guests who came to the site after its lists were made what each list gives to whoever takes part: a list with rights of its own knows nobody who came later. Begun again, it ends the same. */
  public async admit(): Promise<InsideDoor> {
    const { rememberKnown } = await import(/* webpackChunkName: 'provisioning' */ '../provisioning/rememberKnown');
    const [{ door }, levels] = await Promise.all([this.read(), siteLevels(this.connection)]);
    const idOf = (access: DoorList['access']): number | undefined =>
      levels.find((level) => (access === 'append' ? hasPermissionsOf(APPEND_LEVEL, level) : level.RoleTypeKind === (access === 'read' ? ROLE.reader : ROLE.contributor)))?.Id;
    for (const list of this.lists.all.filter(({ access }) => access !== 'owners')) {
      const level = idOf(list.access);
      if (level === undefined) throw new DataError('notFound', `the level ${list.access}`);
      for (const { id } of door.unadmitted) await this.change('add', id, level, list);
      // Whoever is taken out of one list afterwards stays out of it.
      await rememberKnown(this.connection, list.url, door.unadmitted.map(({ id }) => id), false);
    }
    return this.look();
  }

  private async read(): Promise<Looked> {
    const ofList = (list: { readonly url: string }): Promise<readonly Given[]> => this.givenIn(listOf(this.connection, list).list);
    const [inside, strangers, web, ...lists] = await Promise.all([ofList(this.lists.inside), whoMayBeGuests(this.connection), this.givenIn(this.connection.sp.at('_api/web')), ...this.lists.beside.map(ofList)]);
    const beside = [...new Map(lists.flat().map((each) => [each.id, each])).values()];
    const given = inside.filter((each) => !isAdministrator(each));
    const known = new Set(beside.map(({ id }) => id));
    const unadmitted = strangersAmong(web.filter(({ id }) => !known.has(id)).map(named), { guests: strangers.guests, crowds: [] });
    const door = { isOpen: given.length > 0, unadmitted, given: given.map(named), leaks: strangersAmong(inside.map(named), strangers), insiders: insidersOf(beside.filter((each) => !isAdministrator(each)).map(named), strangers) };
    return { inside, beside, door };
  }

  /** Limited access is no access. */
  private async givenIn(securable: ISPQueryable): Promise<readonly Given[]> {
    const rows = await SPCollection(securable, 'roleAssignments')
      .select('PrincipalId', 'Member/Title', ...LEVELS.map((name) => `RoleDefinitionBindings/${name}`))
      .expand('Member', 'RoleDefinitionBindings')<AssignmentRow[]>();
    return rows.map(({ PrincipalId, Member, RoleDefinitionBindings }) => ({ id: PrincipalId, name: Member.Title, levels: RoleDefinitionBindings })).filter(({ levels }) => levels.some(isEffective));
  }

  private async change(what: 'add' | 'remove', principal: number, level: number, list: { readonly url: string } = this.lists.inside): Promise<void> {
    try {
      await spPost(SPQueryable(listOf(this.connection, list).list, `roleAssignments/${what}RoleAssignment(principalId=${principal},roleDefId=${level})`));
    } catch (error) {
      // Another owner's page did it at the same time.
      if (what === 'add' || !hasCode(error, 'notFound')) throw error;
    }
  }
}

function named({ id, name }: Given): Principal {
  return { id, name };
}
