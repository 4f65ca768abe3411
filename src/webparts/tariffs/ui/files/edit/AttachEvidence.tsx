import * as React from 'react';
import type { OpenedFile } from '../../../../../data/tariffs/changes/ChangeFiles';
import { announce } from '../../../../../shell/announce';
import { useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { Failure } from '../../../../../shell/states';
import { useTask } from '../../../../../shell/tasks/useTask';
import { FileChoice } from '../../../../../ui/FileChoice';
import styles from '../../Tariffs.module.scss';
import { changeKeys, useChanges } from '../changeQueries';
import { formWords } from './formWords';

/** Adds a supporting file. */
export default function AttachEvidence({ opened: { file } }: { readonly opened: OpenedFile }): React.ReactElement {
  const words = useWords(formWords);
  const queries = useQueryClient();
  const changes = useChanges();
  const attach = useTask(async (chosen: File) => {
    await (await changes()).attach(file, chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    await queries.invalidateQueries([...changeKeys.file(file.id)]);
    announce(words.attached(chosen.name));
  });
  return (
    <>
      <FileChoice label={words.attach} accept="" disabled={attach.state.kind === 'running'} onChoose={attach.start} />
      <p className={styles.meta}>{words.attachHint}</p>
      {attach.state.kind === 'failed' && <Failure error={attach.state.error} onRetry={attach.resume} />}
    </>
  );
}
