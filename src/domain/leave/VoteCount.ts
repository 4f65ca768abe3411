import { pollLayout } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';

/** What a folder says of the ballots in it does not depend on the box that it is in. */
const anyBox = pollLayout('');

export interface CountedVotes {
  readonly voters: number;
  /** By option. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Named votes as they are stored, by poll: each row leads from one option, or none, to another, or none. */
export class VoteCount {
  private readonly polls = new Map<number, { voters: number; readonly counts: Map<number, number> }>();

  /** @param folder of the ballot, below the list */
  public add(poll: number, folder: string): void {
    const said = anyBox.meaning(folder.slice(folder.lastIndexOf('/') + 1));
    if (!said || !Number.isInteger(poll)) return;
    const counted = this.polls.get(poll) ?? { voters: 0, counts: new Map<number, number>() };
    this.polls.set(poll, counted);
    const move = (option: number, by: number): void => {
      if (option !== NO_OPTION) counted.counts.set(option, (counted.counts.get(option) ?? 0) + by);
      else if (said.isFirst) counted.voters -= by;
    };
    move(said.from, -1);
    move(said.to, 1);
  }

  public of(poll: number): CountedVotes | null {
    return this.polls.get(poll) ?? null;
  }
}
