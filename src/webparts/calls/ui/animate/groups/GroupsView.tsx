import * as React from 'react';
import { announce } from '../../../../../shell/announce';
import { useWords } from '../../../../../shell/Page';
import { MessageLine } from '../../../../../ui/MessageLine';
import type { Deciding } from '../decide/Decider';
import { Decider } from '../decide/Decider';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { GroupList } from './GroupList';
import { groupWords } from './groupStrings';
import { Proposals } from './Proposals';

/** Groups that are answered together, and what may become one. */
export default function GroupsView(): React.ReactElement {
  const words = useWords(groupWords);
  const desk = useWords(deskWords);
  const [told, setTold] = React.useState('');
  const [deciding, setDeciding] = React.useState<Deciding>();
  const tell = (text: string): void => {
    setTold(text);
    announce(text);
  };
  return (
    <section className={styles.part} aria-label={desk.sections.groups}>
      <p className={styles.note}>{words.intro}</p>
      <div className={styles.comings}>{told && <MessageLine tone="done">{told}</MessageLine>}</div>
      <GroupList
        onDecide={(next) => {
          setTold('');
          setDeciding(next);
        }}
        onTell={tell}
      />
      <Proposals onTell={tell} />
      {deciding && (
        <Decider
          deciding={deciding}
          onClose={() => setDeciding(undefined)}
          onDone={(text) => {
            setDeciding(undefined);
            tell(text);
          }}
        />
      )}
    </section>
  );
}
