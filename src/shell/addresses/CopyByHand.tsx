import * as React from 'react';
import { useWords } from '../Page';
import { shellWords } from '../strings';
import styles from './CopyByHand.module.scss';

/** An address to be copied by hand, chosen already. */
export default function CopyByHand({ address }: { readonly address: string }): React.ReactElement {
  const { byHand } = useWords(shellWords).link;
  return (
    <label className={styles.byHand}>
      {byHand}
      <input ref={takeAll} className={styles.address} readOnly value={address} onFocus={({ target }) => target.select()} />
    </label>
  );
}

function takeAll(input: HTMLInputElement | null): void {
  input?.focus();
}
