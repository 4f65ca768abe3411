import { swallowed } from '../swallowed';
import type { Mark } from '../../domain/usages/agentMarks';
import { formatMarks, parseMarks, rememberRecent } from '../../domain/usages/agentMarks';
import type { UsageMapSite } from './UsageMapSite';

/**
 * What the agent opened last, in his own browser: on the server it would tell site owners who opens what, and cost a
 * request an opening.
 */
export class RecentMarks {
  public constructor(
    private readonly site: Pick<UsageMapSite, 'userId' | 'webUrl'>,
    private readonly storage: Storage | undefined
  ) {}

  public async read(): Promise<readonly Mark[]> {
    return parseMarks(this.storage?.getItem(await this.key()) ?? '');
  }

  public async remember(mark: Mark): Promise<readonly Mark[]> {
    const recents = rememberRecent(await this.read(), mark);
    try {
      this.storage?.setItem(await this.key(), formatMarks(recents));
    } catch (error) {
      // A full storage: nothing is remembered.
      swallowed(error, 'remember what was opened');
    }
    return recents;
  }

  private async key(): Promise<string> {
    return `parvis-usage-recents|${this.site.webUrl}|${await this.site.userId()}`;
  }
}
