import type { Cell } from '../../../../domain/export/writeCsv';
import { roundedShares } from '../../../../domain/ballots/roundedShares';
import type { ShownTally } from '../../../../domain/ballots/Tally';
import { participation } from '../../../../domain/ballots/Tally';
import type { Poll } from '../../../../domain/polls/Poll';
import { ballotOptions } from '../../../../domain/polls/pollKinds';
import type { PollState } from '../../../../domain/polls/pollState';
import type { Language } from '../../../../shell/Language';
import type { Formats } from '../../../../shell/Formats';
import type { PollWords } from '../../strings';
import { answerText } from '../kinds/answerText';
import type { AuditWords } from './auditStrings';

/** A poll's figures as they are shown, as cells of a file; what is hidden stays hidden. */
export function resultsCells(poll: Poll, state: PollState, tally: ShownTally, words: AuditWords, agentWords: PollWords, language: Language, formats: Formats): ReadonlyArray<readonly Cell[]> {
  const { csv } = words;
  const { certified } = state;
  const invited = certified ? certified.result.invitedCount : poll.invitedCount;
  const rate = participation(tally.voters, invited);
  const answers = ballotOptions(poll);
  const shares = roundedShares(answers, tally, 1);
  return [
    [csv.question, poll.question],
    [csv.status, agentWords.status[state.status]],
    certified ? [csv.certifiedBy, certified.by.name] : [csv.live, ''],
    ...(certified ? [[csv.certifiedAt, formats.dateTime(certified.at)]] : []),
    [csv.voters, tally.voters ?? csv.hidden],
    ...(invited === null ? [] : [[csv.invited, invited]]),
    ...(rate === null ? [] : [[csv.participation, formats.percent(rate, 1)]]),
    [],
    [csv.option, csv.votes, csv.share],
    ...answers.map((id): Cell[] => {
      const count = tally.counts[id] ?? null;
      const part = shares.get(id) ?? null;
      return [answerText(poll, id, language, formats), count ?? csv.hidden, part === null ? '' : formats.percent(part, 1)];
    })
  ];
}
