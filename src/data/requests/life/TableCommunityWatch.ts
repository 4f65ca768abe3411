import { nextToLook, withSigns } from '../../../domain/requests/communityLife';
import type { RequestRules } from '../../../domain/requests/RequestRules';
import { ChangedMeanwhile } from '../../ChangedMeanwhile';
import { hasCode } from '../../DataError';
import type { Communities, StoredCommunity } from '../RequestServices';
import type { CommunitySpaces } from './CommunitySpaces';
import type { CommunityWatch, WatchedSpaces } from './CommunityWatch';

/** Spaces that one look reads: the next one goes on. */
const MOST = 12;

/** Looks after communities on their list, over their spaces. */
export class TableCommunityWatch implements CommunityWatch {
  public constructor(
    private readonly communities: Pick<Communities, 'list' | 'save'>,
    private readonly spaces: CommunitySpaces,
    private readonly rules: () => Promise<Pick<RequestRules, 'minAnimators'>>
  ) {}

  public async look(after: number): Promise<WatchedSpaces> {
    const [all, rules] = await Promise.all([this.communities.list(), this.rules()]);
    const next = nextToLook(all, after, MOST);
    const signs = await this.spaces.signs(next);
    const changed: StoredCommunity[] = [];
    for (const sheet of next) {
      const found = signs.get(sheet.address);
      const told = found && withSigns(sheet, found, rules);
      if (!told) continue;
      try {
        changed.push(await this.communities.save(told));
      } catch (error) {
        // A colleague's page wrote it meanwhile, or it is gone: the next look sees.
        if (!(error instanceof ChangedMeanwhile) && !hasCode(error, 'notFound')) throw error;
      }
    }
    return { last: next.at(-1)?.id ?? 0, looked: next.length, changed, unread: next.flatMap(({ address, name }) => (signs.has(address) ? [] : [name])) };
  }
}
