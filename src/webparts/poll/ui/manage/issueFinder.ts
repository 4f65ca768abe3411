import type { PollDraft } from '../../../../domain/polls/Poll';
import type { OptionPart, PollIssue } from '../../../../domain/polls/validatePoll';
import type { Formats } from '../../../../shell/Formats';
import type { ManageWords } from './strings';

/** The sentence beside a field; undefined when nothing is wrong with it. */
export type IssueOf = (field: keyof PollDraft, optionId?: number, part?: OptionPart) => string | undefined;

export function issueFinder(issues: readonly PollIssue[], words: ManageWords, formats: Formats): IssueOf {
  return (field, optionId, part) => {
    const issue = issues.find((candidate) => candidate.field === field && candidate.optionId === optionId && candidate.part === part);
    return issue && words.issues[issue.code](issue.limit === undefined ? '' : formats.number(issue.limit));
  };
}
