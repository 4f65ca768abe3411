import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import styles from '../Tariffs.module.scss';
import { FoldersCheck } from './FoldersCheck';
import { ownerWords } from './ownerStrings';
import { useOwner } from './useOwner';

/** Rights of folders, beside the check of price files. */
export default function FoldersPart(): React.ReactElement {
  const words = useWords(ownerWords);
  const read = useOwner();
  return (
    <section className={styles.section} aria-label={words.sections.folders}>
      <h3 className={styles.name}>{words.sections.folders}</h3>
      <WhenReady read={read} lines={2}>
        {({ owner }) => <FoldersCheck folders={owner.folders} />}
      </WhenReady>
    </section>
  );
}
