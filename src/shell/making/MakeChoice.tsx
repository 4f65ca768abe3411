import * as React from 'react';
import type { Making } from '../../domain/making/Proposal';
import { ChoiceList } from '../../ui/ChoiceList';
import { FieldFrame } from '../../ui/FieldFrame';
import { useId } from '../../ui/useId';
import { useWords } from '../Page';
import styles from './Making.module.scss';
import type { KindWords, MakingWords } from './MakingWords';
import { makeChoiceWords } from './strings';

interface MakeChoiceProps {
  readonly makings: readonly Making[];
  /** Of what is offered here: what has no words is not. */
  readonly words: KindWords;
  readonly mayOwn: boolean;
  /** Was enough said for it to be made? */
  hasEnough(making: Making): boolean;
  /** Its form. */
  children(making: Making, words: MakingWords): React.ReactElement;
}

/** What can be made of what people said, of which one is chosen; its form alone is shown, and alone asks where it can go. */
export function MakeChoice({ makings, words, mayOwn, hasEnough, children }: MakeChoiceProps): React.ReactElement {
  const { what, nothing } = useWords(makeChoiceWords);
  const name = useId('make');
  const offered = makings.flatMap((making) => {
    const said = words[making.offer];
    return said ? [{ making, said }] : [];
  });
  const [offer, setOffer] = React.useState<string>();
  const chosen = offered.find(({ making }) => making.offer === offer) ?? offered[0];
  if (!chosen) return <p className={styles.note}>{nothing}</p>;
  const { making, said } = chosen;
  const mayMake = mayOwn || !making.isForOwners;
  return (
    <div className={styles.form}>
      <FieldFrame label={what}>
        <ChoiceList name={name} selected={making.offer} choices={offered.map((each) => ({ key: each.making.offer, text: each.said.title }))} onChange={setOffer} />
      </FieldFrame>
      <p className={styles.note}>{said.lead}</p>
      {!mayMake && <p className={styles.note}>{said.ownersOnly}</p>}
      {mayMake && !hasEnough(making) && <p className={styles.note}>{said.none}</p>}
      {mayMake && hasEnough(making) && <React.Fragment key={making.offer}>{children(making, said)}</React.Fragment>}
    </div>
  );
}
