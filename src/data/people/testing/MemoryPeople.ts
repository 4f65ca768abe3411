import type { FoundPerson } from '../../../domain/people/FoundPerson';
import { withoutClaim } from '../../../domain/people/mentions';
import { foldText } from '../../../domain/text/foldText';
import type { PeopleServices } from '../peopleServices';
import type { GroupMember } from '../SiteGroup';

const DIRECTORY: readonly FoundPerson[] = [
  { login: 'i:0#.f|membership|lea@ville.test', name: 'Léa Martin', details: 'Chargée de projet, DSI' },
  { login: 'i:0#.f|membership|nadia@ville.test', name: 'Nadia Benali', details: 'Juriste, DAJ' },
  { login: 'i:0#.f|membership|paul@ville.test', name: 'Paul Martin', details: 'Jardinier, Espaces verts' }
];

/** What the site calls the first of the directory by. */
const FIRST_KNOWN = 41;

/** A directory and a group of animators in memory, for component tests. */
export class MemoryPeople implements PeopleServices {
  public mayEdit = true;
  /** Thrown by the next call. */
  public failure: unknown;
  private members: readonly GroupMember[] = [{ id: 1, name: 'Nadia Benali', mail: 'nadia@ville.test', isGroup: false }];

  public readonly search: PeopleServices['search'] = {
    find: async (text) => {
      this.fail();
      return DIRECTORY.filter(({ name }) => foldText(name).includes(foldText(text.trim())));
    },
    known: async ({ login }) => {
      this.fail();
      const index = DIRECTORY.findIndex((each) => each.login === login);
      return { id: FIRST_KNOWN + index, name: DIRECTORY[index]?.name ?? login };
    },
    mailsOf: async (ids) => {
      this.fail();
      return new Map(ids.flatMap((id) => (DIRECTORY[id - FIRST_KNOWN] ? [[id, withoutClaim(DIRECTORY[id - FIRST_KNOWN]?.login ?? '')] as const] : [])));
    }
  };

  public readonly animators: PeopleServices['animators'] = {
    load: async () => {
      this.fail();
      return { title: 'Animateurs des appels', mayEdit: this.mayEdit, members: this.members };
    },
    add: async ({ login }) => {
      this.fail();
      const { name = login } = DIRECTORY.find((each) => each.login === login) ?? {};
      const mail = login.replace(/^.*\|/, '');
      if (!this.members.some((member) => member.mail === mail)) this.members = [...this.members, { id: this.members.length + 10, name, mail, isGroup: false }];
    },
    remove: async ({ id }) => {
      this.fail();
      this.members = this.members.filter((member) => member.id !== id);
    }
  };

  private fail(): void {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
