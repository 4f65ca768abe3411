import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaComment } from '../../../../domain/ideas/Comments';
import { Comments } from '../../../../domain/ideas/Comments';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
import { personName } from '../../../../domain/people/personName';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { LockIcon } from '../../../../ui/icons';
import { insideWords } from '../../insideStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { useIdeaServices } from '../queries';
import { recordSubmission } from '../send/ideaOutbox';
import { RecordBox } from './RecordBox';
import { useWriting } from './useWriting';

/** What agents say of an idea among themselves: it lies where no guest reads, and says so before anything is written. */
export function InsideComments({ idea }: { readonly idea: Idea }): React.ReactElement {
  const words = useWords(insideWords);
  const { formats } = usePage();
  const { campaign, state } = useBrainstorming();
  const services = useIdeaServices();
  const thing = `idea-inside-${idea.id}`;
  const [isWriting, setWriting] = useWriting(thing);
  const read = useQuery({ queryKey: ideaKeys.inside(idea.id), queryFn: async () => (await services.guests()).inside(campaign, idea) });
  return (
    <section className={say.inside} aria-label={words.insideLabel}>
      <WhenReady read={read} lines={2}>
        {(said) => {
          const comments = standing(said);
          return (
            <>
              <h5 className={styles.clusterName}>
                <LockIcon /> {words.inside(comments.length, formats.number(comments.length))}
              </h5>
              <p className={styles.meta}>{words.insideNote}</p>
              {comments.length === 0 && <p className={styles.meta}>{words.noInside}</p>}
              <ul className={styles.rows}>
                {comments.map((comment) => (
                  <Inside key={comment.record.id} comment={comment} />
                ))}
              </ul>
            </>
          );
        }}
      </WhenReady>
      {isWriting ? (
        <RecordBox idea={idea.id} kind="inside" thing={thing} onClose={() => setWriting(false)} />
      ) : (
        state.phase !== 'archived' && (
          <div>
            <Button onClick={() => setWriting(true)}>{words.addInside}</Button>
          </div>
        )
      )}
    </section>
  );
}

function Inside({ comment: { record, isWithdrawn } }: { readonly comment: IdeaComment }): React.ReactElement {
  const words = useWords(insideWords);
  const { formats } = usePage();
  const { me, campaign } = useBrainstorming();
  const outbox = useOutbox();
  const isOwn = record.author.id === me;
  const withdraw = (): void => recordSubmission.submit(outbox, `${record.idea}.inside.${record.id}`, { campaign: campaign.id, idea: record.idea, kind: 'commentWithdrawn', text: '', answers: record.id, inside: true });
  return (
    <li className={styles.row}>
      <p className={styles.meta}>
        <bdi className={say.name}>{personName(record.author, ...(isOwn ? [words.you] : []))}</bdi>
        {` · ${formats.dateTime(record.created)}`}
      </p>
      {isWithdrawn ? <p className={styles.meta}>{words.withdrawn}</p> : <PlainText text={record.text} />}
      {isOwn && !isWithdrawn && (
        <div className={styles.actions}>
          <Button appearance="text" onClick={withdraw}>
            {words.withdraw}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Oldest first; rows that somebody altered are none. */
function standing(said: readonly IdeaRecord[]): readonly IdeaComment[] {
  const comments = new Comments(true, false);
  for (const record of said) if (!record.isAltered && !record.isMisplaced) comments.take(record);
  return comments.threads();
}
