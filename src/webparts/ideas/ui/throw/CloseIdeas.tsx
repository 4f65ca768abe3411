import * as React from 'react';
import { closeTo } from '../../../../domain/text/closeTexts';
import { announce } from '../../../../shell/announce';
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

/** Typing is not held up by the search (milliseconds). */
const PAUSE = 250;
/** In characters: less says nothing of what is meant. */
const LEAST = 8;

/** Ideas that are there already and close to what is being typed: to be added to, or voted for, instead. */
export function CloseIdeas({ text, mayAdd, onAdd }: CloseIdeasProps): React.ReactElement | null {
  const words = useWords(throwWords);
  const { ideas, byId, forest } = useBrainstorming();
  const search = React.useMemo(
    () => closeTo(ideas.filter(({ idea, withdrawn, visibility }) => !withdrawn && visibility === 'visible' && forest.rootOf(idea.id) === idea.id).map(({ idea, title, text: said }) => ({ id: idea.id, text: `${title} ${said}` }))),
    [ideas, forest]
  );
  const [ids, setIds] = React.useState<readonly number[]>([]);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setIds(text.trim().length > LEAST ? search(text).map(({ id }) => id) : []), PAUSE);
    return () => window.clearTimeout(timer);
  }, [search, text]);
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const isFound = found.length > 0;
  React.useEffect(() => {
    if (isFound) announce(words.near);
  }, [isFound, words.near]);
  if (!isFound) return null;
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
