import type { Person } from '../../../domain/people/Person';
import { IdeasList } from '../../../lists/ideas';
import { HelpList, ProfilesList, ThanksList } from '../../../lists/thread';
import { MemoryTable } from '../../items/MemoryTable';
import type { OwnServices } from '../OwnServices';
import { TableOwnServices } from '../TableOwnServices';

/** Pages, thanks and help in memory, for whoever looks at them. */
export class MemoryOwn {
  public readonly profiles = new MemoryTable(ProfilesList);
  public readonly thanks = new MemoryTable(ThanksList);
  public readonly help = new MemoryTable(HelpList);
  public readonly ideas = new MemoryTable(IdeasList);

  public as(person: Person): OwnServices {
    const profiles = this.profiles.as(person);
    return new TableOwnServices(
      { profiles, thanks: this.thanks.as(person), help: this.help.as(person), ideas: this.ideas.as(person) },
      { userId: async () => person.id, serverNow: () => new Date(), erase: (id, etag) => profiles.remove({ id, etag }) }
    );
  }
}
