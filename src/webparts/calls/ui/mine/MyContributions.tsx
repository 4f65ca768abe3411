import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { DiscussingProvider, useDiscussing } from '../../../../shell/contributions/Discussing';
import { PendingContributions } from '../../../../shell/contributions/PendingContributions';
import { ThreadCard } from '../../../../shell/contributions/ThreadCard';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useSupports, useThreadStates } from '../../../../shell/contributions/useThreads';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { CommentIcon } from '../../../../ui/commentIcons';
import { EmptyState } from '../../../../ui/EmptyState';
import { callWords } from '../../strings';
import { useVersioned } from '../read/useVersioned';
import type { Place } from '../Place';
import { mineWords } from './mineStrings';
import styles from './MyContributions.module.scss';

export interface MyContributionsProps {
  readonly text: TextVersion;
  onShow(place: Place): void;
}

/** What the agent said in the call, each with its answer and the reason; or that there is none yet, and until when it is promised. */
export default function MyContributions({ text, onShow }: MyContributionsProps): React.ReactElement {
  const { contributions } = useCallServices();
  const discussing = useVersioned(useDiscussing());
  const { call } = discussing.opened;
  const read = useQuery({ queryKey: callKeys.mine(call.id), queryFn: () => contributions.mine(call) });
  return (
    <DiscussingProvider value={discussing}>
      <PendingContributions call={call.id} />
      <WhenReady read={read} lines={6}>
        {(threads) => <List threads={threads} text={text} onShow={onShow} />}
      </WhenReady>
    </DiscussingProvider>
  );
}

type ListProps = MyContributionsProps & { readonly threads: Parameters<typeof useThreadStates>[0] };

function List({ threads, text, onShow }: ListProps): React.ReactElement {
  const words = useWords(callWords).mine;
  const { formats } = usePage();
  const { call } = useDiscussing().opened;
  const states = useThreadStates(threads);
  const supports = useSupports(call, states);
  const said = states.filter(({ contribution }) => contribution.answers === 0);
  const answered = said.filter(({ answer }) => answer !== null).length;
  if (states.length === 0) return <EmptyState icon={<CommentIcon />} title={words.none} />;
  return (
    <section aria-label={words.title}>
      <h4 className={styles.title}>{words.title}</h4>
      {said.length > 0 && <p className={styles.note}>{words.answered(formats.number(answered), formats.number(said.length))}</p>}
      <ul className={styles.list}>
        {states.map((state) => (
          <li key={state.contribution.id}>
            <Where state={state} text={text} onShow={onShow} />
            <ThreadCard thread={state} supports={supports} />
            {state.contribution.answers === 0 && !state.answer && !state.withdrawnAt && state.moderation.state !== 'removed' && <NoAnswer />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On which passage, and the way there. */
function Where({ state, text, onShow }: { readonly state: ThreadState; readonly text: TextVersion; onShow(place: Place): void }): React.ReactElement {
  const words = useWords(callWords);
  const { formats } = usePage();
  const { anchor, contribution } = state;
  const index = text.passages.findIndex(({ id }) => id === anchor.passage);
  const place = index < 0 ? words.wholePlace : words.place(formats.number(index + 1));
  return (
    <div className={styles.where}>
      <Button appearance="text" onClick={() => onShow({ passage: anchor.passage, version: anchor.version, contribution: contribution.id })}>
        {words.mine.show(place)}
      </Button>
    </div>
  );
}

function NoAnswer(): React.ReactElement {
  const words = useWords(mineWords);
  const { formats } = usePage();
  const { answersBy } = useDiscussing().state;
  const now = useServerTime();
  if (!answersBy) return <p className={styles.note}>{words.noAnswer}</p>;
  const date = formats.date(answersBy);
  return <p className={styles.note}>{now > answersBy ? words.noAnswerLate(date) : words.noAnswerPromised(date)}</p>;
}
