import * as React from 'react';
import { DecisionFailure } from '../../../../../shell/decided/DecisionFailure';
import { useWords } from '../../../../../shell/Page';
import type { TaskState } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { TextBox } from '../../../../../ui/TextBox';
import { organiseWords } from '../../../organiseStrings';
import styles from '../../Registrations.module.scss';

interface ReasonFormProps {
  /** What is decided; of its button too. */
  readonly label: string;
  /** Of whom. */
  readonly about?: string;
  readonly state: TaskState<unknown>;
  onDecide(reason: string): void;
  onClose?(): void;
}

/** A decision with its reason, which is kept with it. */
export function ReasonForm({ label, about, state, onDecide, onClose }: ReasonFormProps): React.ReactElement {
  const words = useWords(organiseWords);
  const [reason, setReason] = React.useState('');
  const [isTold, setTold] = React.useState(false);
  const box = React.useRef<HTMLElement>(null);
  const isEmpty = reason.trim() === '';
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) {
          setTold(true);
          box.current?.focus();
        } else onDecide(reason.trim());
      }}
    >
      {about && <p dir="auto">{about}</p>}
      <TextBox ref={box} label={words.reason} description={words.reasonHint} errorMessage={isTold && isEmpty ? words.noReason : undefined} multiline rows={2} dir="auto" value={reason} onChange={setReason} />
      <DecisionFailure error={state.kind === 'failed' ? state.error : null} words={words} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isBusy={state.kind === 'running'}>
          {label}
        </Button>
        {onClose && <Button onClick={onClose}>{words.back_}</Button>}
      </div>
    </form>
  );
}
