import * as React from 'react';
import type { Decision } from '../../../domain/calls/Decision';
import type { EarlierComment } from '../../../domain/comments/EarlierComment';
import { PlainText } from '../../../shell/contributions/PlainText';
import { usePage, useWords } from '../../../shell/Page';
import { useQuery } from '../../../shell/queries/useQuery';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { MessageLine } from '../../../ui/MessageLine';
import { StatusBadge } from '../../../ui/StatusBadge';
import styles from './CommentTools.module.scss';
import { earlierWords } from './earlierStrings';
import { commentKeys, useCommentServices } from './queries';

const STEP = 30;

/** What was said under the page before, in SharePoint's own comments: to be read, not to be answered, and never counted as ours. */
export default function EarlierList({ decision }: { readonly decision: Decision }): React.ReactElement {
  const words = useWords(earlierWords);
  const { formats } = usePage();
  const services = useCommentServices();
  const read = useQuery({ queryKey: commentKeys.earlier(decision.id), staleTime: Infinity, refetchOnWindowFocus: false, queryFn: async () => (await services.earlier()).kept.read(decision) });
  return (
    <WhenReady read={read} lines={1}>
      {({ comments, isAltered }) => {
        const count = comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
        return (
          <Disclosure label={words.title(formats.number(count))}>
            <p className={styles.note}>{words.broughtIn(decision.author.name, formats.date(decision.created))}</p>
            {isAltered && <MessageLine tone="warning">{words.altered}</MessageLine>}
            <Some comments={comments} />
          </Disclosure>
        );
      }}
    </WhenReady>
  );
}

function Some({ comments }: { readonly comments: readonly EarlierComment[] }): React.ReactElement {
  const words = useWords(earlierWords);
  const [shown, setShown] = React.useState(STEP);
  const first = React.useRef<HTMLLIElement>(null);
  const more = (): void => setShown(shown + STEP);
  React.useEffect(() => {
    if (shown > STEP) first.current?.focus();
  }, [shown]);
  return (
    <>
      <ul className={styles.earlier} aria-label={words.label}>
        {comments.slice(0, shown).map((comment, index) => (
          <li key={index} ref={index === shown - STEP ? first : undefined} tabIndex={-1} className={styles.earlierItem}>
            <Said comment={comment} />
            {comment.replies.length > 0 && (
              <ul className={styles.earlierReplies} aria-label={words.replies}>
                {comment.replies.map((reply, number) => (
                  <li key={number}>
                    <Said comment={reply} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {shown < comments.length && <Button onClick={more}>{words.more}</Button>}
    </>
  );
}

function Said({ comment: { author, created, text } }: { readonly comment: Omit<EarlierComment, 'replies'> }): React.ReactElement {
  const words = useWords(earlierWords);
  const { formats } = usePage();
  return (
    <>
      <p className={styles.earlierHead}>
        <bdi>{words.by(author || words.unknown, formats.dateTime(created))}</bdi> <StatusBadge tone="plain">{words.mark}</StatusBadge>
      </p>
      <PlainText text={text} />
    </>
  );
}
