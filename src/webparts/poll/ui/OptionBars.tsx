import * as React from 'react';
import { roundedShares } from '../../../domain/ballots/roundedShares';
import type { ShownTally } from '../../../domain/ballots/Tally';
import { share } from '../../../domain/ballots/Tally';
import type { Poll, PollOption } from '../../../domain/polls/Poll';
import { usePage, useWords } from '../../../shell/Page';
import type { ResultRow } from '../../../ui/ResultBars';
import { ResultBars } from '../../../ui/ResultBars';
import { resultWords } from '../resultStrings';

interface OptionBarsProps {
  readonly poll: Pick<Poll, 'question' | 'options'>;
  readonly tally: ShownTally;
  readonly mine: readonly number[];
  /** Default: the option's text. */
  nameOf?(option: PollOption): string;
}

/** How many chose each option, as bars or as a table. */
export function OptionBars({ poll, tally, mine, nameOf = ({ text }) => text }: OptionBarsProps): React.ReactElement {
  const words = useWords(resultWords);
  const { formats } = usePage();
  const parts = roundedShares(poll.options.map(({ id }) => id), tally);
  const highest = Math.max(...poll.options.map(({ id }) => tally.counts[id] ?? 0));
  const rows = poll.options.map((option): ResultRow => {
    const count = tally.counts[option.id] ?? null;
    const part = parts.get(option.id) ?? null;
    return {
      id: option.id,
      label: nameOf(option),
      figure: count === null ? words.hidden : words.votes(count, formats.number(count)),
      percentage: part === null ? '' : formats.percent(part),
      share: share(count, tally.voters),
      isMine: mine.includes(option.id),
      isLeading: count !== null && count > 0 && count === highest
    };
  });
  return (
    <ResultBars
      caption={words.caption(poll.question)}
      rows={rows}
      words={{ mine: words.mine, showTable: words.showTable, showBars: words.showBars, option: words.option, votes: words.count, share: words.share }}
    />
  );
}
