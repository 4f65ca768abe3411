import * as React from 'react';
import type { EditorBodyProps } from './EditorBody';
import { EditorBody } from './EditorBody';
import type { SaveButton } from './EditorButtons';
import { EditorButtons } from './EditorButtons';
import { EditorFrame } from './EditorFrame';

interface EditorFormProps<F> extends EditorBodyProps<F> {
  readonly label: string;
  readonly buttons?: readonly SaveButton[];
  onCancel?(): void;
}

/** An editor within the page; Enter in a line of text saves, and Escape leaves where there is a way out. */
export function EditorForm<F>({ editor, label, buttons, onCancel, ...body }: EditorFormProps<F>): React.ReactElement {
  const leave = onCancel && (() => editor.leave(onCancel));
  return (
    <EditorFrame editor={editor} label={label} leave={leave} onSubmit={() => editor.submit(buttons?.[0]?.intent)}>
      <EditorBody editor={editor} {...body} />
      {editor.form && <EditorButtons editor={editor} buttons={buttons} isInForm onCancel={leave} />}
    </EditorFrame>
  );
}
