import * as React from 'react';
import { errorCode } from '../errorCode';
import { report } from '../report';
import type { Version } from './editorTypes';
import type { Editor } from './useEditor';
import { differingFields, firstChoices, mergeVersions } from './versions';

/** After the last key (milliseconds). */
const SAVE_AFTER = 5000;
/** Where the site could not be reached. */
const AGAIN_AFTER = 30_000;

export interface AutosaveOptions<F> {
  /** What is stored, for a message of the log. */
  readonly thing: string;
  /** Stores what is typed, for all who are at it. @throws DataError `conflict` when somebody stored another version since `etag` */
  store(form: F, etag: string): Promise<Version<F>>;
  latest(known: string): Promise<Version<F>>;
  /** Where parts of one field can be changed by several: in each form, what only the other changed is as the other has it. */
  together?(base: F, yours: F, theirs: F): { readonly yours: F; readonly theirs: F };
}

export interface Autosave<F> {
  /** Leaves without a question: what is typed is kept. */
  readonly editor: Editor<F>;
  /** The site could not be reached: what is typed lies on this device alone. */
  readonly isAlone: boolean;
  /** What others see of it this person does not any more: it is gone, or is not for him. */
  readonly isHidden: boolean;
  readonly isStored: boolean;
  /** What this person stored last, or met of somebody else. */
  readonly stored: Version<F> | undefined;
  /** Whose changes were brought into the form last. */
  readonly joined: Version<F> | undefined;
  /** Once nothing is under way any more. @returns what was stored by it */
  settled(): Promise<Version<F> | undefined>;
}

/**
 * Stores a form by itself, soon after the last key, for all who are at it: the draft on the device is kept until then. What two changed at once in
 * different fields is brought together; of a field that both changed, both versions are shown, and nothing more is stored before a choice.
 */
export function useAutosave<F extends object>(editor: Editor<F>, options: AutosaveOptions<F>): Autosave<F> {
  const latest = React.useRef({ editor, options });
  latest.current = { editor, options };
  const [stored, setStored] = React.useState<Version<F>>();
  const [joined, setJoined] = React.useState<Version<F>>();
  /** Since the last time that the site could be reached. */
  const [failures, setFailures] = React.useState(0);
  const isAlone = failures > 0;
  const [isHidden, setHidden] = React.useState(false);
  const isLeft = React.useRef(false);
  const sending = React.useRef<Promise<Version<F> | undefined>>();

  const send = React.useCallback(async (): Promise<Version<F> | undefined> => {
    const { editor: { form, etag, base }, options: { thing, store: storeForm, latest: readLatest } } = latest.current;
    if (!form) return undefined;
    try {
      const next = await storeForm(form, etag).catch(async (error: unknown) => {
        if (errorCode(error) !== 'conflict') throw error;
        const theirs = await readLatest(etag);
        if (!isLeft.current) setStored(theirs);
        // An earlier try came through, and its answer was lost.
        if (differingFields(latest.current.editor.fields, form, theirs.form).length === 0) return theirs;
        if (meet(latest.current, base, theirs) && !isLeft.current) setJoined(theirs);
        return undefined;
      });
      if (next) latest.current.editor.rebase(next);
      if (!isLeft.current) {
        setFailures(0);
        setHidden(false);
        if (next) setStored(next);
      }
      return next;
    } catch (error) {
      report(error, `store ${thing}`);
      if (!isLeft.current) {
        setFailures((count) => count + 1);
        setHidden(isHiddenBy(error));
      }
      return undefined;
    }
  }, []);
  const save = React.useCallback((): void => {
    if (sending.current || !isUnstored(latest.current.editor)) return;
    sending.current = send().finally(() => {
      sending.current = undefined;
    });
  }, [send]);

  const waits = isUnstored(editor);
  React.useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(save, isAlone ? AGAIN_AFTER : SAVE_AFTER);
    return () => clearTimeout(timer);
    // Each key begins the wait again.
  }, [waits, editor.form, editor.etag, isAlone, failures, save]);
  React.useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      // Who leaves does not wait.
      save();
    };
  }, [save]);

  return {
    editor: { ...editor, leave: (go) => (editor.isKept ? go() : editor.leave(go)) },
    isAlone,
    isHidden,
    isStored: !waits,
    stored,
    joined,
    settled: async () => sending.current
  };
}

/** To whoever may not see something the server says that it is not there, or that he may not. */
export function isHiddenBy(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'notFound' || code === 'forbidden';
}

/** While it is published or given up, nothing is: the form is left from there. */
function isUnstored<F>({ form, isChanged, outcome: { kind } }: Editor<F>): boolean {
  return form !== undefined && isChanged && kind !== 'conflict' && kind !== 'busy';
}

/** Somebody else stored another version: what only one of both changed stands in the form. @returns false where both changed the same, which is chosen first */
function meet<F extends object>({ editor, options }: { readonly editor: Editor<F>; readonly options: AutosaveOptions<F> }, base: F | undefined, other: Version<F>): boolean {
  const { fields, form } = editor;
  if (!form) return false;
  const { yours, theirs } = (base && options.together?.(base, form, other.form)) ?? { yours: form, theirs: other.form };
  const choices = firstChoices(fields, { base, yours, theirs });
  const theirOwn = new Set(base ? differingFields(fields, base, theirs) : Object.keys(fields));
  const isClash = Object.entries(choices).some(([name, choice]) => choice === 'yours' && theirOwn.has(name));
  if (isClash) editor.overtake(yours, { ...other, form: theirs }, other.form);
  else editor.rebase(other, mergeVersions(fields, yours, theirs, choices));
  return !isClash;
}
