import * as React from 'react';
import type { Direction, Reference } from '../../domain/references/Reference';
import { directions } from '../../domain/references/Reference';
import type { Thing } from '../../domain/references/thing';
import { ThingLink } from '../addresses/ThingLink';
import { wordFor } from '../Language';
import { useWords } from '../Page';
import { useQuery } from '../queries/useQuery';
import styles from './References.module.scss';
import { referenceWords } from './strings';
import { referenceKeys, useReferenceServices } from './useReferences';
import { Quoting } from '../../ui/Quoting';

interface ReferenceLinksProps {
  readonly references: readonly Reference[];
  readonly hasStates: boolean;
}

/** What a thing comes from and what it led to, as links. */
export default function ReferenceLinks({ references, hasStates }: ReferenceLinksProps): React.ReactElement {
  const words = useWords(referenceWords);
  const links = (direction: Direction): React.ReactElement | null => {
    const ends = references.filter((reference) => reference.direction === direction);
    if (ends.length === 0) return null;
    return (
      <div key={direction} className={ends.length > 1 ? styles.several : styles.direction}>
        <dt>{words[direction]}</dt>
        {ends.map(({ other }) => (
          <dd key={`${other.kind}${other.id}`}>
            {/* What became of something often has its name. A task says by its own words what it is. */}
            {other.kind !== 'usage' && <span className={styles.kind}>{words.kind(wordFor(words.kinds, other.kind, 'other'))} </span>}
            <ThingLink thing={other}>
              <Quoting said={words.named(other.kind, other.title)} text={other.title} />
            </ThingLink>
            {hasStates && direction === 'to' && <State thing={other} />}
          </dd>
        ))}
      </div>
    );
  };
  return <dl className={styles.references}>{directions.map(links)}</dl>;
}

/** How what came of it stands; nothing while it is not known. */
function State({ thing }: { readonly thing: Thing }): React.ReactElement | null {
  const words = useWords(referenceWords).states;
  const { stateOf } = useReferenceServices();
  const { data } = useQuery({ queryKey: [...referenceKeys.of(thing), 'state'], queryFn: () => stateOf(thing) });
  return data ? <span className={styles.state}>{words[data]}</span> : null;
}
