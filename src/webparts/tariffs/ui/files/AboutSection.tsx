import * as React from 'react';
import { AttachedFiles } from '../../../../shell/contributions/AttachedFiles';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { useWords } from '../../../../shell/Page';
import styles from '../Tariffs.module.scss';
import type { FileSectionProps } from './FileSectionProps';
import { fileWords } from './fileStrings';

/** Why a file was opened, and what supports it. */
export function AboutSection({ opened: { file, evidence } }: FileSectionProps): React.ReactElement {
  const words = useWords(fileWords);
  return (
    <section className={styles.section}>
      <h4>{words.reason}</h4>
      {file.reason.trim() === '' ? <p className={styles.quiet}>{words.noReason}</p> : <PlainText text={file.reason} />}
      <h4>{words.evidence}</h4>
      {evidence.length === 0 ? <p className={styles.quiet}>{words.noEvidence}</p> : <AttachedFiles files={evidence} />}
    </section>
  );
}
