import * as React from 'react';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import styles from '../Tariffs.module.scss';

/** What a line is called, with its users and unit; its key where the catalogue does not have it. */
export function LineName({ line: key, names }: { readonly line: string; readonly names: ReadonlyMap<string, TariffLine> }): React.ReactElement {
  const line = names.get(key);
  if (!line) return <>{key}</>;
  return (
    <>
      <span dir="auto">{line.title}</span>
      <span className={styles.detail} dir="auto">
        {[line.category, line.unit].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

/** The same in one line of text, for labels. */
export function lineText(key: string, names: ReadonlyMap<string, TariffLine>): string {
  const line = names.get(key);
  return line ? [line.title, line.category].filter(Boolean).join(', ') : key;
}
