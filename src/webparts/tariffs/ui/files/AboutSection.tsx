import * as React from 'react';
import { AttachedFiles } from '../../../../shell/contributions/AttachedFiles';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import styles from '../Tariffs.module.scss';
import type { FileSectionProps } from './FileSectionProps';
import { fileWords } from './fileStrings';

const FileOrigin = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './edit/FileOrigin'), { lines: 3 });
const AttachEvidence = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './edit/AttachEvidence'));

/** Why a file was opened, and what supports it. */
export function AboutSection({ opened, mayWrite }: FileSectionProps): React.ReactElement {
  const { file, evidence } = opened;
  const words = useWords(fileWords);
  return (
    <section className={styles.section}>
      <h4>{words.reason}</h4>
      {file.reason.trim() === '' ? <p className={styles.quiet}>{words.noReason}</p> : <PlainText text={file.reason} />}
      <h4>{words.evidence}</h4>
      {evidence.length === 0 ? <p className={styles.quiet}>{words.noEvidence}</p> : <AttachedFiles files={evidence} />}
      {mayWrite && <AttachEvidence opened={opened} />}
      {mayWrite && <FileOrigin file={file} />}
    </section>
  );
}
