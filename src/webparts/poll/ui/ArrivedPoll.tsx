import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { useAddresses } from '../../../shell/addresses/useAddresses';
import { GoneThing } from '../../../shell/opened/GoneThing';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import styles from './ArrivedPoll.module.scss';
import { arrivedWords } from './arrivedStrings';
import { isForReader } from './isForReader';
import { LoadedPoll } from './LoadedPoll';
import type { ManageTarget } from './ManageTarget';
import { usePollServices } from './pollServices';
import { usePoll } from './queries';

export interface ArrivedPollProps {
  readonly arrival: Arrival;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  onManage(target: ManageTarget): void;
}

/** The poll that the page's address names, when the web part does not show it by itself: a past one, or another than the chosen one. */
export default function ArrivedPoll(props: ArrivedPollProps): React.ReactElement {
  const { arrival, mayManage } = props;
  const { serverNow } = usePollServices();
  const gone = <GonePoll arrival={arrival} />;
  return (
    <WhenReady read={usePoll(arrival.thing.id)} lines={6} onError={{ notFound: gone }}>
      {(poll) => (isForReader(poll, mayManage, serverNow()) ? <Framed {...props} poll={poll} /> : gone)}
    </WhenReady>
  );
}

function Framed({ poll, ...rest }: ArrivedPollProps & { readonly poll: Poll }): React.ReactElement {
  const words = useWords(arrivedWords);
  return (
    <section className={styles.arrived} aria-label={words.title}>
      <p className={styles.arrivedTitle}>
        {words.title} <CloseArrival />
      </p>
      <LoadedPoll poll={poll} {...rest} />
    </section>
  );
}

function GonePoll({ arrival }: Pick<ArrivedPollProps, 'arrival'>): React.ReactElement {
  const words = useWords(arrivedWords);
  return (
    <div className={styles.arrived}>
      <GoneThing arrival={arrival} back={<CloseArrival />}>
        {words.gone}
      </GoneThing>
    </div>
  );
}

function CloseArrival(): React.ReactElement {
  const { instanceId } = usePage();
  const addresses = useAddresses();
  return <Button appearance="text" onClick={() => addresses.follow(undefined, instanceId)}>{useWords(arrivedWords).close}</Button>;
}
