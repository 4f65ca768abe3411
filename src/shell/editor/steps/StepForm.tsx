import * as React from 'react';
import { Button } from '../../../ui/Button';
import { CheckIcon } from '../../../ui/icons';
import { MessageLine } from '../../../ui/MessageLine';
import { usePage, useWords } from '../../Page';
import { Failure } from '../../states';
import styles from '../Editor.module.scss';
import { EditorBody } from '../EditorBody';
import { EditorFrame } from '../EditorFrame';
import { ReviewSteps } from './ReviewSteps';
import own from './Steps.module.scss';
import { stepFormWords } from './stepFormStrings';
import type { StepEditor } from './useStepEditor';
import type { KeepElsewhere } from './useKeptElsewhere';
import { useKeptElsewhere } from './useKeptElsewhere';

interface StepFormProps<F> {
  readonly form: StepEditor<F>;
  /** Names the form, e.g. “Request a community”. */
  readonly label: string;
  /** Of the last button; “Send” unless given. */
  readonly send?: string;
  /** Below the heading of a step, and above what is looked at before it is sent. */
  readonly intro?: (step: string | null) => React.ReactNode;
  /** Lets the form be gone on with from another device. */
  readonly elsewhere?: KeepElsewhere<F>;
  onCancel?(): void;
  /** The fields of a step. */
  readonly children: (form: F, step: string) => React.ReactNode;
}

/** A form in steps within the page. Enter in a line of text goes to the next step; the last one shows all before it is sent. */
export function StepForm<F extends object>({ form: steps, label, send, intro, elsewhere, onCancel, children }: StepFormProps<F>): React.ReactElement {
  const words = useWords(stepFormWords);
  const { formats } = usePage();
  const { editor, at, isReview, moves } = steps;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const summary = React.useRef<HTMLDivElement>(null);
  const [stopped, setStopped] = React.useState(0);
  const kept = useKeptElsewhere(editor, elsewhere, words.kept);
  React.useEffect(() => {
    if (moves > 0) heading.current?.focus();
  }, [moves]);
  React.useEffect(() => {
    if (stopped > 0) summary.current?.focus();
  }, [stopped]);
  const step = steps.steps[at];
  const isBusy = editor.outcome.kind === 'busy';
  const leave = onCancel && (() => editor.leave(onCancel));
  const submit = (): void => {
    if (!isReview) steps.next();
    else if (steps.left.length > 0) setStopped(stopped + 1);
    else editor.submit();
  };
  const title = step ? words.step(formats.number(at + 1), formats.number(steps.steps.length), step.title) : words.review;
  return (
    <EditorFrame editor={editor} label={label} leave={leave} onSubmit={submit}>
      {editor.form && <StepList steps={steps} />}
      <EditorBody
        editor={editor}
        notice={
          <>
            <h3 ref={heading} tabIndex={-1} className={own.heading}>
              {title}
            </h3>
            {intro?.(step?.key ?? null)}
          </>
        }
      >
        {(form) => (step ? children(form, step.key) : <ReviewSteps steps={steps} form={form} summary={summary} isStopped={stopped > 0} />)}
      </EditorBody>
      {editor.form && (
        <div className={styles.footer}>
          {steps.wrongHere > 0 && <MessageLine tone="warning">{words.wrong(steps.wrongHere, formats.number(steps.wrongHere))}</MessageLine>}
          {kept.state === 'kept' && <MessageLine tone="done">{words.kept}</MessageLine>}
          {kept.state === 'failed' && <Failure error={kept.error} />}
          <div className={styles.buttons}>
            {/* First in the form: Enter presses it. */}
            <Button type="submit" appearance="primary" isBusy={isBusy}>
              {isReview ? (send ?? words.send) : at === steps.steps.length - 1 ? words.toReview : words.next}
            </Button>
            {at > 0 && (
              <Button disabled={isBusy} onClick={steps.back}>
                {words.back}
              </Button>
            )}
            {elsewhere && (
              <Button disabled={isBusy} isBusy={kept.state === 'busy'} onClick={kept.keep}>
                {words.keep}
              </Button>
            )}
            {leave && (
              <Button appearance="text" onClick={leave}>
                {words.leave}
              </Button>
            )}
          </div>
        </div>
      )}
    </EditorFrame>
  );
}

/** Where one stands; a step that was shown is one press away. */
function StepList<F>({ steps: { steps, at, reached, go } }: { readonly steps: StepEditor<F> }): React.ReactElement {
  const words = useWords(stepFormWords);
  const { formats } = usePage();
  return (
    <ol className={own.steps} aria-label={words.steps}>
      {[...steps.map(({ title }) => title), words.review].map((title, index) => (
        <li key={title} className={own.step} aria-current={index === at ? 'step' : undefined} data-done={index < reached || undefined}>
          <span className={own.number} aria-hidden="true">
            {index < steps.length ? formats.number(index + 1) : <CheckIcon />}
          </span>
          {index !== at && index <= reached ? (
            <Button appearance="text" onClick={() => go(index)}>
              {title}
            </Button>
          ) : (
            title
          )}
        </li>
      ))}
    </ol>
  );
}
