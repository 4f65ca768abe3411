import * as React from 'react';
import type { PassageCount } from '../../../../domain/calls/Thread';
import { usePage, useWords } from '../../../../shell/Page';
import { callWords } from '../../strings';
import { passageId } from './Contents';
import type { PlacedPassage } from './outlineOf';
import styles from './PassageView.module.scss';
import { PassageWords } from './PassageWords';

interface PassageViewProps {
  readonly placed: PlacedPassage;
  readonly idOf: string;
  /** Undefined: not known yet, or nothing was said. */
  readonly count: PassageCount | undefined;
}

/** A passage: its number, its words, and in its margin what was said of it. */
export const PassageView = React.memo(function PassageView({ placed, idOf, count: _ }: PassageViewProps): React.ReactElement {
  const { passage, number, level } = placed;
  const words = useWords(callWords);
  const { formats } = usePage();
  const id = passageId(idOf, passage.id);
  const Heading = `h${level}` as const;
  const said = <PassageWords passage={passage} />;
  const name = words.passage(formats.number(number));
  return (
    <section id={id} aria-labelledby={`${id}-name`} className={`${styles.passage} ${styles[passage.kind]}`}>
      <Heading id={`${id}-name`} className={styles.number}>
        {name}
      </Heading>
      <div className={styles.body}>{said}</div>
    </section>
  );
});
