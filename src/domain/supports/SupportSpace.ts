import type { BallotRules, VotingWindow } from '../ballots/Ballot';
import type { BallotLayout } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';
import { supportLayout } from './supportLayout';

/** SharePoint reads five thousand folders at once; a target has two. */
export const MOST_TARGETS = 2000;

/** Things of one kind that agents support, e.g. the ideas of a call for ideas. */
export interface SupportSpace {
  /** Chosen by `newBox` when the space is made, at most 24 lower-case letters, digits and hyphens, never used again. */
  readonly box: string;
  /** 1 to ten digits each. Best chosen by `newTarget`: what can be foreseen, somebody can store in before it is opened. */
  readonly targets: readonly number[];
  /** How many targets an agent may support at once; null: any number. Never changed from or to null. */
  readonly budget: number | null;
  /** When supports count; fixed before the first one, since nothing tells open pages of a change. */
  readonly windows: readonly VotingWindow[];
}

/** What supports must satisfy. */
export function supportRules({ box, targets, budget, windows }: SupportSpace): BallotRules {
  return {
    pollId: 0,
    layout: supportLayout(box, budget !== null),
    optionIds: targets,
    minChoices: 0,
    maxChoices: budget ?? Number.POSITIVE_INFINITY,
    mayChange: true,
    isPaired: true,
    seen: null,
    windows
  };
}

/** The two folders of a target: supports given, and withdrawn. */
export function supportFolders(layout: BallotLayout, target: number): readonly string[] {
  return [layout.folder({ slot: target, from: NO_OPTION, to: target }), layout.folder({ slot: target, from: target, to: NO_OPTION })];
}

/** The number of a new target; nobody can have made anything for it before. @param random from 0 to 1 */
export function newTarget(random: () => number = Math.random): number {
  return 1 + Math.floor(random() * 9_999_999_999);
}
