import * as React from 'react';
import type { PassageList } from '../../../../domain/passages/editPassages';
import { passageList } from '../../../../domain/passages/editPassages';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import type { Task } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../ui/MessageLine';
import { PassageEditor } from '../edit/PassageEditor';
import { SourcePicker } from '../edit/SourcePicker';
import { useUndo } from '../edit/useUndo';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { newDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface TextSectionProps {
  readonly current: TextVersion;
  readonly draft: VersionDraft | null;
  readonly comparison: Task<void, VersionDraft>;
  readonly isKept: boolean;
  onChange(draft: VersionDraft): void;
  onDiscard(): void;
}

/** The words of the new version: taken from the current ones or from elsewhere, and edited. */
export function TextSection({ current, draft, comparison, isKept, onChange, onDiscard }: TextSectionProps): React.ReactElement {
  const words = useWords(versionWords).text;
  const { formats } = usePage();
  const [isBringing, setBringing] = React.useState(false);
  const [isAsking, setAsking] = React.useState(false);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const take = (title: string, passages: readonly Passage[]): void => {
    setBringing(false);
    comparison.reset();
    const begun = newDraft(title || current.title, passageList(passages));
    onChange(draft ? { ...draft, title: begun.title, edited: begun.edited } : begun);
  };
  const discard = (): void => {
    setAsking(false);
    comparison.reset();
    onDiscard();
    announce(words.discarded);
  };
  const isAsked = React.useRef(false);
  const compare = (): void => {
    isAsked.current = true;
    comparison.start();
  };
  const { kind } = comparison.state;
  // What is compared is not changed meanwhile.
  const isComparing = kind === 'running';
  React.useEffect(() => {
    if (kind === 'done' && isAsked.current) heading.current?.focus();
    if (kind !== 'running') isAsked.current = false;
  }, [kind]);
  const shown = draft && (draft.edited ?? draft);
  return (
    <section className={styles.section} aria-label={words.title}>
      <h5 ref={heading} tabIndex={-1} className={styles.name}>
        {words.title}
      </h5>
      {!draft && <p className={styles.text}>{words.none}</p>}
      {shown && <p className={styles.note}>{words.passages(shown.passages.length, formats.number(shown.passages.length))}</p>}
      {!isKept && <MessageLine tone="warning">{words.notKept}</MessageLine>}
      {isBringing && (
        <>
          <SourcePicker onKeep={undefined} onRead={({ title, passages }) => take(title, passages)} />
          <div>
            <Button onClick={() => setBringing(false)}>{words.cancel}</Button>
          </div>
        </>
      )}
      <TaskProgress task={comparison} running={words.comparing} stopped={words.comparingStopped} />
      {draft?.edited && !isBringing && !isComparing && <Editing list={draft.edited} onChange={(edited) => onChange({ ...draft, edited })} />}
      {!isBringing && !isComparing && (
        <div className={styles.buttons}>
          {!draft && (
            <Button appearance="primary" onClick={() => take(current.title, current.passages)}>
              {words.fromCurrent}
            </Button>
          )}
          {draft?.edited && (
            <Button appearance="primary" onClick={compare}>
              {words.done}
            </Button>
          )}
          {draft && !draft.edited && <Button onClick={() => onChange({ ...draft, edited: { passages: draft.passages, lastId: draft.lastId } })}>{words.edit}</Button>}
          <Button onClick={() => setBringing(true)}>{draft ? words.replace : words.fromElsewhere}</Button>
          {draft && (
            <Button appearance="text" onClick={() => setAsking(true)}>
              {words.discard}
            </Button>
          )}
        </div>
      )}
      {isAsking && <ConfirmDialog {...words.discardQuestion} confirm={words.discardQuestion.yes} cancel={words.discardQuestion.no} onConfirm={discard} onCancel={() => setAsking(false)} />}
    </section>
  );
}

function Editing({ list, onChange }: { readonly list: PassageList; onChange(list: PassageList): void }): React.ReactElement {
  const undo = useUndo(list, ({ passages, lastId }) => onChange({ passages, lastId: Math.max(lastId, list.lastId) }));
  return <PassageEditor list={list} mayUndo={undo.mayUndo} mayRedo={undo.mayRedo} onChange={(next, _, same) => undo.change(next, same)} onUndo={undo.undo} onRedo={undo.redo} />;
}
