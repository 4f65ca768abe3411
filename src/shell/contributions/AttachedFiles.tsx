import * as React from 'react';
import type { AttachedFile } from '../../domain/calls/Contribution';
import { safeAddress } from '../../domain/address/safeAddress';
import { usePage } from '../Page';
import styles from './Contributions.module.scss';

const KILOBYTE = 1024;
/** Signs that turn the letters around them: by them a name shows another ending than it has. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Files that somebody added to what he said: opened in a tab of their own. */
export function AttachedFiles({ files }: { readonly files: readonly AttachedFile[] }): React.ReactElement | null {
  const { formats } = usePage();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ path, name, size }) => (
        <li key={path}>
          <a href={safeAddress(path)} target="_blank" rel="noreferrer">
            <bdi>{name.replace(TURNING, '')}</bdi>
          </a>{' '}
          <span className={styles.meta}>{formats.number(Math.max(1, Math.round(size / KILOBYTE)))} {formats.culture.startsWith('fr') ? 'ko' : 'kB'}</span>
        </li>
      ))}
    </ul>
  );
}
