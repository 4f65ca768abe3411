import * as React from 'react';
import { announce } from '../../announce';
import { errorCode } from '../../errorCode';
import { report } from '../../report';
import type { Version } from '../editorTypes';
import type { Editor } from '../useEditor';

export interface KeepElsewhere<F> {
  /** Stores what is typed so far where this person finds it from any device. @throws DataError `conflict` when another device stored another version since `etag` */
  store(form: F, etag: string): Promise<Version<F>>;
  /** What is stored now. */
  latest(): Promise<Version<F>>;
}

export interface KeptElsewhere {
  readonly state: 'no' | 'busy' | 'kept' | 'failed';
  readonly error: unknown;
  keep(): void;
}

/** A form that is not finished, stored on demand for another device. Two devices that typed: both versions are shown, to choose. */
export function useKeptElsewhere<F extends object>(editor: Editor<F>, options: KeepElsewhere<F> | undefined, saved: string): KeptElsewhere {
  const [{ state, error }, set] = React.useState<Pick<KeptElsewhere, 'state' | 'error'>>({ state: 'no', error: null });
  const latest = React.useRef(editor);
  latest.current = editor;
  const isBusy = React.useRef(false);
  const run = async (): Promise<void> => {
    const { form, etag } = latest.current;
    if (!form || !options || isBusy.current) return;
    isBusy.current = true;
    set({ state: 'busy', error: null });
    try {
      latest.current.rebase(await options.store(form, etag));
      set({ state: 'kept', error: null });
      announce(saved);
    } catch (reason) {
      set(errorCode(reason) === 'conflict' ? await meet(form) : failed(reason));
    }
    isBusy.current = false;
  };
  const meet = async (form: F): Promise<Pick<KeptElsewhere, 'state' | 'error'>> => {
    try {
      const theirs = await options?.latest();
      if (theirs) latest.current.overtake(form, theirs, theirs.form);
      return { state: 'no', error: null };
    } catch (reason) {
      return failed(reason);
    }
  };
  return { state: state === 'kept' && editor.isChanged ? 'no' : state, error, keep: () => void run() };
}

function failed(reason: unknown): Pick<KeptElsewhere, 'state' | 'error'> {
  report(reason, 'keep a form for another device');
  return { state: 'failed', error: reason };
}
