import type { Arrival } from '../arrival/Arrival';
import { fingerprint, inSeconds } from '../fingerprint/fingerprint';
import type { BallotRules, ConfidentialBallot, OpenBallot } from './Ballot';
import { countConfidential } from './countConfidential';
import type { Exclusion, ExclusionReason } from './Exclusion';
import type { FollowedSteps } from './followSteps';
import { followSteps } from './followSteps';
import { NO_OPTION } from './step';
import { saysSame } from './textsAllowed';
import type { FolderRules } from './stepFolders';
import { stepFolders } from './stepFolders';
import type { FolderCount, Tally } from './Tally';
import { countChoices } from './Tally';

/** What an audit found. */
export interface BallotCount {
  /** The tally of the ballots that count. */
  readonly tally: Tally;
  /** What counts, by agent. */
  readonly choices: ReadonlyMap<number, readonly number[]>;
  /** Of a confidential vote, the ballots that these stand in; none of an open one, which stands in several steps. */
  readonly counted: ReadonlyMap<number, ConfidentialBallot>;
  /** Ballots read. */
  readonly read: number;
  readonly exclusions: readonly Exclusion[];
  /** Item ids that do not fit the time at which the server received them: somebody chose one of the two. */
  readonly outOfOrder: readonly number[];
  /** Changes of which the live figures know the first half alone; each names the ballot that counts. */
  readonly halves: readonly HalfChange[];
}

export interface HalfChange extends Exclusion {
  /** Where the second half belongs. */
  readonly folder: string;
}

/** A folder whose live figure is not what the check counted in it. */
export interface FolderDifference {
  readonly folder: string;
  readonly live: number;
  readonly counted: number;
}

/** Counts the ballots of an open vote and names each one that does not count. Any order of reading gives the same report. */
export function auditOpen(ballots: readonly OpenBallot[], rules: BallotRules, witnesses: readonly Arrival[] = []): BallotCount {
  const each = onceEach(ballots);
  const followed = followSteps(each, rules, witnesses);
  const { choices, exclusions, outOfOrder } = followed;
  return { tally: countVotes(choices, rules), choices, counted: new Map(), read: each.length, exclusions, outOfOrder, halves: halfChanges(each, rules, followed) };
}

/** Counts the ballots of a confidential vote: the last valid one of each agent. */
export function auditConfidential(ballots: readonly ConfidentialBallot[], rules: BallotRules, witnesses: readonly Arrival[] = []): BallotCount {
  const each = onceEach(ballots);
  const { choices, counted, exclusions, outOfOrder } = countConfidential(each, rules, witnesses);
  return { tally: countVotes(choices, rules), choices, counted, read: each.length, exclusions, outOfOrder, halves: [] };
}

/** Of rankings, the first places: what live figures count too. */
function countVotes(choices: ReadonlyMap<number, readonly number[]>, { optionIds, isRanking }: BallotRules): Tally {
  const votes = [...choices.values()];
  return countChoices(isRanking ? votes.map((vote) => vote.slice(0, 1)) : votes, optionIds);
}

function halfChanges(ballots: readonly OpenBallot[], { layout }: BallotRules, { slots, exclusions }: FollowedSteps): readonly HalfChange[] {
  const excluded = new Set(exclusions.map(({ ballotId }) => ballotId));
  return [...slots].flatMap(([agentId, own]) =>
    own.filter(({ owed }) => owed !== NO_OPTION).flatMap(({ slot, option, owed }): readonly HalfChange[] => {
      const taken = ballots.filter((ballot) => ballot.authorId === agentId && !excluded.has(ballot.id) && layout.read(ballot)?.slot === slot && layout.read(ballot)?.to === option);
      const [last] = [...taken].sort((a, b) => b.created.getTime() - a.created.getTime() || b.id - a.id);
      if (!last) return [];
      const { id, authorId, editorId, key, created } = last;
      return [{ ballotId: id, reason: 'halfChange', authorId, editorId, key, created, folder: layout.folder({ slot, from: owed, to: NO_OPTION }) }];
    })
  );
}

/** Where the live figures say something else than the ballots that count, folder by folder. */
export function differences(live: readonly FolderCount[], ballots: readonly OpenBallot[], { exclusions, halves }: Pick<BallotCount, 'exclusions' | 'halves'>, rules: FolderRules): readonly FolderDifference[] {
  const excluded = new Set(exclusions.map(({ ballotId }) => ballotId));
  const counted = new Map<string, number>();
  for (const { id, folder } of ballots) if (!excluded.has(id)) counted.set(folder, (counted.get(folder) ?? 0) + 1);
  for (const { folder } of halves) counted.set(folder, (counted.get(folder) ?? 0) + 1);
  const meaning = stepFolders(rules);
  return live
    .filter(({ name }) => meaning(name) !== null)
    .map(({ name, itemCount }) => ({ folder: name, live: itemCount, counted: counted.get(name) ?? 0 }))
    .filter(({ live: shown, counted: checked }) => shown !== checked);
}

/** The fingerprint of all ballots up to an id, whatever they say, as they are stored. */
export function ballotsFingerprint(ballots: ReadonlyArray<OpenBallot | ConfidentialBallot>, lastId: number): string {
  return fingerprint(
    onceEach(ballots)
      .filter(({ id }) => id <= lastId)
      .sort((a, b) => a.id - b.id)
      .map((ballot) => [ballot.id, ballot.authorId, ballot.editorId, inSeconds(ballot.created), ballot.altered, ballot.seen, 'key' in ballot ? [ballot.key, ballot.folder] : ballot.texts?.length ? [ballot.choices, ballot.texts] : ballot.choices])
  );
}

type Voted = Pick<BallotCount, 'choices' | 'counted'>;

/** How many agents' votes are not the same in two counts. */
export function changedVoters(before: Voted, after: Voted): number {
  const agents = new Set([...before.choices.keys(), ...after.choices.keys()]);
  return [...agents].filter((agent) => before.choices.get(agent)?.join() !== after.choices.get(agent)?.join() || !saysSame(before.counted.get(agent) ?? {}, after.counted.get(agent) ?? {})).length;
}

/** A ballot that was read twice is one ballot. */
function onceEach<T extends { readonly id: number }>(ballots: readonly T[]): readonly T[] {
  return [...new Map(ballots.map((ballot) => [ballot.id, ballot])).values()];
}

/** How many ballots were excluded for each reason. */
export function countExclusions(exclusions: readonly Exclusion[]): Readonly<Partial<Record<ExclusionReason, number>>> {
  const counts: Partial<Record<ExclusionReason, number>> = {};
  for (const { reason } of exclusions) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
