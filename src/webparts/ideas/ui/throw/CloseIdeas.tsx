import * as React from 'react';
import { useCloseOnes } from '../../../../shell/close/useCloseOnes';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { NamedWords } from '../../../../ui/NamedWords';
import { throwWords } from '../../throwStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { VoteControl } from '../vote/lazyVotes';

interface CloseIdeasProps {
  /** As it is being typed. */
  readonly text: string;
  readonly mayAdd: boolean;
  onAdd(idea: number): void;
}

/** In characters: less says nothing of what is meant. */
const LEAST = 8;

/** Ideas that are there already and close to what is being typed: to be added to, or voted for, instead. */
export function CloseIdeas({ text, mayAdd, onAdd }: CloseIdeasProps): React.ReactElement | null {
  const words = useWords(throwWords);
  const { ideas, byId, forest } = useBrainstorming();
  const known = React.useMemo(
    () => ideas.filter(({ idea, withdrawn, visibility }) => !withdrawn && visibility === 'visible' && forest.rootOf(idea.id) === idea.id).map(({ idea, title, text: said }) => ({ id: idea.id, text: `${title} ${said}` })),
    [ideas, forest]
  );
  const found = useCloseOnes(known, text, { least: LEAST, say: words.near }).flatMap((id) => byId.get(id) ?? []);
  if (found.length === 0) return null;
  return (
    <div className={say.close}>
      <p className={styles.meta}>{words.near}</p>
      <ul className={styles.rows}>
        {found.map((state) => (
          <li key={state.idea.id} className={styles.row}>
            <bdi>{state.title}</bdi>
            <div className={styles.actions}>
              {mayAdd && (
                <Button appearance="text" onClick={() => onAdd(state.idea.id)}>
                  <NamedWords name={words.addTo(state.title)}>{words.add}</NamedWords>
                </Button>
              )}
              <VoteControl state={state} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
