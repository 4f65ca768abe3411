import * as React from 'react';
import type { ShownRanking } from '../../../domain/ballots/CertifiedResult';
import type { ShownTally } from '../../../domain/ballots/Tally';
import { participation } from '../../../domain/ballots/Tally';
import type { Poll } from '../../../domain/polls/Poll';
import type { PollState } from '../../../domain/polls/pollState';
import { usePage, useWords } from '../../../shell/Page';
import { lazyScreen } from '../../../shell/lazyScreen';
import { Loading } from '../../../shell/states';
import { CertifiedIcon } from '../../../ui/icons';
import { resultWords } from '../resultStrings';
import type { ResultsProps } from './kinds/KindProps';
import { kindScreens } from './kinds/kindScreens';
import { OptionBars } from './OptionBars';
import styles from './PollResults.module.scss';

/** Certified polls are past ones. */
const BrokenCertificate = lazyScreen(() => import(/* webpackChunkName: 'poll-certified' */ './BrokenCertificate'), { lines: 0 });

export interface PollResultsProps {
  readonly poll: Poll;
  readonly certified: PollState['certified'];
  /** The running tally; a certified result takes its place. */
  readonly tally: ShownTally | undefined;
  /** Of a ranking that was checked just now. */
  readonly ranking?: ShownRanking | null;
  /** Option ids of the agent's own vote. */
  readonly mine: readonly number[];
  /** In place of "Results", for figures that were checked. */
  readonly title?: string;
  /** The vote is over: figures that nobody checked are not called results. */
  readonly isOver?: boolean;
  /** Of the heading; 4 on the page, 3 in a panel. */
  readonly level?: 3 | 4;
}

/** Bars or table, voters, participation, and who certified. Figures that are hidden stay hidden here too. */
export function PollResults({ poll, certified, tally: live, ranking, mine, title, isOver = false, level = 4 }: PollResultsProps): React.ReactElement {
  const words = useWords(resultWords);
  const { formats } = usePage();
  const tally = certified?.result.tally ?? live;
  const isLive = !certified && title === undefined;
  const heading = title ?? (certified ? words.certifiedTitle : isOver ? words.uncheckedTitle : words.title);
  const Title = `h${level}` as const;
  if (!tally) return <Loading lines={poll.options.length} />;
  return (
    <div className={styles.results} role="group" aria-label={heading}>
      <Title className={styles.title}>{heading}</Title>
      {tally.voters === 0 ? <p className={styles.note}>{words.none}</p> : <Figures poll={poll} tally={tally} certified={certified} ranking={ranking ?? certified?.result.ranking ?? null} mine={mine} />}
      <Voters poll={poll} tally={tally} invited={certified ? certified.result.invitedCount : poll.invitedCount} />
      {isLive && <p className={styles.note}>{isOver ? words.uncheckedOver : words.unchecked}</p>}
      {certified && (
        <p className={styles.certified}>
          <CertifiedIcon />
          {words.certified(certified.by.name, formats.dateTime(certified.at))}
        </p>
      )}
      {certified && <BrokenCertificate poll={poll} certified={certified} />}
    </div>
  );
}

/** What came of it, by the kind of the poll. */
function Figures(props: ResultsProps): React.ReactElement {
  const { poll, tally, mine } = props;
  const words = useWords(resultWords);
  const Kind = kindScreens[poll.kind];
  if (Kind) return <Kind show="results" {...props} />;
  return (
    <>
      <OptionBars poll={poll} tally={tally} mine={mine} />
      {poll.maxChoices > 1 && <p className={styles.note}>{words.multiple}</p>}
    </>
  );
}

function Voters({ poll, tally, invited }: { readonly poll: Poll; readonly tally: ShownTally; readonly invited: number | null }): React.ReactElement {
  const words = useWords(resultWords);
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
