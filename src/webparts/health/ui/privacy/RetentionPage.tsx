import * as React from 'react';
import { periodsNow } from '../../../../domain/privacy/acts';
import { useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { DuePart } from './DuePart';
import { PeriodsForm } from './PeriodsForm';
import styles from './Privacy.module.scss';
import { PurgeTrace } from './PurgeTrace';
import { retentionWords } from './retentionStrings';
import { useActs, useRegister } from './usePrivacy';

/** For how long, what is over its time, and what was done: one page for all parts of the site. */
export default function RetentionPage(): React.ReactElement {
  const words = useWords(retentionWords);
  const acts = useActs();
  const register = useRegister();
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.text}>{words.intro}</p>
      <WhenReady read={acts} lines={6}>
        {(read) => (
          <>
            <DuePart periods={periodsNow(read.acts)} />
            <WhenReady read={register} lines={4}>
              {(kept) => <PeriodsForm periods={periodsNow(read.acts)} register={kept} />}
            </WhenReady>
            <PurgeTrace acts={read} />
          </>
        )}
      </WhenReady>
    </section>
  );
}
