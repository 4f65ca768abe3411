import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { threadState } from '../../../../domain/calls/threadState';
import type { ThreadState } from '../../../../domain/calls/threadState';
import type { Thread } from '../../../../domain/calls/Thread';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { contributionWords } from '../../../../shell/contributions/strings';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueries } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import type { CallPageProps } from '../mountProps';
import { changeWords } from './changeStrings';
import styles from './Version.module.scss';

type BehindChangeProps = Pick<CallPageProps, 'opened' | 'state'> & { readonly ids: readonly number[] };

/** Contributions read at a time; of each, two operations. */
const AT_ONCE = 10;

/** The contributions that led to a change; read once they are asked for. */
export function BehindChange(props: BehindChangeProps): React.ReactElement | null {
  const words = useWords(changeWords);
  const { formats } = usePage();
  const { length } = props.ids;
  if (length === 0) return null;
  return (
    <Disclosure label={words.behind(length, formats.number(length))}>
      <Behind {...props} />
    </Disclosure>
  );
}

function Behind({ ids, opened, state }: BehindChangeProps): React.ReactElement {
  const words = useWords(changeWords);
  const { contributions } = useCallServices();
  const [most, setMost] = React.useState(AT_ONCE);
  const shown = ids.slice(0, most);
  const reads = useQueries<Thread>(shown.map((id) => ({ queryKey: callKeys.thread(id), queryFn: () => contributions.thread(id) })));
  const closed = <p className={styles.note}>{words.closed}</p>;
  return (
    <div className={styles.stack}>
      <ul className={styles.list}>
        {reads.map((read, index) => (
          <li key={shown[index]}>
            <WhenReady read={read} lines={2} onError={{ notFound: closed, forbidden: closed }}>
              {(thread) => {
                const now = threadState(thread, indexGroups([]), opened.call, state);
                const isInSight = thread.contribution.callId === opened.call.id && !now.withdrawnAt && now.moderation.state === 'visible';
                return isInSight ? <ShortContribution state={now} /> : closed;
              }}
            </WhenReady>
          </li>
        ))}
      </ul>
      {ids.length > most && (
        <div>
          <Button appearance="text" onClick={() => setMost(most + AT_ONCE)}>
            {words.moreBehind}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What somebody said, in short, with the way to it. */
export function ShortContribution({ state }: { readonly state: ThreadState }): React.ReactElement {
  const words = useWords(changeWords);
  const { kinds } = useWords(contributionWords);
  const { formats } = usePage();
  const { contribution, text, wording } = state;
  const thing = useThing('contribution', contribution.id);
  return (
    <blockquote className={styles.said}>
      <p className={styles.note}>
        {kinds[contribution.kind]} · <bdi>{words.by(contribution.author?.name ?? words.nobody, formats.dateTime(contribution.created))}</bdi>
      </p>
      {[wording, text].map(
        (said, index) =>
          said && (
            <p key={index} className={styles.text} dir="auto">
              {said}
            </p>
          )
      )}
      <span>
        <ThingLink thing={thing}>{words.open}</ThingLink>
      </span>
    </blockquote>
  );
}
