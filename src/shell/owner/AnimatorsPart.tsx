import * as React from 'react';
import type { PeopleServices } from '../../data/people/peopleServices';
import { GroupMembersEditor } from '../people/GroupMembersEditor';
import { useQuery } from '../queries/useQuery';
import { WhenReady } from '../states';
import styles from './Owner.module.scss';

interface AnimatorsPartProps {
  readonly words: { readonly title: string; readonly intro: string };
  /** What names in the cache begin with. */
  readonly queryKey: readonly unknown[];
  people(): Promise<PeopleServices>;
}

/** Who animates on the site; owners add people and take them out. */
export function AnimatorsPart({ words, queryKey, people }: AnimatorsPartProps): React.ReactElement {
  const read = useQuery({ queryKey: [...queryKey, 'people'], staleTime: Infinity, queryFn: people });
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <WhenReady read={read} lines={4}>
        {({ animators, search }) => <GroupMembersEditor group={animators} search={search} queryKey={[...queryKey, 'animators']} />}
      </WhenReady>
    </section>
  );
}
