import * as React from 'react';
import { commentsOn } from '../../../../domain/ideas/brainstorm';
import type { IdeaComment } from '../../../../domain/ideas/Comments';
import type { Idea } from '../../../../domain/ideas/Idea';
import { personName } from '../../../../domain/people/personName';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { useBrainstorming } from '../Brainstorming';
import { useSaid } from '../queries';
import { HidePanel } from './decide/HidePanel';
import { DecisionFailure } from './DecisionFailure';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import { deskWords } from './deskStrings';
import { useDecideNow } from './useDecideNow';

interface CommentsPartProps {
  readonly idea: Idea;
  onTell(text: string): void;
}

/** What was said of an idea, let through or taken from sight one by one. */
export function CommentsPart({ idea, onTell }: CommentsPartProps): React.ReactElement {
  const words = useWords(deskWords).comments;
  const storm = useBrainstorming();
  return (
    <section className={styles.block} aria-label={words.title}>
      <h3 className={styles.subheading}>{words.title}</h3>
      <WhenReady read={useSaid(storm.campaign, idea.id)} lines={2}>
        {(said) => {
          const comments = commentsOn(idea, said, storm);
          return comments.length === 0 ? <p className={styles.note}>{words.none}</p> : <CommentRows idea={idea} comments={comments.flatMap((comment) => [comment, ...comment.replies])} onTell={onTell} />;
        }}
      </WhenReady>
    </section>
  );
}

function CommentRows({ idea, comments, onTell }: CommentsPartProps & { readonly comments: readonly IdeaComment[] }): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.comments;
  const { formats } = usePage();
  const { state } = useDesk();
  const { whose } = useBrainstorming();
  const [hiding, hide] = React.useState<IdeaComment>();
  const decide = useDecideNow(onTell);
  const release = ({ record: { id, text, answers, author, created } }: IdeaComment): void =>
    decide.mutate({ said: words.released, draftOf: () => ({ kind: 'released', idea: idea.id, targets: [], reason: '', content: { record: id, text, name: state.rules.names === 'shown' ? author.name : '', at: created, ...(answers ? { answers } : {}) } }) });
  const show = ({ record }: IdeaComment): void => decide.mutate({ said: words.shown, draftOf: () => ({ kind: 'shown', idea: idea.id, targets: [], reason: '', content: { record: record.id } }) });
  return (
    <>
      <DecisionFailure error={decide.error} />
      <ul className={styles.list}>
        {comments.map((comment) => {
          const { record, isWithdrawn, hidden, isWaiting } = comment;
          const who = all.by(personName(whose(record.author)) || all.hiddenAuthor, formats.dateTime(record.created));
          return (
            <li key={record.id} className={styles.row}>
              <p className={styles.meta}>
                <bdi>{who}</bdi>
                {hidden ? ` · ${all.sights.hidden}` : isWithdrawn ? ` · ${all.sights.withdrawn}` : isWaiting ? ` · ${all.sights.waiting}` : ''}
              </p>
              <p className={styles.words} dir="auto">
                {record.text}
              </p>
              {hidden && <p className={styles.note}>{hidden.reason}</p>}
              {!isWithdrawn && (
                <div className={styles.buttons}>
                  {isWaiting && !hidden && (
                    <Button aria-label={words.of(all.actions.letThrough, who)} disabled={decide.isLoading} onClick={() => release(comment)}>
                      {all.actions.letThrough}
                    </Button>
                  )}
                  <Button appearance="text" aria-label={words.of(hidden ? all.actions.show : all.actions.hide, who)} disabled={decide.isLoading} onClick={() => (hidden ? show(comment) : hide(comment))}>
                    {hidden ? all.actions.show : all.actions.hide}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {hiding && (
        <HidePanel
          idea={idea.id}
          record={hiding.record.id}
          notice={
            <p className={styles.words} dir="auto">
              {hiding.record.text}
            </p>
          }
          onClose={() => hide(undefined)}
          onDone={(text) => {
            hide(undefined);
            onTell(text);
          }}
        />
      )}
    </>
  );
}
