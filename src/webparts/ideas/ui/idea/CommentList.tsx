import * as React from 'react';
import { commentsOn } from '../../../../domain/ideas/brainstorm';
import type { Idea } from '../../../../domain/ideas/Idea';
import { mayComment } from '../../../../domain/ideas/mayDo';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { ideaPageWords } from '../../ideaPageStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { useSaid } from '../queries';
import { Comment } from './Comment';
import { RecordBox } from './RecordBox';
import { useWriting } from './useWriting';

interface CommentListProps {
  readonly idea: Idea;
  /** Of the idea, where comments of several stand together. */
  readonly title?: string;
}

/** What was said of an idea, read when it is opened, and where more is said. */
export function CommentList({ idea, title }: CommentListProps): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { formats } = usePage();
  const storm = useBrainstorming();
  const { campaign, state, rights, byId } = storm;
  const thing = `idea-comment-${idea.id}`;
  const [isWriting, setWriting] = useWriting(thing);
  const standing = byId.get(idea.id);
  const may = standing !== undefined && mayComment(standing, state, campaign, rights) === null;
  return (
    <section className={styles.section} aria-label={title ?? words.addComment}>
      <WhenReady read={useSaid(campaign, idea.id)} lines={3}>
        {(said) => {
          const comments = commentsOn(idea, said, storm);
          return (
            <>
              <h5 className={styles.clusterName}>
                {words.comments(comments.length, formats.number(comments.length))} {title && <bdi className={styles.meta}>{title}</bdi>}
              </h5>
              {comments.length === 0 && <p className={styles.meta}>{words.noComment}</p>}
              <ul className={styles.rows}>
                {comments.map((comment) => (
                  <Comment key={comment.record.id} comment={comment} mayReply={may} />
                ))}
              </ul>
            </>
          );
        }}
      </WhenReady>
      {isWriting ? (
        <RecordBox idea={idea.id} kind="comment" thing={thing} onClose={() => setWriting(false)} />
      ) : (
        may && (
          <div>
            <Button onClick={() => setWriting(true)}>{words.addComment}</Button>
          </div>
        )
      )}
    </section>
  );
}
