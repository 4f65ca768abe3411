import type { PollDraft, PollOption } from './Poll';

/** A new draft with the same question, options and rules; without dates, which would be past. */
export function copyPoll(poll: PollDraft, question: string): PollDraft {
  return {
    kind: poll.kind,
    question,
    description: poll.description,
    options: poll.options.map((option, index) => ({ ...option, id: index + 1 })),
    questions: poll.questions,
    minChoices: poll.minChoices,
    maxChoices: poll.maxChoices,
    opensAt: null,
    closesAt: null,
    mayChangeVote: poll.mayChangeVote,
    resultVisibility: poll.resultVisibility,
    optionOrder: poll.optionOrder,
    confidential: poll.confidential,
    minimumGroupSize: poll.minimumGroupSize,
    invitedCount: poll.invitedCount
  };
}

/** An id for a new option: never one that was given before, so that no old ballot can mean it. */
export function nextOptionId(options: readonly Pick<PollOption, 'id'>[], highestGiven = 0): number {
  return Math.max(highestGiven, ...options.map(({ id }) => id), 0) + 1;
}
