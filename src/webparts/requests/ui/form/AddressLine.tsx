import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { requestKeys } from '../keys';
import styles from '../Requests.module.scss';
import { requestFormWords } from './formStrings';

/** Whether an address is free, and what could be taken instead. */
export interface SlugCheck {
  readonly isFree: boolean;
  readonly proposals: readonly string[];
}

interface AddressLineProps {
  /** '': nothing is typed that gives one. */
  readonly slug: string;
  check(slug: string): Promise<SlugCheck>;
  onTake(slug: string): void;
}

/** After the last key (milliseconds). */
const PAUSE = 400;

/** The address that the space will have, and whether it is free; it is looked up once typing pauses. */
export function AddressLine({ slug, check, onTake }: AddressLineProps): React.ReactElement {
  const words = useWords(requestFormWords).address;
  const [asked, ask] = React.useState(slug);
  React.useEffect(() => {
    const timer = setTimeout(() => ask(slug), PAUSE);
    return () => clearTimeout(timer);
  }, [slug]);
  const isAsked = asked === slug && slug !== '';
  const found = useQuery({ queryKey: requestKeys.slug(asked), enabled: isAsked, queryFn: () => check(asked) });
  return (
    <div role="status">
      {slug === '' ? (
        <p className={styles.meta}>{words.none}</p>
      ) : !isAsked || (found.data === undefined && !found.error) ? (
        <p className={styles.meta}>{words.checking(slug)}</p>
      ) : found.data === undefined ? (
        <MessageLine tone="info">{words.unknown(slug)}</MessageLine>
      ) : found.data.isFree ? (
        <MessageLine tone="done">{words.free(slug)}</MessageLine>
      ) : (
        <MessageLine
          tone="warning"
          action={
            <span className={styles.row}>
              {found.data.proposals.map((proposal) => (
                <Button key={proposal} appearance="text" onClick={() => onTake(proposal)}>
                  {words.take(proposal)}
                </Button>
              ))}
            </span>
          }
        >
          {words.taken(slug)}
        </MessageLine>
      )}
    </div>
  );
}
