import { textsAllowed } from '../../domain/ballots/textsAllowed';
import { choicesAllowed } from '../../domain/ballots/choicesAllowed';
import { tallyFolders } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { isOutdated } from '../../domain/polls/announcements';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { ballotRules, pollBox, pollState } from '../../domain/polls/pollState';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { hasCode } from '../DataError';
import type { TablePollsRepository } from '../polls/TablePollsRepository';
import type { BallotFolders } from './BallotFolders';
import type { CastResult } from './BallotBox';
import type { ConfidentialBallots } from './ConfidentialBallots';
import { ConfidentialVotes } from './ConfidentialVotes';
import type { OpenBallots } from './OpenBallots';
import { OpenVotes } from './OpenVotes';
import { outcomeOf } from './outcomeOf';
import type { StoredVote, WantedVote } from './StoredVote';

/** What of the page a vote is stored by. */
export interface VoteSources {
  readonly connection: Connection;
  readonly polls: Pick<TablePollsRepository, 'get'>;
  readonly folders: BallotFolders;
  readonly open: OpenBallots;
  readonly confidential: ConfidentialBallots;
}

/** Stores votes and judges them by what owners decided meanwhile; its code is loaded when an agent goes to an answer. */
export class VoteCaster {
  private readonly open: OpenVotes;
  private readonly confidential: ConfidentialVotes;

  public constructor(private readonly sources: VoteSources) {
    const { connection, folders, open, confidential } = sources;
    this.open = new OpenVotes(connection, folders, open);
    this.confidential = new ConfidentialVotes(connection, folders, confidential);
  }

  /** As `BallotBox.cast`. @param isConfirmed was the poll read just now? */
  public async cast(poll: Poll, { choices: given, texts }: WantedVote, seen: string, isConfirmed = false): Promise<CastResult> {
    const rules = ballotRules(poll);
    const choices = rules.isRanking ? given.filter((option) => rules.optionIds.includes(option)) : rules.optionIds.filter((option) => given.includes(option));
    const wanted = { choices, texts: texts.map((text) => text.trim()) };
    const isConfidential = this.isConfidential(poll);
    const isOfWords = seen === seenFingerprint(poll);
    if (isOfWords && !choicesAllowed(choices, rules)) throw new RangeError(`${choices.length} choices that make no vote; from ${rules.minChoices} to ${rules.maxChoices} are allowed`);
    // What all can read is no place for words that were promised to be confidential.
    if (isOfWords && !(textsAllowed(choices, wanted.texts, rules) && (isConfidential || texts.length === 0))) throw new RangeError('texts that make no vote');
    if (!isOfWords) return this.judged(poll, { vote: await this.ballotsOf(poll).myVote(rules), outcome: 'otherWords', folders: null }, wanted, seen);
    const stored = isConfidential ? await this.confidential.cast(rules, wanted, seen) : await this.open.cast(rules, choices, seen, isConfirmed);
    const result = await this.judged(poll, stored, wanted, seen);
    this.open.learned(stored.keys ?? []);
    return result;
  }

  /** What owners decided meanwhile was announced in the box: the vote is judged by it, now. */
  private async judged(poll: Poll, { vote, outcome, folders, isDoubtful }: StoredVote, wanted: WantedVote, seen: string): Promise<CastResult> {
    const { connection, polls } = this.sources;
    const read = folders ?? (await tryTwice(() => this.sources.folders.readNews(pollBox(poll))).catch(noneIfGone));
    const isKnown = outcome === 'recorded' || outcome === 'alreadyRecorded';
    // A refusal by the clock, or by words, is only as good as the poll that the page knew.
    const isNews = read === null || isOutdated(poll, read) || (!isKnown && folders === null);
    const fresh = isNews ? await tryTwice(() => polls.get(poll.id)) : poll;
    const hasChanged = fresh.etag !== poll.etag || fresh.records.length !== poll.records.length;
    if (isDoubtful) {
      const again = await this.cast(fresh, wanted, seen, true);
      return { ...again, poll: again.poll ?? (hasChanged ? fresh : null) };
    }
    const tally = read && !this.isConfidential(fresh) ? tallyFolders(read, ballotRules(fresh)) : null;
    if (!hasChanged) return { vote, outcome, poll: null, tally };
    const rules = ballotRules(fresh);
    const now = await this.ballotsOf(fresh).myVote(rules);
    if (rules.seen !== null && rules.seen !== seen) return { vote: now, outcome: 'otherWords', poll: fresh, tally };
    const end = outcomeOf(now, wanted);
    if (end === 'recorded') return { vote: now, outcome: isKnown ? outcome : 'alreadyRecorded', poll: fresh, tally };
    // It was not sent, since the page's poll was over; this one is not.
    if (folders === null && !isKnown && pollState(fresh, connection.serverNow()).status === 'open') return { ...(await this.cast(fresh, wanted, seen, true)), poll: fresh };
    return { vote: now, outcome: end, poll: fresh, tally };
  }

  private ballotsOf(poll: Poll): OpenBallots | ConfidentialBallots {
    return this.isConfidential(poll) ? this.sources.confidential : this.sources.open;
  }

  private isConfidential(poll: Poll): boolean {
    return pollState(poll, this.sources.connection.serverNow()).confidential;
  }
}

function noneIfGone(error: unknown): null {
  if (hasCode(error, 'notFound')) return null;
  throw error;
}
