import * as React from 'react';
import { hasCode } from '../../data/DataError';
import { newClientKey } from '../../data/items/newClientKey';
import type { Call } from '../../domain/calls/Call';
import type { AttachedFile } from '../../domain/calls/Contribution';
import { report } from '../report';
import { useWords } from '../Page';
import { Button } from '../../ui/Button';
import { CloseIcon } from '../../ui/icons';
import { MessageLine } from '../../ui/MessageLine';
import { composeWords } from './composeStrings';
import styles from './Contributions.module.scss';
import own from './Composer.module.scss';
import { useCallServices } from './useCallServices';

interface FilesFieldProps {
  readonly call: Call;
  readonly files: readonly AttachedFile[];
  readonly error: string | undefined;
  onChange(files: readonly AttachedFile[]): void;
}

/** Files beside what is said: each is put where it can be added to it as soon as it is chosen. */
export default function FilesField({ call, files, error, onChange }: FilesFieldProps): React.ReactElement {
  const words = useWords(composeWords);
  const { contributions } = useCallServices();
  const input = React.useRef<HTMLInputElement>(null);
  const latest = React.useRef(files);
  latest.current = files;
  const [state, setState] = React.useState<{ readonly adding?: string; readonly failure?: string }>({});
  const add = async (file: File): Promise<void> => {
    setState({ adding: file.name });
    try {
      const attached = await contributions.attach(call, file.name, file, newClientKey());
      onChange([...latest.current, attached]);
      setState({});
    } catch (failed) {
      report(failed, 'attach a file');
      setState({ failure: hasCode(failed, 'tooLarge') ? words.fileTooLarge(file.name) : words.fileFailed(file.name) });
    }
  };
  const chosen = async ({ target }: React.ChangeEvent<HTMLInputElement>): Promise<void> => {
    const all = [...(target.files ?? [])];
    target.value = '';
    for (const file of all) await add(file);
  };
  return (
    <div className={own.filesField}>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={words.files}>
          {files.map(({ path, name }) => (
            <li key={path}>
              <bdi>{name}</bdi> <Button icon={<CloseIcon />} label={words.removeFile(name)} onClick={() => onChange(files.filter((file) => file.path !== path))} />
            </li>
          ))}
        </ul>
      )}
      <input ref={input} type="file" multiple hidden aria-label={words.addFile} onChange={(event) => void chosen(event)} />
      <Button appearance="text" isBusy={state.adding !== undefined} onClick={() => input.current?.click()}>
        {state.adding === undefined ? words.addFile : words.addingFile(state.adding)}
      </Button>
      {(state.failure ?? error) && <MessageLine tone="error">{state.failure ?? error}</MessageLine>}
    </div>
  );
}
