import * as React from 'react';
import type { InForce, Standing } from '../../../domain/tariffs/inForce';
import { isSameStanding } from '../../../domain/tariffs/priceOf';
import { useWords } from '../../../shell/Page';
import { tariffWords } from '../strings';
import { useTariffFormats } from './tariffFormats';
import styles from './Tariffs.module.scss';

/** What stands on a day: one amount, or one for each bracket. */
export function StandingText({ standing }: { readonly standing: Standing }): React.ReactElement {
  const said = useTariffFormats().standing(standing);
  const [only = ''] = said;
  if (said.length === 1) return <span className={standing.state === 'set' ? styles.amount : styles.quiet}>{only}</span>;
  return (
    <ul className={styles.brackets}>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

/** What is applicable, and what was charged where that is something else. */
export function Amount({ applied, applicable }: InForce): React.ReactElement {
  const words = useWords(tariffWords);
  const { standing } = useTariffFormats();
  return (
    <>
      <StandingText standing={applicable} />
      {!isSameStanding(applied, applicable) && <span className={styles.applied}>{words.applied(standing(applied).join(' ; '))}</span>}
    </>
  );
}
