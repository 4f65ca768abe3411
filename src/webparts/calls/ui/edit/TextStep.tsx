import * as React from 'react';
import type { PassageEdit, PassageList } from '../../../../domain/passages/editPassages';
import { followEdit } from '../../../../domain/passages/editPassages';
import type { ImportedText } from '../../../../domain/passages/ImportedText';
import { importNotices } from '../../../../domain/passages/ImportedText';
import { useFieldWords } from '../../../../shell/editor/EditorContext';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../ui/MessageLine';
import type { CallForm } from './CallForm';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { PassageEditor } from './PassageEditor';
import { SourcePicker } from './SourcePicker';
import type { Undo } from './useUndo';

/** What is taken back together: the passages, and who answers which. */
export type TextState = Pick<CallForm, 'passages' | 'answerers'>;

interface TextStepProps {
  readonly form: CallForm;
  readonly undo: Undo<TextState>;
  /** The highest id that was given. */
  onGiven(lastId: number): void;
  /** The document's own title, for a call that has none. */
  onTitle(title: string): void;
}

/** The text of a call: where it comes from, then its passages. */
export function TextStep({ form, undo, onGiven, onTitle }: TextStepProps): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const { passages, answerers, lastId } = form;
  const { fault } = useFieldWords('text');
  const [isChoosing, setChoosing] = React.useState(passages.length === 0);
  const [asked, ask] = React.useState<ImportedText>();
  const [told, tell] = React.useState<ImportedText>();
  const list: PassageList = React.useMemo(() => ({ passages, lastId }), [passages, lastId]);

  const take = (text: ImportedText): void => {
    // Ids of the text before are not given again.
    const fresh = text.passages.map((passage) => ({ ...passage, id: passage.id + lastId }));
    onGiven(lastId + fresh.length);
    undo.change({ passages: fresh, answerers: answerers.map((answerer) => ({ ...answerer, sections: [] })) });
    if (form.title.trim() === '' && text.title !== '') onTitle(text.title);
    tell(text);
    ask(undefined);
    setChoosing(false);
  };
  const change = (next: PassageList, became: PassageEdit['became'], same?: string): void => {
    onGiven(next.lastId);
    const follows = Object.keys(became).length > 0;
    undo.change(
      {
        passages: next.passages,
        answerers: follows ? answerers.map((answerer) => ({ ...answerer, sections: followEdit(answerer.sections, became) })) : answerers
      },
      same
    );
  };
  return (
    <>
      {fault && <MessageLine tone="error">{fault}</MessageLine>}
      {isChoosing ? (
        <SourcePicker onKeep={passages.length > 0 ? () => setChoosing(false) : undefined} onRead={(text) => (passages.length > 0 ? ask(text) : take(text))} />
      ) : (
        <>
          {told && <Proposed text={told} />}
          <div className={styles.bar}>
            <Button onClick={() => setChoosing(true)}>{words.source.change}</Button>
            <span>{words.fields.textShown(passages.length, formats.number(passages.length))}</span>
          </div>
          <PassageEditor list={list} mayUndo={undo.mayUndo} mayRedo={undo.mayRedo} onChange={change} onUndo={undo.undo} onRedo={undo.redo} />
        </>
      )}
      {asked && (
        <ConfirmDialog
          title={words.source.replaceTitle}
          text={words.source.replaceText}
          confirm={words.source.replaceGo}
          cancel={words.source.keep}
          onConfirm={() => take(asked)}
          onCancel={() => ask(undefined)}
        />
      )}
    </>
  );
}

/** What was proposed, and what of the document is no part of it. It takes the focus: what brought it is gone. */
function Proposed({ text: { passages, notices } }: { readonly text: ImportedText }): React.ReactElement {
  const words = useWords(editWords).source;
  const { formats } = usePage();
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const met = importNotices.filter((notice) => (notices[notice] ?? 0) > 0);
  return (
    <div ref={box} tabIndex={-1} className={styles.fields}>
      <MessageLine tone="done">{words.proposed(passages.length, formats.number(passages.length))}</MessageLine>
      {met.length > 0 && (
        <MessageLine tone="info">
          <ul className={styles.rows}>
            {met.map((notice) => (
              <li key={notice}>{words.notices[notice](notices[notice] ?? 0, formats.number(notices[notice] ?? 0))}</li>
            ))}
          </ul>
        </MessageLine>
      )}
    </div>
  );
}
