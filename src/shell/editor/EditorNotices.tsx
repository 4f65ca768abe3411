import * as React from 'react';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { MessageLine } from '../../ui/MessageLine';
import { textsOf } from '../drafts/textsOf';
import { useWords } from '../Page';
import { Failure } from '../states';
import { ConflictChoice } from './ConflictChoice';
import styles from './Editor.module.scss';
import { editorWords } from './strings';
import type { Editor } from './useEditor';

interface EditorNoticesProps<F> {
  readonly editor: Editor<F>;
  readonly form: F;
}

/** What happened to the form: restored, not kept, failed, changed or deleted by somebody else. It takes the focus when a save went wrong. */
export function EditorNotices<F>({ editor, form }: EditorNoticesProps<F>): React.ReactElement {
  const words = useWords(editorWords);
  const { outcome } = editor;
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // The button is at the bottom, what went wrong is said at the top. While it is tried again, the button of the notice is gone.
    const hasNews = outcome.kind !== 'none' && outcome.kind !== 'busy';
    if (hasNews || (outcome.kind === 'busy' && document.activeElement === document.body)) box.current?.focus();
  }, [outcome]);
  return (
    <div ref={box} tabIndex={-1} className={styles.notices}>
      {editor.unread.length > 0 && <UnreadNotice texts={editor.unread.flatMap(textsOf)} onForget={editor.forgetUnread} />}
      {editor.isRestored && editor.isChanged && outcome.kind === 'none' && (
        <MessageLine tone="info" action={<Button appearance="text" onClick={editor.startAgain}>{editor.isNew ? words.startAgainNew : words.startAgain}</Button>}>
          {words.restored}
        </MessageLine>
      )}
      {!editor.isKept && <MessageLine tone="warning">{words.notKept}</MessageLine>}
      {outcome.kind === 'failed' && (outcome.explained ? <MessageLine tone="error">{outcome.explained}</MessageLine> : <Failure error={outcome.error} />)}
      {outcome.kind === 'conflict' && <ConflictChoice fields={editor.fields} base={editor.base} yours={form} theirs={outcome.theirs} onChosen={editor.merge} />}
      {outcome.kind === 'merged' && <MessageLine tone="info">{words.conflict.chosen}</MessageLine>}
      {outcome.kind === 'gone' && (
        <MessageLine tone="error" action={<Button appearance="text" onClick={editor.saveAsNew}>{words.gone.saveAsNew}</Button>}>
          {editor.mayBeHidden ? words.gone.hiddenText : words.gone.text}
        </MessageLine>
      )}
    </div>
  );
}

interface UnreadNoticeProps {
  readonly texts: readonly string[];
  onForget(): void;
}

function UnreadNotice({ texts, onForget }: UnreadNoticeProps): React.ReactElement {
  const words = useWords(editorWords).unread;
  return (
    <MessageLine tone="warning" action={<Button appearance="text" onClick={onForget}>{words.forget}</Button>}>
      {words.text}
      <Disclosure label={words.show}>
        {texts.map((text) => (
          <p key={text} dir="auto" className={styles.unread}>
            {text}
          </p>
        ))}
      </Disclosure>
    </MessageLine>
  );
}
