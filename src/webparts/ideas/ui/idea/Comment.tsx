import * as React from 'react';
import type { IdeaComment } from '../../../../domain/ideas/Comments';
import { personName } from '../../../../domain/people/personName';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { NamedWords } from '../../../../ui/NamedWords';
import { ideaPageWords } from '../../ideaPageStrings';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { recordSubmission } from '../send/ideaOutbox';
import { RecordBox } from './RecordBox';

interface CommentProps {
  readonly comment: IdeaComment;
  readonly mayReply: boolean;
  /** Said among agents, where no guest reads. */
  readonly isInside?: boolean;
}

/** One comment with its replies, and where one is written. */
export function Comment({ comment, mayReply, isInside = false }: CommentProps): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { you, hiddenAuthor } = useWords(ideaWords);
  const { formats } = usePage();
  const { me, campaign, whose } = useBrainstorming();
  const outbox = useOutbox();
  const [isReplying, setReplying] = React.useState(false);
  const { record, isWithdrawn, hidden, isWaiting, replies } = comment;
  const isOwn = record.author.id === me;
  // Nobody else speaks here: his organisation goes without saying.
  const author = isInside ? record.author : whose(record.author);
  const name = personName(author) || hiddenAuthor;
  const isShown = !isWithdrawn && !hidden;
  const withdraw = (): void => recordSubmission.submit(outbox, `${record.idea}.${isInside ? 'inside' : 'comment'}.${record.id}`, { campaign: campaign.id, idea: record.idea, kind: 'commentWithdrawn', text: '', answers: record.id, ...(isInside ? { inside: true } : {}) });
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
            <Comment key={reply.record.id} comment={reply} mayReply={false} isInside={isInside} />
          ))}
        </ul>
      )}
      {isReplying && <RecordBox idea={record.idea} kind={isInside ? 'insideReply' : 'reply'} answers={record.id} thing={`idea-${isInside ? 'inside-' : ''}reply-${record.id}`} onClose={() => setReplying(false)} />}
    </li>
  );
}
