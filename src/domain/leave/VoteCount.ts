/** What a folder of ballots says of the steps in it (`pollLayout`). */
const FOLDER = /(?:^|\/)(first|more)-(0|[1-9]\d{0,2})-(0|[1-9]\d{0,2})$/;

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
    const [, slot, from, to] = FOLDER.exec(folder) ?? [];
    if (slot === undefined || !Number.isInteger(poll)) return;
    const counted = this.polls.get(poll) ?? { voters: 0, counts: new Map<number, number>() };
    this.polls.set(poll, counted);
    const move = (option: number, by: number): void => {
      if (option !== 0) counted.counts.set(option, (counted.counts.get(option) ?? 0) + by);
      else if (slot === 'first') counted.voters -= by;
    };
    move(Number(from), -1);
    move(Number(to), 1);
  }

  public of(poll: number): CountedVotes | null {
    return this.polls.get(poll) ?? null;
  }
}
