import * as React from 'react';
import type { ShownTally } from '../../../domain/ballots/Tally';
import { participation, share } from '../../../domain/ballots/Tally';
import type { Poll } from '../../../domain/polls/Poll';
import type { PollState } from '../../../domain/polls/pollState';
import { usePage, useWords } from '../../../shell/Page';
import { Loading } from '../../../shell/states';
import { CertifiedIcon } from '../../../ui/icons';
import type { ResultRow } from '../../../ui/ResultBars';
import { ResultBars } from '../../../ui/ResultBars';
import { pollWords } from '../strings';
import styles from './PollResults.module.scss';

interface PollResultsProps {
  readonly poll: Poll;
  readonly certified: PollState['certified'];
  /** The running tally; a certified result takes its place. */
  readonly tally: ShownTally | undefined;
  /** Option ids of the agent's own vote. */
  readonly mine: readonly number[];
  /** In place of "Results". */
  readonly title?: string;
  /** Of the heading; 4 on the page, 3 in a panel. */
  readonly level?: 3 | 4;
}

/** Bars or table, voters, participation, and who certified. Figures that are hidden stay hidden here too. */
export function PollResults({ poll, certified, tally: live, mine, title, level = 4 }: PollResultsProps): React.ReactElement {
  const words = useWords(pollWords).results;
  const { formats } = usePage();
  const tally = certified?.result.tally ?? live;
  const heading = title ?? (certified ? words.certifiedTitle : words.title);
  const Title = `h${level}` as const;
  if (!tally) return <Loading lines={poll.options.length} />;
  return (
    <div className={styles.results} role="group" aria-label={heading}>
      <Title className={styles.title}>{heading}</Title>
      {tally.voters === 0 ? <p className={styles.note}>{words.none}</p> : <Bars poll={poll} tally={tally} mine={mine} />}
      <Voters poll={poll} tally={tally} invited={certified ? certified.result.invitedCount : poll.invitedCount} />
      {certified && (
        <p className={styles.certified}>
          <CertifiedIcon />
          {words.certified(certified.by.name, formats.dateTime(certified.at))}
        </p>
      )}
    </div>
  );
}

function Bars({ poll, tally, mine }: { readonly poll: Poll; readonly tally: ShownTally; readonly mine: readonly number[] }): React.ReactElement {
  const words = useWords(pollWords).results;
  const { formats } = usePage();
  const highest = Math.max(...poll.options.map(({ id }) => tally.counts[id] ?? 0));
  const rows = poll.options.map(({ id, text }): ResultRow => {
    const count = tally.counts[id] ?? null;
    const part = share(count, tally.voters);
    return {
      id,
      label: text,
      figure: count === null ? words.hidden : words.votes(count, formats.number(count)),
      percentage: part === null ? '' : formats.percent(part),
      share: part,
      isMine: mine.includes(id),
      isLeading: count !== null && count > 0 && count === highest
    };
  });
  return (
    <>
      <ResultBars
        caption={words.caption(poll.question)}
        rows={rows}
        words={{ mine: words.mine, showTable: words.showTable, showBars: words.showBars, option: words.option, votes: words.count, share: words.share }}
      />
      {poll.maxChoices > 1 && <p className={styles.note}>{words.multiple}</p>}
    </>
  );
}

function Voters({ poll, tally, invited }: { readonly poll: Poll; readonly tally: ShownTally; readonly invited: number | null }): React.ReactElement {
  const words = useWords(pollWords).results;
  const { formats } = usePage();
  const rate = participation(tally.voters, invited);
  const voters = tally.voters === null ? words.votersHidden(formats.number(poll.minimumGroupSize)) : words.voters(tally.voters, formats.number(tally.voters));
  return (
    <p className={styles.voters}>
      {voters}
      {rate !== null && invited !== null && ` · ${words.participation(formats.percent(rate, 1), formats.number(invited))}`}
    </p>
  );
}
