import * as React from 'react';
import styles from './Editor.module.scss';
import { EditorDialogs } from './EditorDialogs';
import type { Editor } from './useEditor';

interface EditorFrameProps<F> {
  readonly editor: Editor<F>;
  readonly label: string;
  /** Leaves the form, on Escape; undefined where there is no way out. */
  readonly leave: (() => void) | undefined;
  onSubmit(): void;
  readonly children: React.ReactNode;
}

/** The form of an editor within the page, with what it asks before it is left. */
export function EditorFrame<F>({ editor, label, leave, onSubmit, children }: EditorFrameProps<F>): React.ReactElement {
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !leave || event.defaultPrevented) return;
        event.preventDefault();
        leave();
      }}
    >
      <form
        className={styles.inline}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
      <EditorDialogs editor={editor} />
    </div>
  );
}
