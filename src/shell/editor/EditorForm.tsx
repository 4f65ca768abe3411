import * as React from 'react';
import type { EditorBodyProps } from './EditorBody';
import { EditorBody } from './EditorBody';
import type { SaveButton } from './EditorButtons';
import { EditorButtons } from './EditorButtons';
import { EditorDialogs } from './EditorDialogs';

interface EditorFormProps<F> extends EditorBodyProps<F> {
  readonly label: string;
  readonly buttons?: readonly SaveButton[];
  onCancel?(): void;
}

/** An editor within the page; Enter in a line of text saves, and Escape leaves where there is a way out. */
export function EditorForm<F>({ editor, label, buttons, onCancel, ...body }: EditorFormProps<F>): React.ReactElement {
  const leave = onCancel && (() => editor.leave(onCancel));
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        editor.submit(buttons?.[0]?.intent);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !leave || event.defaultPrevented) return;
        event.preventDefault();
        leave();
      }}
    >
      <EditorBody editor={editor} {...body} />
      {editor.form && <EditorButtons editor={editor} buttons={buttons} onCancel={leave} />}
      <EditorDialogs editor={editor} />
    </form>
  );
}
