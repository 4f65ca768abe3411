import type { BallotRules, VotingWindow } from '../ballots/Ballot';
import type { BallotLayout } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';
import { fingerprint } from '../fingerprint/fingerprint';
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
  /** The fingerprint of the words of each target (`targetFingerprint`): a support for other words does not count. */
  readonly seen: Readonly<Record<number, string>>;
  /** When supports count. An end is the server's time of the change that sets it, or later; a new window begins with a later second. */
  readonly windows: readonly VotingWindow[];
  /** It never changes, and whoever shows its figures reads them for himself: a support is stored alone, in one operation. */
  readonly isFixed?: boolean;
  /** How often it was changed since it was made; each change is announced before it is stored (`SupportBox.announce`). */
  readonly revision: number;
}

/** What supports must satisfy. */
export function supportRules({ box, targets, budget, seen, windows }: SupportSpace): BallotRules {
  return {
    pollId: 0,
    layout: supportLayout(box, budget !== null),
    optionIds: targets,
    minChoices: 0,
    maxChoices: budget ?? Number.POSITIVE_INFINITY,
    mayChange: true,
    isPaired: true,
    seen: null,
    words: seen,
    windows
  };
}

/** The two folders of a target: supports given, and withdrawn. */
export function supportFolders(layout: BallotLayout, target: number): readonly string[] {
  return [layout.folder({ slot: target, from: NO_OPTION, to: target }), layout.folder({ slot: target, from: target, to: NO_OPTION })];
}

/** What an owner makes in the space's folder before he stores a change of it: whoever sees it reads the space again. */
export function spaceAnnouncement({ revision }: Pick<SupportSpace, 'revision'>): string {
  return `edited-${revision}`;
}

/** The revision that a folder's name announces a change of; null for the name of something else. */
export function announcedRevision(folder: string): number | null {
  const [, revision] = /^edited-(0|[1-9]\d{0,8})$/.exec(folder) ?? [];
  return revision === undefined ? null : Number(revision);
}

/** What stands for the words of a target, whatever they are: title, text, links. */
export function targetFingerprint(words: unknown): string {
  return fingerprint(words);
}

/** The number of a new target; nobody can have made anything for it before. @param random from 0 to 1 */
export function newTarget(random: () => number = Math.random): number {
  return 1 + Math.floor(random() * 9_999_999_999);
}
