import * as React from 'react';
import type { Direction } from '../../domain/references/Reference';
import { directions } from '../../domain/references/Reference';
import type { Thing } from '../../domain/references/thing';
import { ThingLink } from '../addresses/ThingLink';
import { useWords } from '../Page';
import styles from './References.module.scss';
import { referenceWords } from './strings';
import { useReferences } from './useReferences';

interface ReferencesProps {
  readonly thing: Thing;
}

/** What a thing comes from and what it led to, as links. Not worth a word when it cannot be read: the thing itself is there. */
export function References({ thing }: ReferencesProps): React.ReactElement | null {
  const words = useWords(referenceWords);
  const { data = [] } = useReferences(thing);
  if (data.length === 0) return null;
  const links = (direction: Direction): React.ReactElement | null => {
    const ends = data.filter((reference) => reference.direction === direction);
    if (ends.length === 0) return null;
    return (
      <div key={direction} className={styles.direction}>
        <dt>{words[direction]}</dt>
        {ends.map(({ other }) => (
          <dd key={`${other.kind}${other.id}`}>
            <ThingLink thing={other}>
              <bdi>{words.named(other.kind, other.title)}</bdi>
            </ThingLink>
          </dd>
        ))}
      </div>
    );
  };
  return <dl className={styles.references}>{directions.map(links)}</dl>;
}
