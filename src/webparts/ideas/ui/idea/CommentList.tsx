import * as React from 'react';
import { commentsOn } from '../../../../domain/ideas/brainstorm';
import type { IdeaComment } from '../../../../domain/ideas/Comments';
import type { Idea } from '../../../../domain/ideas/Idea';
import { mayComment } from '../../../../domain/ideas/mayDo';
import { personName } from '../../../../domain/people/personName';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { NamedWords } from '../../../../ui/NamedWords';
import { ideaPageWords } from '../../ideaPageStrings';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { useSaid } from '../queries';
import { recordSubmission } from '../send/ideaOutbox';
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
                  <Comment key={comment.record.id} comment={comment} idea={idea} mayReply={may} />
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

interface CommentProps {
  readonly comment: IdeaComment;
  readonly idea: Idea;
  readonly mayReply: boolean;
}

function Comment({ comment, idea, mayReply }: CommentProps): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { you, hiddenAuthor } = useWords(ideaWords);
  const { formats } = usePage();
  const { me, campaign, whose } = useBrainstorming();
  const outbox = useOutbox();
  const [isReplying, setReplying] = React.useState(false);
  const { record, isWithdrawn, hidden, isWaiting, replies } = comment;
  const isOwn = record.author.id === me;
  const author = whose(record.author);
  const name = personName(author) || hiddenAuthor;
  const isShown = !isWithdrawn && !hidden;
  const withdraw = (): void => recordSubmission.submit(outbox, `${idea.id}.comment.${record.id}`, { campaign: campaign.id, idea: idea.id, kind: 'commentWithdrawn', text: '', answers: record.id });
  return (
    <li className={styles.row}>
      <p className={styles.meta}>
        <bdi className={say.name}>{isOwn ? personName(author, you) : name}</bdi>
        {` · ${formats.dateTime(record.created)}`}
        {isWaiting && ` · ${words.commentWaiting}`}
      </p>
      {isWithdrawn ? <p className={say.note}>{words.commentWithdrawn}</p> : hidden ? <p className={say.note}>{words.commentHidden(hidden.reason)}</p> : <PlainText text={record.text} mentions={record.mentions} />}
      {isShown && (mayReply || isOwn) && (
        <div className={styles.actions}>
          {mayReply && (record.answers ?? 0) === 0 && (
            <Button appearance="text" aria-expanded={isReplying} onClick={() => setReplying(!isReplying)}>
              <NamedWords name={words.replyTo(name)}>{words.reply}</NamedWords>
            </Button>
          )}
          {isOwn && (
            <Button appearance="text" onClick={withdraw}>
              {words.commentWithdraw}
            </Button>
          )}
        </div>
      )}
      {replies.length > 0 && (
        <ul className={say.replies}>
          {replies.map((reply) => (
            <Comment key={reply.record.id} comment={reply} idea={idea} mayReply={false} />
          ))}
        </ul>
      )}
      {isReplying && <RecordBox idea={idea.id} kind="reply" answers={record.id} thing={`idea-reply-${record.id}`} onClose={() => setReplying(false)} />}
    </li>
  );
}
