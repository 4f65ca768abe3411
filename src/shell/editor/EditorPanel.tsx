import * as React from 'react';
import { SidePanel } from '../../ui/SidePanel';
import { useWords } from '../Page';
import type { EditorBodyProps } from './EditorBody';
import { EditorBody } from './EditorBody';
import type { SaveButton } from './EditorButtons';
import { EditorButtons } from './EditorButtons';
import { EditorDialogs } from './EditorDialogs';
import { editorWords } from './strings';

interface EditorPanelProps<F> extends EditorBodyProps<F> {
  readonly title: string;
  /** The ways to save; "Save" unless given. */
  readonly buttons?: readonly SaveButton[];
  /** What goes with the thing, before it is removed. */
  readonly removeText?: string;
  onClose(): void;
  /** Where "Cancel" leads, when that is not the same as closing the panel. */
  onCancel?(): void;
}

/** An editor in the panel at the side of the page. */
export function EditorPanel<F>({ editor, title, buttons, removeText, onClose, onCancel = onClose, ...body }: EditorPanelProps<F>): React.ReactElement {
  const words = useWords(editorWords);
  const footer = editor.form && <EditorButtons editor={editor} buttons={buttons} onCancel={() => editor.leave(onCancel)} />;
  return (
    <SidePanel title={title} closeLabel={words.close} footer={footer} onDismiss={() => editor.leave(onClose)}>
      <EditorBody editor={editor} {...body} />
      <EditorDialogs editor={editor} removeText={removeText} />
    </SidePanel>
  );
}
