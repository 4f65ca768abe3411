import * as React from 'react';
import type { Price } from '../../../../domain/tariffs/Version';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';

/** One amount, or one for each bracket. @param none where there is no price */
export function PriceText({ of, none }: { readonly of: Price | null; readonly none: string }): React.ReactElement {
  const formats = useTariffFormats();
  if (!of) return <span className={styles.quiet}>{none}</span>;
  const [only = '', ...others] = formats.priceText(of);
  if (others.length === 0) return <span className={styles.amount}>{only}</span>;
  return (
    <ul className={styles.brackets}>
      {[only, ...others].map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
