import * as React from 'react';
import { Button } from '../../../ui/Button';
import { MessageLine } from '../../../ui/MessageLine';
import { usePage, useWords } from '../../Page';
import own from './Steps.module.scss';
import { stepFormWords } from './stepFormStrings';
import type { StepEditor } from './useStepEditor';

interface ReviewStepsProps<F> {
  readonly steps: StepEditor<F>;
  readonly form: F;
  /** Takes the focus when the form is held up. */
  readonly summary: React.RefObject<HTMLDivElement>;
  /** Was it tried to send? */
  readonly isStopped: boolean;
}

/** All that the form says, step by step, before it is sent; and what is still missing, each one press from its field. */
export function ReviewSteps<F>({ steps: { steps, left, editor, go, mend }, form, summary, isStopped }: ReviewStepsProps<F>): React.ReactElement {
  const words = useWords(stepFormWords);
  const { formats } = usePage();
  return (
    <>
      {left.length > 0 && (
        <div ref={summary} tabIndex={-1} className={own.summary}>
          <MessageLine tone={isStopped ? 'error' : 'warning'}>
            {words.left(left.length, formats.number(left.length))}
            <ul className={own.faults}>
              {left.map((each) => (
                <li key={each.name}>
                  <Button appearance="text" onClick={() => mend(each)}>
                    {words.fault(steps[each.step]?.title ?? '', each.fault.text)}
                  </Button>
                </li>
              ))}
            </ul>
          </MessageLine>
        </div>
      )}
      {steps.map(({ key, title, names }, index) => (
        <section key={key} aria-label={title} className={own.part}>
          <div className={own.partHead}>
            <h4 className={own.partTitle}>{title}</h4>
            <Button appearance="text" onClick={() => go(index)}>
              {words.change(title)}
            </Button>
          </div>
          <dl className={own.said}>
            {names.flatMap((name) => {
              const field = editor.fields[name];
              return field
                ? [
                    <div key={name} className={own.fact}>
                      <dt>{field.label}</dt>
                      <dd dir="auto">{field.show(form).trim() || words.nothing}</dd>
                    </div>
                  ]
                : [];
            })}
          </dl>
        </section>
      ))}
    </>
  );
}
