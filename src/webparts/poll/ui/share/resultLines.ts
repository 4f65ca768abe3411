import { roundedShares } from '../../../../domain/ballots/roundedShares';
import type { ShownTally } from '../../../../domain/ballots/Tally';
import { dateResults } from '../../../../domain/polls/dateResult';
import type { Poll } from '../../../../domain/polls/Poll';
import type { Certified } from '../../../../domain/polls/pollState';
import type { Formats } from '../../../../shell/Formats';
import type { Language } from '../../../../shell/Language';
import type { ResultWords } from '../../resultStrings';
import { questionOf } from '../kinds/questionOf';
import { textWords } from '../kinds/textStrings';
import { wordsOf } from '../../../../shell/Language';
import { answerText } from '../kinds/answerText';
import { dateWords } from '../kinds/dateWords';
import type { ShareWords } from './shareStrings';

/** A figure of a result in words, and how long its bar is. */
export interface ResultLine {
  readonly label: string;
  readonly figure: string;
  /** From 0 to 1; null for a figure that is hidden. */
  readonly share: number | null;
}

/** A result as it is copied and drawn; what is hidden stays hidden. */
export interface SharedResult {
  readonly question: string;
  /** Who certified it, or that nobody checked it. */
  readonly source: string;
  readonly lines: readonly ResultLine[];
  /** Answers that are published as they were written; undefined: none are. */
  readonly quotes?: { readonly title: string; readonly texts: readonly string[] };
  readonly voters: string;
}

interface Wording {
  readonly words: ShareWords;
  readonly results: ResultWords;
  readonly language: Language;
  readonly formats: Formats;
}

/** @param now the server's time */
export function sharedResult(poll: Poll, tally: ShownTally, certified: Certified | null, now: Date, wording: Wording): SharedResult {
  const { words, results, formats } = wording;
  return {
    question: poll.question,
    source: certified ? results.certified(certified.by.name, formats.dateTime(certified.at)) : words.uncheckedAt(formats.dateTime(now)),
    lines: poll.kind === 'dates' ? dateLines(poll, tally, wording) : [...optionLines(poll, tally, wording), ...groupLines(poll, tally, certified, wording)],
    quotes: quotesOf(certified, wording),
    voters: tally.voters === null ? results.votersHidden(formats.number(poll.minimumGroupSize)) : results.voters(tally.voters, formats.number(tally.voters))
  };
}

/** To be pasted into a message. */
export function resultText({ question, source, lines, quotes, voters }: SharedResult, url: string, words: ShareWords): string {
  const quoted = quotes ? ['', quotes.title, ...quotes.texts.map(words.quote)] : [];
  return [question, source, '', ...lines.map(({ label, figure }) => words.line(label, figure)), ...quoted, '', voters, url].join('\n');
}

function optionLines(poll: Poll, tally: ShownTally, { words, results, language, formats }: Wording): readonly ResultLine[] {
  const options = poll.options.filter(({ isText }) => !isText);
  const shares = roundedShares(options.map(({ id }) => id), tally);
  return options.map(({ id }): ResultLine => {
    const count = tally.counts[id] ?? null;
    const share = shares.get(id) ?? null;
    const votes = count === null ? results.hidden : results.votes(count, formats.number(count));
    return { label: answerText(poll, id, language, formats), figure: share === null ? votes : words.withShare(votes, formats.percent(share)), share };
  });
}

/** Of answers in own words, the groups that are published. */
function groupLines(poll: Poll, tally: ShownTally, certified: Certified | null, { words, language, formats }: Wording): readonly ResultLine[] {
  const text = wordsOf(textWords, language);
  return (certified?.result.texts?.questions ?? []).flatMap(({ option, groups, others }) => {
    const answered = poll.kind === 'text' ? tally.voters : tally.counts[option] ?? null;
    const all = [...groups, ...(groups.length === 0 || others === 0 ? [] : [{ name: text.others, count: others }])];
    const shares = roundedShares(all.map((_, index) => index), { counts: Object.fromEntries(all.map(({ count }, index) => [index, count])), voters: answered });
    return all.map(({ name, count }, index): ResultLine => {
      const share = shares.get(index) ?? null;
      const figure = count === null ? text.hidden : text.count(count, formats.number(count));
      return { label: poll.kind === 'text' ? name : `${questionOf(poll, option)} ${name}`, figure: share === null ? figure : words.withShare(figure, formats.percent(share)), share };
    });
  });
}

function quotesOf(certified: Certified | null, { language }: Wording): SharedResult['quotes'] {
  const texts = (certified?.result.texts?.questions ?? []).flatMap(({ chosen }) => chosen);
  return texts.length > 0 ? { title: wordsOf(textWords, language).chosen, texts } : undefined;
}

function dateLines(poll: Poll, tally: ShownTally, { words, results, formats }: Wording): readonly ResultLine[] {
  const texts = new Map(poll.options.map(({ id, text }) => [id, text]));
  const said = (count: number | null): string => (count === null ? results.hidden : formats.number(count));
  return dateResults(poll.options, tally).map(({ id, yes, ifNeedBe, no }): ResultLine => ({
    label: dateWords(texts.get(id) ?? '', formats),
    figure: words.suits(said(yes), said(ifNeedBe), said(no)),
    share: yes === null || ifNeedBe === null || !tally.voters ? null : (yes + ifNeedBe) / tally.voters
  }));
}
