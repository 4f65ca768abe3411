import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaComment } from '../../../../domain/ideas/Comments';
import { Comments } from '../../../../domain/ideas/Comments';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
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
import { Comment } from './Comment';
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
  // The list of the server refuses them from then on.
  const may = state.phase !== 'archived';
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
                  <Comment key={comment.record.id} comment={comment} mayReply={may} isInside />
                ))}
              </ul>
            </>
          );
        }}
      </WhenReady>
      {isWriting ? (
        <RecordBox idea={idea.id} kind="inside" thing={thing} onClose={() => setWriting(false)} />
      ) : (
        may && (
          <div>
            <Button onClick={() => setWriting(true)}>{words.addInside}</Button>
          </div>
        )
      )}
    </section>
  );
}

/** Oldest first, replies under what they answer; rows that somebody altered are none. */
function standing(said: readonly IdeaRecord[]): readonly IdeaComment[] {
  const comments = new Comments(true, false);
  for (const record of said) if (!record.isAltered && !record.isMisplaced) comments.take(record);
  return comments.threads();
}
