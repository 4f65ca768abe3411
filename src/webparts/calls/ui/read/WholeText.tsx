import * as React from 'react';
import type { Call } from '../../../../domain/calls/Call';
import { useWords } from '../../../../shell/Page';
import { callWords } from '../../strings';
import { passageId } from './Contents';
import { Margin } from './Margin';
import { PassageDiscussion } from './PassageDiscussion';
import styles from './PassageView.module.scss';
import { useCounts } from './useCounts';
import type { OpenPassages } from './useOpenPassages';

interface WholeTextProps {
  readonly call: Call;
  readonly idOf: string;
  readonly version: number;
  readonly passages: OpenPassages;
  readonly mayContribute: boolean;
  readonly mayRepair: boolean;
  readonly arrivedAt: number | undefined;
}

/** What was said of the text as a whole, at its end. */
export function WholeText({ call, idOf, version, passages, mayContribute, mayRepair, arrivedAt }: WholeTextProps): React.ReactElement {
  const words = useWords(callWords);
  const id = passageId(idOf, 0);
  const opened = passages.open.get(0);
  // The first block has it beside the first passages: no operation more.
  const count = useCounts(call, 0, true)?.[0];
  return (
    <section id={id} aria-labelledby={`${id}-name`} className={`${styles.passage} ${styles.whole}`}>
      <h4 id={`${id}-name`} className={styles.wholeTitle}>
        {words.wholeText}
      </h4>
      <Margin
        name={words.wholeText}
        count={count}
        earlier={0}
        isOpen={opened !== undefined}
        controls={`${id}-discussion`}
        hasSelection={false}
        mayContribute={mayContribute}
        onToggle={() => passages.toggle(0)}
        onWrite={() => passages.write(0)}
      />
      {opened && (
        <div id={`${id}-discussion`} className={styles.discussion}>
          <PassageDiscussion passage={0} version={version} place={words.wholePlace} opened={opened} arrivedAt={arrivedAt} mayRepair={mayRepair} onWhole={() => undefined} />
        </div>
      )}
    </section>
  );
}
