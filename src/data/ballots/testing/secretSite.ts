import { ConfidentialBallotsList, OpenBallotsList } from '../../../lists/polls';
import type { Answered, Asked } from '../../connection/testing/answering';
import type { Stamped } from './ballotSite';
import { BallotSite, rowsAsked } from './ballotSite';

type SecretRow = Readonly<Record<string, unknown>> & { readonly Id: number };

/** A site with confidential ballots beside the boxes of polls. */
export class SecretSite extends BallotSite {
  public readonly secrets: SecretRow[] = [];

  public constructor(userId = 5) {
    super(OpenBallotsList.url, userId);
  }

  /** As another page stores it. @param choices as they are written, e.g. `1,3` */
  public secret(choices: string, { poll = 12, ...stamps }: Stamped = {}, columns: Readonly<Record<string, unknown>> = {}): void {
    this.secrets.push({ ...this.stampsOf(stamps), Poll: poll, Title: 'seen', Choices: null, Secret: choices, ...columns });
  }

  protected override answer(asked: Asked): Answered {
    const { method, path, body } = asked;
    if (!path.includes(`${ConfidentialBallotsList.url}'`)) return super.answer(asked);
    if (method === 'POST') {
      const row = { ...this.stampsOf({}), Choices: null, Secret: null, ...(JSON.parse(body) as object) };
      this.secrets.push(row);
      return { body: row };
    }
    if (path.includes('/items')) return { body: { value: rowsAsked(this.secrets, path).slice(0, this.pageSize) } };
    return { body: { ItemCount: this.secrets.length } };
  }
}
