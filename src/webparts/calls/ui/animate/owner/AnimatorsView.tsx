import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { useWords } from '../../../../../shell/Page';
import { GroupMembersEditor } from '../../../../../shell/people/GroupMembersEditor';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../../shell/states';
import styles from '../Desk.module.scss';
import { ownerWords } from './ownerStrings';

/** Who animates the calls of the site; owners add people and take them out. */
export default function AnimatorsView(): React.ReactElement {
  const words = useWords(ownerWords).animators;
  const services = useCallServices();
  const people = useQuery({ queryKey: [...callKeys.all, 'people'], staleTime: Infinity, queryFn: () => services.people() });
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <WhenReady read={people} lines={4}>
        {({ animators, search }) => <GroupMembersEditor group={animators} search={search} queryKey={[...callKeys.all, 'animators']} />}
      </WhenReady>
    </section>
  );
}
