import * as React from 'react';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { usePage, useWords } from '../Page';
import styles from './Editor.module.scss';
import type { Intent } from './editorTypes';
import { editorWords } from './strings';
import type { Editor } from './useEditor';

/** A way to save; the first is the main one. */
export interface SaveButton {
  readonly intent: Intent;
  readonly label: string;
  /** Something else in the form leads on; this one only keeps. */
  readonly isAside?: boolean;
}

interface EditorButtonsProps<F> {
  readonly editor: Editor<F>;
  readonly buttons?: readonly SaveButton[];
  /** Within a form, whose main button Enter presses. */
  readonly isInForm?: boolean;
  onCancel?(): void;
}

/** Save, cancel, delete; and how much is still to be corrected. */
export function EditorButtons<F>({ editor, buttons, isInForm = false, onCancel }: EditorButtonsProps<F>): React.ReactElement {
  const words = useWords(editorWords);
  const { formats } = usePage();
  const count = Object.values(editor.faults).filter(Boolean).length;
  const isBusy = editor.outcome.kind === 'busy';
  const shown = buttons ?? [{ intent: 'save', label: words.save }];
  return (
    <div className={styles.footer}>
      {editor.isTried && count > 0 && <MessageLine tone="warning">{words.faults(count, formats.number(count))}</MessageLine>}
      <div className={styles.buttons}>
        {shown.map(({ intent, label, isAside }, index) => {
          const submits = isInForm && index === 0;
          return (
            <Button key={intent} type={submits ? 'submit' : 'button'} appearance={index === 0 && !isAside ? 'primary' : 'default'} disabled={isBusy} onClick={submits ? undefined : () => editor.submit(intent)}>
              {label}
            </Button>
          );
        })}
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
        {editor.mayRemove && (
          <span className={styles.remove}>
            <Button appearance="text" disabled={isBusy} onClick={editor.askRemove}>
              {words.remove}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
