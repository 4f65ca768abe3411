import * as React from 'react';
import type { Stored } from '../../data/items/Table';
import { Button } from '../../ui/Button';
import { BackIcon } from '../../ui/icons';
import { usePage } from '../Page';
import styles from './DraftList.module.scss';

interface DraftListProps<D> {
  readonly drafts: readonly D[];
  readonly words: {
    readonly title: string;
    readonly back: string;
    readonly create: string;
    readonly untitled: string;
    readonly go: string;
    goOn(title: string): string;
    modified(name: string, date: string): string;
  };
  titleOf(draft: D): string;
  onBack(): void;
  onGo(draft: D): void;
  onCreate(): void;
}

/** What is being prepared, by whoever prepares it, and a new one. */
export function DraftList<D extends Pick<Stored<object>, 'id' | 'editor' | 'modified'>>({ drafts, words, titleOf, onBack, onGo, onCreate }: DraftListProps<D>): React.ReactElement {
  const { formats } = usePage();
  return (
    <>
      <div>
        <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <h3 className={styles.heading}>{words.title}</h3>
      <ul className={styles.drafts}>
        {drafts.map((draft) => {
          const title = titleOf(draft) || words.untitled;
          return (
            <li key={draft.id} className={styles.draft}>
              <h4 className={styles.title} dir="auto">
                {title}
              </h4>
              <p className={styles.note}>{words.modified(draft.editor.name, formats.dateTime(draft.modified))}</p>
              <div>
                <Button aria-label={words.goOn(title)} onClick={() => onGo(draft)}>
                  {words.go}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div>
        <Button appearance="primary" onClick={onCreate}>
          {words.create}
        </Button>
      </div>
    </>
  );
}
