import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { saidBy } from '../../../../domain/ideas/outside/saidBy';
import { usePage, useWords } from '../../../../shell/Page';
import styles from './Desk.module.scss';
import { deskWords } from './deskStrings';

/** An idea as its author has it now. */
export function Said({ state }: { readonly state: IdeaState }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { idea, title, text, additions } = state;
  return (
    <blockquote className={styles.said}>
      <p className={styles.meta}>
        <bdi>{words.by(saidBy(state) ?? words.hiddenAuthor, formats.dateTime(idea.created))}</bdi>
        {idea.direction && (
          <>
            {' · '}
            <bdi>{idea.direction}</bdi>
          </>
        )}
      </p>
      <p className={styles.strong} dir="auto">
        {title}
      </p>
      <p className={styles.words} dir="auto">
        {text || words.panel.noText}
      </p>
      {additions.map((addition) => (
        <React.Fragment key={addition.id}>
          <p className={styles.meta}>{words.panel.addedOn(formats.dateTime(addition.created))}</p>
          <p className={styles.words} dir="auto">
            {addition.text}
          </p>
        </React.Fragment>
      ))}
    </blockquote>
  );
}
