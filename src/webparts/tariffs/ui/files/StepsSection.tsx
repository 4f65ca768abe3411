import * as React from 'react';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import styles from '../Tariffs.module.scss';
import type { FileSectionProps } from './FileSectionProps';
import { fileWords } from './fileStrings';

/** The steps of the chain that a file goes through. */
export function StepsSection({ opened }: FileSectionProps): React.ReactElement {
  const words = useWords(fileWords);
  const { formats } = usePage();
  if (opened.chain.length === 0) return <MessageLine tone="warning">{words.noChain}</MessageLine>;
  return (
    <ol className={styles.section}>
      {opened.chain.map(({ key, name, delay }) => (
        <li key={key}>{words.stepOf(name, delay, formats.number(delay))}</li>
      ))}
    </ol>
  );
}
