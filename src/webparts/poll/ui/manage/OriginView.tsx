import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { OriginEditor } from '../../../../shell/references/OriginEditor';
import styles from './ManagePanel.module.scss';

interface OriginViewProps {
  readonly poll: Poll;
}

/** What a poll comes from: an idea's way from its call to its vote can be walked. */
export function OriginView({ poll: { id, question } }: OriginViewProps): React.ReactElement {
  const thing = useThing('poll', id);
  return (
    <div className={styles.section}>
      <h2 className={styles.rowTitle} dir="auto">
        {question}
      </h2>
      <OriginEditor thing={{ ...thing, title: question }} />
    </div>
  );
}
