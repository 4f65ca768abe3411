import type { ShownTally } from '../../../../domain/ballots/Tally';
import type { ShownRanking } from '../../../../domain/ballots/CertifiedResult';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import type { VoteFormProps } from '../vote/VoteFrame';

export interface ResultsProps {
  readonly poll: Poll;
  readonly tally: ShownTally;
  readonly certified: PollState['certified'];
  /** Of a ranking whose ballots were all read; null: they were not. */
  readonly ranking: ShownRanking | null;
  /** What the agent's own vote says. */
  readonly mine: readonly number[];
}

export interface AnswerProps {
  readonly poll: Poll;
  readonly choices: readonly number[];
  /** What was written for those of them that are answered in own words. */
  readonly texts?: readonly string[];
  /** The sentence around the answer in words. */
  say(answer: string): string;
}

/** What a kind of poll shows: its form, what came of it, or one agent's answer in a sentence. */
export type KindProps = ({ readonly show: 'form' } & VoteFormProps) | ({ readonly show: 'results' } & ResultsProps) | ({ readonly show: 'answer' } & AnswerProps);
