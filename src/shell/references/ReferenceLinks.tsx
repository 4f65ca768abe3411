import * as React from 'react';
import type { Direction, Reference } from '../../domain/references/Reference';
import { directions } from '../../domain/references/Reference';
import { ThingLink } from '../addresses/ThingLink';
import { useWords } from '../Page';
import styles from './References.module.scss';
import { referenceWords } from './strings';

interface ReferenceLinksProps {
  readonly references: readonly Reference[];
}

/** What a thing comes from and what it led to, as links. */
export default function ReferenceLinks({ references }: ReferenceLinksProps): React.ReactElement {
  const words = useWords(referenceWords);
  const links = (direction: Direction): React.ReactElement | null => {
    const ends = references.filter((reference) => reference.direction === direction);
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
