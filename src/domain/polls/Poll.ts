import type { Person } from '../people/Person';
import type { Origin } from '../references/Origin';
import type { PollRecord } from './PollRecord';

/** When the voters of a poll see its figures. A poll's owner always sees them, unless the vote is confidential and open. */
export type ResultVisibility = 'always' | 'afterVoting' | 'afterClosing' | 'ownerOnly';

/** `random`: each agent sees an order of his own, the same at every visit. */
export type OptionOrder = 'fixed' | 'random';

/**
 * How a poll is answered (docs/decisions/0024-kinds-of-polls.md).
 * - `choice`: one answer or several out of a list
 * - `rating`: a grade
 * - `dates`: yes, if need be or no to each of several days or hours
 * - `ranking`: all answers, in an order
 * - `questions`: several questions, answered at once
 * - `text`: a few words of one's own, which owners read
 */
export type PollKind = 'choice' | 'rating' | 'dates' | 'ranking' | 'questions' | 'text';

/** One of several questions of a poll; its answers are the options that name it. */
export interface PollQuestion {
  /** Stable within the poll, 1 or more. */
  readonly id: number;
  readonly text: string;
  /** 0: it may be left out. */
  readonly minChoices: number;
  readonly maxChoices: number;
}

/** What an agent can choose: words, or a resource or an event to select. */
export interface PollOption {
  /** Stable within the poll, 1 to 999, never given twice: ballots refer to it. */
  readonly id: number;
  /** What it says: words; of a rating its grade in digits, of a choice of dates a day or an interval of time (`dateSlot`). */
  readonly text: string;
  readonly description?: string;
  /** Opened only when `safeAddress` lets it. */
  readonly link?: string;
  /** Shown only when `ownPicture` lets it. */
  readonly picture?: string;
  /** What the picture shows, for who does not see it. */
  readonly pictureText?: string;
  /** Of several questions, the one that it answers. */
  readonly question?: number;
  /** Answered in the voter's own words: it has no text itself. */
  readonly isText?: boolean;
}

/** What an owner writes; everything in it can change until the first vote. */
export interface PollDraft {
  /** Fixed once published. */
  readonly kind: PollKind;
  readonly question: string;
  readonly description: string;
  readonly options: readonly PollOption[];
  /** Of the kind `questions`; none of the others. */
  readonly questions: readonly PollQuestion[];
  /** At least this many choices in a vote; 1 or more. */
  readonly minChoices: number;
  /** At most this many choices in a vote; 1 for a single choice. */
  readonly maxChoices: number;
  /** Null: opens when it is published. */
  readonly opensAt: Date | null;
  /** Null: stays open until an owner closes it. */
  readonly closesAt: Date | null;
  /** May an agent change or withdraw a vote while the poll is open? */
  readonly mayChangeVote: boolean;
  readonly resultVisibility: ResultVisibility;
  readonly optionOrder: OptionOrder;
  /** Ballots in an own-items list, counted by an owner after closing. Fixed once published. */
  readonly confidential: boolean;
  /** Confidential vote: a figure below this many agents is not shown. */
  readonly minimumGroupSize: number;
  /** Number of agents invited, for the participation rate; null when it is not known. */
  readonly invitedCount: number | null;
  /** Of a draft, what it was made of: the two are linked when it is published. */
  readonly origin?: Origin | undefined;
}

/** A poll as it is stored, with the records from which its state is computed. */
export interface Poll extends PollDraft {
  readonly id: number;
  /** For the update: a poll that somebody else changed meanwhile is refused. */
  readonly etag: string;
  readonly createdBy: Person;
  readonly modifiedBy: Person;
  readonly modified: Date;
  /** In the order in which the server received them. */
  readonly records: readonly PollRecord[];
}

export const POLL_LIMITS = {
  questionLength: 255,
  descriptionLength: 4000,
  optionTextLength: 255,
  optionDescriptionLength: 500,
  linkLength: 400,
  pictureTextLength: 200,
  reasonLength: 500,
  minOptions: 2,
  maxOptions: 20,
  /** A change is then one step, so that the first place and the order behind it never part. */
  maxRanked: 8,
  /** Two answers each, and one for none of them: below a hundred folders. */
  maxDates: 10,
  minQuestions: 2,
  maxQuestions: 8,
  /** Below this a "group" would be a person or two. */
  lowestMinimumGroupSize: 3
} as const;

/** A draft with the choices most polls make. */
export function emptyPollDraft(): PollDraft {
  return {
    kind: 'choice',
    question: '',
    description: '',
    options: [
      { id: 1, text: '' },
      { id: 2, text: '' }
    ],
    questions: [],
    minChoices: 1,
    maxChoices: 1,
    opensAt: null,
    closesAt: null,
    mayChangeVote: true,
    resultVisibility: 'afterVoting',
    optionOrder: 'fixed',
    confidential: false,
    minimumGroupSize: 5,
    invitedCount: null
  };
}
