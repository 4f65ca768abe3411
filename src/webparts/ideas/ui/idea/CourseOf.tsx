import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { usePage, useWords } from '../../../../shell/Page';
import { ideaPageWords } from '../../ideaPageStrings';
import { ideaWords } from '../../strings';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';

/** What became of an idea, step by step, each with its reason; who sees to it and until when. */
export function CourseOf({ state: { stages, owner, dueAt, isLate, thanked } }: { readonly state: IdeaState }): React.ReactElement | null {
  const words = useWords(ideaPageWords);
  const names = useWords(ideaWords).stages;
  const { formats } = usePage();
  if (stages.length === 0 && owner === '' && thanked.length === 0) return null;
  const due = dueAt && (isLate ? words.late : words.due)(formats.date(dueAt));
  return (
    <section className={styles.section} aria-label={words.course}>
      <h5 className={styles.clusterName}>{words.course}</h5>
      <ol className={say.course}>
        {stages.map(({ stage, reason, by, at, decision }) => (
          <li key={decision.id}>
            <p className={styles.meta}>{words.step(names[stage], by.name, formats.date(at))}</p>
            <PlainText text={reason} />
          </li>
        ))}
      </ol>
      {owner && <p className={say.plain}>{[words.owner(owner), due].filter(Boolean).join(', ')}</p>}
      {thanked.length > 0 && <p className={say.plain}>{words.thanks(formats.list(thanked.map(({ name }) => name)))}</p>}
    </section>
  );
}
