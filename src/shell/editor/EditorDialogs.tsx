import * as React from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../Page';
import { editorWords } from './strings';
import type { Editor } from './useEditor';

interface EditorDialogsProps<F> {
  readonly editor: Editor<F>;
  /** What goes with the thing, before it is removed. */
  readonly removeText?: string;
}

/** The question that is open: leave, save, remove. */
export function EditorDialogs<F>({ editor, removeText }: EditorDialogsProps<F>): React.ReactElement | null {
  const words = useWords(editorWords);
  const { asking, answer, isKept } = editor;
  if (!asking) return null;
  const onConfirm = (): void => answer('yes');
  const onCancel = (): void => answer('no');
  if (asking.kind === 'save') return <ConfirmDialog {...asking.question} cancel={words.cancel} onConfirm={onConfirm} onCancel={onCancel} />;
  if (asking.kind === 'remove') return <ConfirmDialog title={words.removeTitle} text={removeText ?? words.removeText} confirm={words.remove} cancel={words.cancel} onConfirm={onConfirm} onCancel={onCancel} />;
  return (
    <ConfirmDialog
      title={words.leave.title}
      text={isKept ? words.leave.text : words.leave.textNotKept}
      confirm={words.leave.keep}
      alternative={words.leave.discard}
      cancel={words.leave.stay}
      onConfirm={onConfirm}
      onAlternative={() => answer('discard')}
      onCancel={onCancel}
    />
  );
}
