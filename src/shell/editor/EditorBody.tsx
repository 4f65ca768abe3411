import * as React from 'react';
import { useWords } from '../Page';
import { WhenReady } from '../states';
import styles from './Editor.module.scss';
import { EditorProvider } from './EditorContext';
import { EditorNotices } from './EditorNotices';
import { editorWords } from './strings';
import type { Editor } from './useEditor';

export interface EditorBodyProps<F> {
  readonly editor: Editor<F>;
  /** Said above the form, e.g. what has just been made of it. */
  readonly notice?: React.ReactNode;
  /** The fields. */
  readonly children: (form: F) => React.ReactNode;
}

/** Notices and fields. The first fault takes the focus when a save was held up, and when the form opens with what is wrong. */
export function EditorBody<F>({ editor, notice, children }: EditorBodyProps<F>): React.ReactElement {
  const { form, fields, faults, heldUp, outcome } = editor;
  const words = useWords(editorWords);
  const body = React.useRef<HTMLDivElement>(null);
  const isThere = form !== undefined;
  React.useEffect(() => {
    if (heldUp === 0 || !isThere) return undefined;
    // A panel that is opening gives the focus away in the next frame; the fault takes it after that.
    const frame = requestAnimationFrame(() => body.current && focusFirstFault(body.current));
    return () => cancelAnimationFrame(frame);
  }, [heldUp, isThere]);
  const shared = React.useMemo(() => ({ wordsOf: (name: string) => ({ label: fields[name]?.label, fault: faults[name]?.text }), heldUp }), [fields, faults, heldUp]);
  return (
    <WhenReady read={editor.reading} lines={8}>
      {() => (
        <div className={styles.editor} aria-busy={outcome.kind === 'busy' || undefined}>
          {notice}
          {form && <EditorNotices editor={editor} form={form} />}
          {form && <p className={styles.starred}>{words.starred}</p>}
          <div ref={body} className={styles.fields}>
            <EditorProvider value={shared}>{form && children(form)}</EditorProvider>
          </div>
        </div>
      )}
    </WhenReady>
  );
}

/** A group that is wrong has the focus in its first control. */
function focusFirstFault(body: HTMLElement): void {
  const fault = body.querySelector<HTMLElement>('[aria-invalid="true"]');
  const control = fault?.tagName === 'FIELDSET' ? fault.querySelector<HTMLElement>('input:enabled, textarea:enabled, select:enabled, button:enabled') : fault;
  control?.focus();
}
