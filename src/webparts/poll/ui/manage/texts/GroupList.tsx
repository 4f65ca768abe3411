import * as React from 'react';
import { POLL_LIMITS } from '../../../../../domain/polls/Poll';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { TextBox } from '../../../../../ui/TextBox';
import { deskWords } from './deskStrings';
import styles from './TextsSection.module.scss';

/** A group of one question, and how many of the answers that count are in it. */
export interface CountedGroup {
  readonly name: string;
  readonly count: number;
}

interface GroupListProps {
  readonly groups: readonly CountedGroup[];
  readonly isBusy: boolean;
  onShow(name: string): void;
  onRename(name: string, next: string): void;
  onUndo(name: string): void;
}

/** The groups of a question, the largest first. */
export function GroupList({ groups, isBusy, onShow, onRename, onUndo }: GroupListProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [asked, setAsked] = React.useState<{ readonly group: CountedGroup; readonly kind: 'rename' | 'undo' }>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const close = (): void => setAsked(undefined);
  const said = ({ count }: CountedGroup): string => words.answers(count, formats.number(count));
  return (
    <div className={styles.part} hidden={groups.length === 0}>
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.groupsTitle}
      </h4>
      <ul className={styles.rows}>
        {groups.map((group) => (
          <li key={group.name} className={styles.row}>
            <bdi className={styles.name}>{group.name}</bdi>
            <span className={styles.count}>{said(group)}</span>
            <span className={styles.buttons}>
              {(
                [
                  [words.show, () => onShow(group.name), false],
                  [words.rename, () => setAsked({ group, kind: 'rename' }), isBusy],
                  [words.undo, () => setAsked({ group, kind: 'undo' }), isBusy]
                ] as const
              ).map(([label, act, isOff]) => (
                <Button key={label} appearance="text" aria-label={words.on(label, group.name)} disabled={isOff} onClick={act}>
                  {label}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {asked?.kind === 'rename' && (
        <RenameDialog
          name={asked.group.name}
          onCancel={close}
          onRename={(next) => {
            close();
            heading.current?.focus();
            if (next !== asked.group.name) onRename(asked.group.name, next);
          }}
        />
      )}
      {asked?.kind === 'undo' && (
        <ConfirmDialog
          title={words.undoTitle}
          text={words.undoText(said(asked.group))}
          confirm={words.undo}
          cancel={words.cancel}
          onCancel={close}
          onConfirm={() => {
            close();
            heading.current?.focus();
            onUndo(asked.group.name);
          }}
        />
      )}
    </div>
  );
}

interface RenameDialogProps {
  readonly name: string;
  onRename(name: string): void;
  onCancel(): void;
}

function RenameDialog({ name, onRename, onCancel }: RenameDialogProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [typed, setTyped] = React.useState(name);
  const [isTried, setTried] = React.useState(false);
  const next = typed.trim();
  const issue = next === '' ? (isTried ? words.nameMissing : '') : next.length > POLL_LIMITS.optionTextLength ? words.nameTooLong(formats.number(POLL_LIMITS.optionTextLength)) : '';
  const confirm = (): void => {
    setTried(true);
    if (next !== '' && issue === '') onRename(next);
  };
  return (
    <ConfirmDialog title={words.renameTitle} text="" confirm={words.rename} cancel={words.cancel} onConfirm={confirm} onCancel={onCancel}>
      <TextBox label={words.name} dir="auto" value={typed} errorMessage={issue} onChange={setTyped} />
    </ConfirmDialog>
  );
}
