import type { BallotRules } from '../../domain/ballots/Ballot';
import { planSteps } from '../../domain/ballots/planSteps';
import { planRanking } from '../../domain/ballots/planRanking';
import type { Step } from '../../domain/ballots/step';
import { NO_OPTION } from '../../domain/ballots/step';
import { OpenBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import type { BallotFolders } from './BallotFolders';
import { writeSeen } from './ballotRows';
import type { OpenBallots } from './OpenBallots';
import { outcomeOf } from './outcomeOf';
import type { Standing } from './readStanding';
import type { StoredVote } from './StoredVote';
import { StepStore } from './StepStore';

/** Stores open votes, each as steps under unique keys (docs/decisions/0010-ballot-box.md). */
export class OpenVotes {
  private readonly steps: StepStore;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    private readonly ballots: Pick<OpenBallots, 'seenStanding' | 'standing' | 'wasSeen'>
  ) {
    this.steps = new StepStore(connection, folders, OpenBallotsList);
  }

  /** @param wanted allowed option ids, in the poll's order @param seen the fingerprint that each step carries @param isConfirmed were the rules read just now? */
  public async cast(rules: BallotRules, wanted: readonly number[], seen: string, isConfirmed: boolean): Promise<StoredVote> {
    const agentId = await this.connection.userId();
    const stored = await this.steps.store({
      rules,
      values: [
        { FieldName: 'Poll', FieldValue: String(rules.pollId) },
        { FieldName: 'Title', FieldValue: writeSeen(seen, rules.maxChoices > 1 || rules.isRanking ? wanted : null) }
      ],
      known: this.known(rules, agentId, wanted),
      isExact: rules.maxChoices === 1,
      isConfirmed,
      wasSeen: (key) => this.ballots.wasSeen(key),
      // Earlier versions left the folders of changes to the first agent who takes that step; now publication makes all.
      makesFolders: rules.seen === null,
      read: () => this.ballots.standing(rules, agentId),
      plan: (standing) => plan(agentId, standing, wanted, rules),
      readFolders: (sp) => this.folders.readNews(rules.layout.box, sp)
    });
    const { end, isNew, folders, keys, standing: { vote } } = stored;
    if (end === 'stored') return { vote: { choices: wanted, at: this.connection.serverNow(), uncounted: null, unfinished: null }, folders, keys, outcome: 'recorded' };
    const outcomes = { stands: isNew ? 'recorded' : 'alreadyRecorded', refused: 'alreadyVoted', tooLate: 'tooLate', differs: outcomeOf(vote, { choices: wanted, texts: [] }), doubtful: 'tooLate' } as const;
    return { vote, folders, keys, outcome: outcomes[end], isDoubtful: end === 'doubtful' };
  }

  /** These steps were judged by the rules of this moment. */
  public learned(keys: readonly string[]): void {
    this.steps.learned(keys);
  }

  /**
   * What the page saw a moment ago is enough to store a vote: if it is no longer so, its key is taken, and the next round reads.
   * Whatever would keep from storing it is read.
   */
  private known(rules: BallotRules, agentId: number, wanted: readonly number[]): Standing | undefined {
    const standing = this.ballots.seenStanding(rules, agentId);
    return standing && plan(agentId, standing, wanted, rules)?.length ? standing : undefined;
  }
}

/** Null: a change, where none is allowed. */
function plan(agentId: number, standing: Standing, wanted: readonly number[], rules: BallotRules): readonly Step[] | null {
  const steps = rules.isRanking ? planRanking(agentId, standing, wanted, rules) : planSteps(agentId, standing.slots, wanted, rules);
  return rules.mayChange || steps.every(({ from }) => from === NO_OPTION) ? steps : null;
}
