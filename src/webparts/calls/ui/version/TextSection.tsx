import * as React from 'react';
import type { PassageList } from '../../../../domain/passages/editPassages';
import { passageList } from '../../../../domain/passages/editPassages';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../ui/MessageLine';
import { PassageEditor } from '../edit/PassageEditor';
import { SourcePicker } from '../edit/SourcePicker';
import { useUndo } from '../edit/useUndo';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { compared, newDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface TextSectionProps {
  readonly current: TextVersion;
  readonly draft: VersionDraft | null;
  readonly isKept: boolean;
  onChange(draft: VersionDraft): void;
  onDiscard(): void;
}

/** The words of the new version: taken from the current ones or from elsewhere, and edited. */
export function TextSection({ current, draft, isKept, onChange, onDiscard }: TextSectionProps): React.ReactElement {
  const words = useWords(versionWords).text;
  const { formats } = usePage();
  const [isBringing, setBringing] = React.useState(false);
  const [isAsking, setAsking] = React.useState(false);
  const [isComparing, setComparing] = React.useState(false);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const take = (title: string, passages: readonly Passage[]): void => {
    setBringing(false);
    const begun = newDraft(title || current.title, passageList(passages));
    onChange(draft ? { ...draft, title: begun.title, edited: begun.edited } : begun);
  };
  const discard = (): void => {
    setAsking(false);
    onDiscard();
    announce(words.discarded);
  };
  const compare = async (): Promise<void> => {
    if (!draft) return;
    setComparing(true);
    announce(words.comparing);
    // What is said is seen before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 0));
    onChange(compared(draft, current));
    setComparing(false);
    heading.current?.focus();
  };
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
      {draft?.edited && !isBringing && <Editing list={draft.edited} onChange={(edited) => onChange({ ...draft, edited })} />}
      {!isBringing && (
        <div className={styles.buttons}>
          {!draft && (
            <Button appearance="primary" onClick={() => take(current.title, current.passages)}>
              {words.fromCurrent}
            </Button>
          )}
          {draft?.edited && (
            <Button appearance="primary" isBusy={isComparing} onClick={() => void compare()}>
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
