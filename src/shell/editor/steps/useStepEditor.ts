import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import type { EditorOptions, Fault, Faults } from '../editorTypes';
import type { Editor } from '../useEditor';
import { useEditor } from '../useEditor';

/** A step of a form. */
export interface FormStep {
  readonly key: string;
  readonly title: string;
  /** Of its fields, in their order; a fault named `<field>-…` is one of this field, as those of its rows. */
  readonly names: readonly string[];
}

/** What keeps a form from being sent, with the step in which it stands. */
export interface StepFault {
  readonly step: number;
  readonly name: string;
  readonly fault: Fault;
}

/** A form that is filled in step by step. */
export interface StepEditor<F> {
  readonly editor: Editor<F>;
  readonly steps: readonly FormStep[];
  /** Number of the step that is shown; the number of steps where all is looked at before it is sent. */
  readonly at: number;
  /** The furthest step that was shown. */
  readonly reached: number;
  /** Counts the moves to another step: its heading takes the focus. */
  readonly moves: number;
  readonly isReview: boolean;
  /** Of the step that is shown, once it was tried. */
  readonly wrongHere: number;
  /** All that keeps the form from being sent. */
  readonly left: readonly StepFault[];
  /** To the next step, unless this one has a fault: then that takes the focus. */
  next(): void;
  back(): void;
  go(step: number): void;
  /** To the step of a fault, which is shown and takes the focus. */
  mend(fault: StepFault): void;
}

/**
 * An editor in steps: each has its faults told when it is left, and what was begun earlier goes on at the first step that is not right yet.
 * @param options as those of an editor; `check` says what is wrong in all steps
 */
export function useStepEditor<F extends object, R = void>(options: EditorOptions<F, R>, steps: readonly FormStep[]): StepEditor<F> {
  const [tried, setTried] = React.useState<readonly string[]>([]);
  const stepOf = (name: string): number => steps.findIndex(({ names }) => names.some((each) => name === each || name.startsWith(`${each}-`)));
  const editor = useEditor<F, R>({
    ...options,
    // A step that was tried has its faults told, whatever became of the others.
    check: (form, intent) =>
      Object.fromEntries(
        Object.entries(options.check(form, intent)).map(([name, fault]) => [name, fault && tried.includes(steps[stepOf(name)]?.key ?? '') ? { ...fault, isUrgent: true } : fault])
      ) as Faults
  });
  const left: readonly StepFault[] = editor.form
    ? Object.entries(options.check(editor.form, 'save'))
        .flatMap(([name, fault]) => (fault ? [{ step: Math.max(0, stepOf(name)), name, fault }] : []))
        .sort((one, other) => one.step - other.step)
    : [];

  const [moved, setMoved] = React.useState<{ readonly at: number; readonly reached: number; readonly moves: number }>();
  const begun = React.useRef<number>();
  if (begun.current === undefined && editor.form) begun.current = editor.isRestored || !editor.isNew ? (left[0]?.step ?? steps.length) : 0;
  const start = begun.current ?? 0;
  const { at, reached, moves } = moved ?? { at: start, reached: start, moves: 0 };
  const [heldUp, setHeldUp] = React.useState(0);

  const go = (step: number): void => setMoved({ at: step, reached: Math.max(reached, step), moves: moves + 1 });
  const holdUp = (step: number): void => {
    const key = steps[step]?.key;
    if (key !== undefined && !tried.includes(key)) setTried([...tried, key]);
    setHeldUp(heldUp + 1);
  };
  const isWrong = (step: number): boolean => left.some((each) => each.step === step);
  return {
    editor: { ...editor, heldUp: editor.heldUp + heldUp },
    steps,
    at,
    reached,
    moves,
    isReview: at >= steps.length,
    wrongHere: tried.includes(steps[at]?.key ?? '') ? left.filter(({ step }) => step === at).length : 0,
    left,
    next: () => (isWrong(at) ? holdUp(at) : go(at + 1)),
    back: () => go(Math.max(0, at - 1)),
    go,
    mend: ({ step }) =>
      batch(() => {
        setMoved({ at: step, reached: Math.max(reached, step), moves });
        holdUp(step);
      })
  };
}
