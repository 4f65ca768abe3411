import * as React from 'react';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { announce } from '../announce';
import { useMutation } from '../queries/useMutation';
import { useQuery, useQueryClient } from '../queries/useQuery';
import { Failure, WhenReady } from '../states';
import styles from './Owner.module.scss';

interface ServerTakingProps<C> {
  /** Names in the cache what the server does. */
  readonly queryKey: readonly unknown[];
  /** What the server is to do. */
  readonly wanted: C;
  readonly mayChange: boolean;
  readonly words: { readonly title: string; readonly notOwner: string; readonly failed: string };
  /** What it does, in words. */
  said(now: C): { readonly tone: 'done' | 'info' | 'warning'; readonly text: string };
  /** The press that changes it, and what is announced then. */
  press(wanted: C): { readonly label: string; readonly done: string };
  read(): Promise<C>;
  change(wanted: C): Promise<void>;
}

/** What the server itself does with what people send, as it is and not as it should be; who may changes it. */
export function ServerTaking<C extends string | boolean>({ queryKey, wanted, mayChange, words, said, press, read, change }: ServerTakingProps<C>): React.ReactElement {
  const queries = useQueryClient();
  const found = useQuery({ queryKey, queryFn: read });
  const changing = useMutation({
    mutationKey: queryKey,
    mutationFn: async (next: C) => {
      await change(next);
      // What is said is what is there.
      return read();
    },
    onSuccess: (now, next) => {
      queries.setQueryData(queryKey, now);
      announce(now === next ? press(next).done : words.failed);
    }
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <WhenReady read={found} lines={1}>
        {(now) => (
          <>
            <MessageLine tone={said(now).tone}>{said(now).text}</MessageLine>
            {now !== wanted &&
              (mayChange ? (
                <div>
                  <Button isBusy={changing.isLoading} onClick={() => changing.mutate(wanted)}>
                    {press(wanted).label}
                  </Button>
                </div>
              ) : (
                <p className={styles.note}>{words.notOwner}</p>
              ))}
            {changing.error !== null && <Failure error={changing.error} />}
          </>
        )}
      </WhenReady>
    </section>
  );
}
