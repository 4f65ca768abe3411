import * as React from 'react';
import { safeAddress } from '../../domain/address/safeAddress';
import styles from './Contributions.module.scss';

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]’»])/;

/** What a person said, as he said it: paragraphs, addresses as links, nothing else. */
export function PlainText({ text }: { readonly text: string }): React.ReactElement {
  return (
    <p className={styles.said} dir="auto">
      {text.split(ADDRESS).map((part, index) => {
        const href = index % 2 === 1 ? safeAddress(part) : undefined;
        return href ? (
          <a key={index} href={href} target="_blank" rel="noreferrer nofollow">
            {part}
          </a>
        ) : (
          part
        );
      })}
    </p>
  );
}
