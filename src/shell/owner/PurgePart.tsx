import * as React from 'react';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { MessageLine } from '../../ui/MessageLine';
import { TextBox } from '../../ui/TextBox';
import { TaskProgress } from '../tasks/TaskProgress';
import type { Task, TaskControl } from '../tasks/useTask';
import { useTask } from '../tasks/useTask';
import styles from './Owner.module.scss';

export interface PurgeWords {
  readonly preview: string;
  readonly removed: string;
  readonly kept: string;
  readonly nothing: string;
  readonly purge: string;
  readonly purgeTitle: string;
  readonly purgeText: string;
  /** What is typed to confirm. */
  readonly confirm: string;
  readonly cancel: string;
  readonly stopped: string;
  readonly done: string;
  previewOf(title: string): string;
  purging(percent: string): string;
}

/** What would go, and what would stay: a line each. */
export interface PurgePreview {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** What to think of before; '' for nothing. */
  readonly warning: string;
}

interface PurgePartProps {
  /** Of what is removed: typed to confirm. */
  readonly title: string;
  readonly words: PurgeWords;
  /** @returns null: there is nothing left to remove */
  read(control: TaskControl): Promise<PurgePreview | null>;
  /** Begun again after any failure, it goes on. */
  purge(control: TaskControl): Promise<void>;
  /** However far it came: what was read is not what is there. */
  onEnd(): void;
}

/** What would go of something that has ended and what would stay, read on demand; and the press that removes it. */
export function PurgePart({ title, words, read, purge, onEnd }: PurgePartProps): React.ReactElement {
  const reading = useTask<void, PurgePreview | null>((_, control) => read(control));
  const purging = useTask<void, void>((_, control) => purge(control), {
    onEnd: () => {
      reading.reset();
      onEnd();
    }
  });
  const preview = reading.state.kind === 'done' ? reading.state.result : undefined;
  return (
    <>
      {preview === undefined && (
        <div>
          <Button aria-label={words.previewOf(title)} isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
            {words.preview}
          </Button>
        </div>
      )}
      <TaskProgress task={reading} running={words.purging} />
      {preview !== undefined && purging.state.kind !== 'running' && <Preview title={title} words={words} preview={preview} purging={purging} />}
      <TaskProgress task={purging} running={words.purging} stopped={words.stopped} done={() => words.done} />
    </>
  );
}

interface PreviewProps extends Pick<PurgePartProps, 'title' | 'words'> {
  readonly preview: PurgePreview | null;
  readonly purging: Task<void, void>;
}

function Preview({ title, words, preview, purging }: PreviewProps): React.ReactElement {
  const [isAsking, setAsking] = React.useState(false);
  if (preview === null) return <MessageLine tone="done">{words.nothing}</MessageLine>;
  return (
    <>
      <Lines title={words.removed} lines={preview.removed} />
      <Lines title={words.kept} lines={preview.kept}>
        {preview.warning && <MessageLine tone="warning">{preview.warning}</MessageLine>}
      </Lines>
      <div>
        <Button onClick={() => setAsking(true)}>{words.purge}</Button>
      </div>
      {isAsking && (
        <PurgeDialog
          title={title}
          words={words}
          onConfirm={() => {
            setAsking(false);
            purging.start(undefined);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Lines({ title, lines, children }: React.PropsWithChildren<{ readonly title: string; readonly lines: readonly string[] }>): React.ReactElement {
  return (
    <div className={styles.block}>
      <h5 className={styles.subheading}>{title}</h5>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

interface PurgeDialogProps extends Pick<PurgePartProps, 'title' | 'words'> {
  onConfirm(): void;
  onCancel(): void;
}

function PurgeDialog({ title, words, onConfirm, onCancel }: PurgeDialogProps): React.ReactElement {
  const [typed, setTyped] = React.useState('');
  return (
    <ConfirmDialog title={words.purgeTitle} text={words.purgeText} confirm={words.purge} cancel={words.cancel} isConfirmDisabled={inPlainSpaces(typed) !== inPlainSpaces(title)} onConfirm={onConfirm} onCancel={onCancel}>
      <TextBox label={words.confirm} description={title} dir="auto" autoComplete="off" value={typed} onChange={setTyped} />
    </ConfirmDialog>
  );
}

/** Who copies a title from the screen copies spaces that hold signs on their line. */
function inPlainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
