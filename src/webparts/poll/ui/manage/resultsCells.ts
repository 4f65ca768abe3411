import type { Cell } from '../../../../domain/export/writeCsv';
import type { ShownAnswers, ShownRanking } from '../../../../domain/ballots/CertifiedResult';
import { roundedShares } from '../../../../domain/ballots/roundedShares';
import type { ShownTally } from '../../../../domain/ballots/Tally';
import { participation } from '../../../../domain/ballots/Tally';
import type { Poll } from '../../../../domain/polls/Poll';
import { ballotOptions, textIds } from '../../../../domain/polls/pollKinds';
import type { PollState } from '../../../../domain/polls/pollState';
import type { Language } from '../../../../shell/Language';
import { wordsOf } from '../../../../shell/Language';
import type { Formats } from '../../../../shell/Formats';
import type { PollWords } from '../../strings';
import { questionOf } from '../kinds/questionOf';
import type { TextWords } from '../kinds/textStrings';
import { textWords } from '../kinds/textStrings';
import { answerText } from '../kinds/answerText';
import { rankingWords } from '../kinds/rankingStrings';
import type { AuditWords } from './auditStrings';

/** A poll's figures as they are shown, as cells of a file; what is hidden stays hidden. */
export function resultsCells(poll: Poll, state: PollState, tally: ShownTally, words: AuditWords, agentWords: PollWords, language: Language, formats: Formats): ReadonlyArray<readonly Cell[]> {
  const { csv } = words;
  const { certified } = state;
  const invited = certified ? certified.result.invitedCount : poll.invitedCount;
  const rate = participation(tally.voters, invited);
  const written = textIds(poll);
  const answers = ballotOptions(poll).filter((id) => !written.includes(id));
  const shares = roundedShares(answers, tally, 1);
  return [
    [csv.question, poll.question],
    [csv.status, agentWords.status[state.status]],
    certified ? [csv.certifiedBy, certified.by.name] : [csv.live, ''],
    ...(certified ? [[csv.certifiedAt, formats.dateTime(certified.at)]] : []),
    [csv.voters, tally.voters ?? csv.hidden],
    ...(invited === null ? [] : [[csv.invited, invited]]),
    ...(rate === null ? [] : [[csv.participation, formats.percent(rate, 1)]]),
    ...(answers.length === 0 ? [] : [[], [csv.option, poll.kind === 'ranking' ? wordsOf(rankingWords, language).firstPlaces : csv.votes, csv.share]]),
    ...answers.map((id): Cell[] => {
      const count = tally.counts[id] ?? null;
      const part = shares.get(id) ?? null;
      return [answerText(poll, id, language, formats), count ?? csv.hidden, part === null ? '' : formats.percent(part, 1)];
    }),
    ...rankingCells(poll, certified?.result.ranking ?? null, words, language, formats),
    ...(certified?.result.texts?.questions ?? []).flatMap((shown) => textCells(poll, shown, words, wordsOf(textWords, language)))
  ];
}

/** The whole order, which is there once it was certified; in a confidential vote without points. */
function rankingCells(poll: Poll, ranking: ShownRanking | null, { csv }: AuditWords, language: Language, formats: Formats): ReadonlyArray<readonly Cell[]> {
  if (!ranking) return [];
  const words = wordsOf(rankingWords, language);
  return [
    [],
    [words.rank, words.option, words.points],
    ...ranking.order.map(({ id, place, points }): Cell[] => [place, answerText(poll, id, language, formats), points ?? csv.hidden]),
    [ranking.winner === null ? words.noWinner : words.winner(answerText(poll, ranking.winner, language, formats))]
  ];
}

/** What is published of the answers to one question. */
function textCells(poll: Poll, { option, groups, others, chosen }: ShownAnswers, { csv }: AuditWords, words: TextWords): ReadonlyArray<readonly Cell[]> {
  const rows = groups.length === 0 ? [] : [...groups, { name: words.others, count: others }];
  return [
    [],
    [questionOf(poll, option)],
    ...(rows.length === 0 ? [] : [[words.group, words.answers], ...rows.map(({ name, count }): Cell[] => [name, count ?? csv.hidden])]),
    ...(chosen.length === 0 ? [] : [[words.chosen], ...chosen.map((text): Cell[] => [text])])
  ];
}
