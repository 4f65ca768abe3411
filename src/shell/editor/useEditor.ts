import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import { announce } from '../announce';
import type { Draft } from '../drafts/DraftStore';
import { useDrafts } from '../drafts/useDrafts';
import { errorCode } from '../errorCode';
import { newClientKey } from '../../data/items/newClientKey';
import { useWords } from '../Page';
import { useQuery } from '../queries/useQuery';
import { report } from '../report';
import type { Read } from '../states';
import type { EditorFields, EditorOptions, Faults, Intent, Question, Version } from './editorTypes';
import { editorWords } from './strings';
import type { Choices } from './versions';
import { differingFields, mergeVersions } from './versions';

const SAVE: Intent = 'save';

/** What the last save or removal came to. */
export type Outcome<F> =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly explained: string | undefined }
  /** Somebody else saved meanwhile. */
  | { readonly kind: 'conflict'; readonly theirs: Version<F>; readonly stored?: F }
  /** Both versions were brought together, and wait for the save. */
  | { readonly kind: 'merged' }
  /** Somebody deleted it meanwhile. */
  | { readonly kind: 'gone' };

/** The question that is open. */
export type Asking =
  | { readonly kind: 'leave'; go(): void }
  | { readonly kind: 'save'; readonly intent: Intent; readonly question: Question }
  | { readonly kind: 'remove' };

/** A form that is being filled in: for `EditorPanel`, `EditorForm` and the fields. */
export interface Editor<F> {
  /** Undefined while the stored version and the draft are read. */
  readonly form: F | undefined;
  /** What typing began with. */
  readonly base: F | undefined;
  readonly reading: Read<unknown>;
  readonly fields: EditorFields<F>;
  /** Those that are to be seen now. */
  readonly faults: Faults;
  /** Has a save been tried? Then the number of faults is told too. */
  readonly isTried: boolean;
  /** Counts the tries that faults held up, also the one before the form was opened: the first fault takes the focus. */
  readonly heldUp: number;
  readonly isNew: boolean;
  /** Does the form say something else than what typing began with? */
  readonly isChanged: boolean;
  /** Is this what an earlier visit left? */
  readonly isRestored: boolean;
  /** False where this browser can keep nothing. */
  readonly isKept: boolean;
  readonly unread: readonly string[];
  readonly outcome: Outcome<F>;
  /** What is gone may be there still, for others. */
  readonly mayBeHidden: boolean;
  readonly asking: Asking | undefined;
  readonly mayRemove: boolean;
  /** What was stored when the form was opened. */
  readonly opened: Version<F> | undefined;
  /** Of what typing goes on from. */
  readonly etag: string;
  change(changes: Partial<F>): void;
  /** Saves, or shows what keeps it from being saved, or asks first. */
  submit(intent?: Intent): void;
  /** The answer to the open question. */
  answer(is: 'yes' | 'no' | 'discard'): void;
  askRemove(): void;
  /** Goes, or asks first when something typed is not saved. */
  leave(go: () => void): void;
  startAgain(): void;
  forgetUnread(): void;
  merge(choices: Choices): void;
  /** The form goes on from what is stored now. @param form in place of what it says */
  rebase(stored: Version<F>, form?: F): void;
  /** Somebody else stored another version meanwhile: both are shown, to choose. @param theirs as it can be chosen @param stored as it is stored */
  overtake(yours: F, theirs: Version<F>, stored: F): void;
  /** After `gone`: stores the form as another thing. */
  saveAsNew(): void;
}

interface Session<F> {
  readonly draft: Draft<F>;
  readonly isRestored: boolean;
  readonly isKept: boolean;
  readonly unread: readonly string[];
}

/** Everything that a form of a stored thing needs: draft, faults, save, conflict, removal, leaving. It knows no table. */
export function useEditor<F extends object, R = void>(options: EditorOptions<F, R>): Editor<F> {
  const words = useWords(editorWords);
  const drafts = useDrafts();
  const latest = React.useRef(options);
  latest.current = options;
  const { thing, format } = options.draft;
  const stored = useQuery({
    queryKey: ['editor', thing],
    cacheTime: 0,
    refetchOnWindowFocus: false,
    enabled: options.initial === undefined,
    queryFn: () => options.latest?.()
  });
  const start = options.initial ?? stored.data;
  const startNow = React.useRef(start);
  startNow.current = start;
  const isReady = start !== undefined;

  const [session, show] = React.useState<Session<F>>();
  const now = React.useRef<Session<F>>();
  const isMounted = useIsMounted();
  const set = React.useCallback(
    (next: Session<F>): void => {
      now.current = next;
      if (isMounted.current) show(next);
    },
    [isMounted]
  );
  React.useEffect(() => {
    let isLeft = false;
    const open = async (): Promise<void> => {
      const { draft, unread } = await drafts.open(thing, format);
      const begun = startNow.current;
      if (!isLeft && begun) set({ draft: draft ?? { ...begun, base: begun.form, clientKey: newClientKey() }, isRestored: draft !== undefined, isKept: true, unread });
    };
    if (isReady) void open();
    return () => {
      isLeft = true;
    };
  }, [drafts, thing, format, isReady, set]);

  const [tried, setTried] = React.useState<Intent | undefined>(options.triedAtFirst);
  const [heldUp, setHeldUp] = React.useState(options.triedAtFirst === undefined ? 0 : 1);
  const [outcome, setOutcome] = React.useState<Outcome<F>>({ kind: 'none' });
  const [asking, setAsking] = React.useState<Asking>();
  const isBusy = React.useRef(false);
  /** Is what the form says stored under its key? Who types on then, before the form gives way, begins another thing: under the same key it would be taken for this one, and told as stored. */
  const isStored = React.useRef(false);

  const baseOf = ({ draft }: Session<F>): F | undefined => draft.base ?? (draft.etag === startNow.current?.etag ? startNow.current.form : undefined);
  const isChangedIn = (current: Session<F>): boolean => {
    const base = baseOf(current);
    return base === undefined || differingFields(options.fields, current.draft.form, base).length > 0;
  };
  const keep = (current: Session<F>): void => {
    if (!isChangedIn(current)) drafts.remove(thing, current.draft.clientKey);
    set({ ...current, isKept: !isChangedIn(current) || drafts.write(thing, format, current.draft) });
  };
  const forget = (): void => {
    if (now.current) drafts.remove(thing, now.current.draft.clientKey);
  };

  /** One at a time: a double click saves once. The task says what it came to, or how the screen goes on. */
  const run = async (task: () => Promise<Outcome<F> | (() => void)>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setOutcome({ kind: 'busy' });
    const next = await task().finally(() => {
      isBusy.current = false;
    });
    if (!isMounted.current) return;
    batch(() => {
      setOutcome(typeof next === 'function' ? { kind: 'none' } : next);
      if (typeof next === 'function') next();
    });
  };
  const save = async (current: Session<F>, intent: Intent, isAgain = false): Promise<Outcome<F> | (() => void)> => {
    const { form, etag, clientKey } = current.draft;
    try {
      const result = await latest.current.save(form, { etag, clientKey, intent });
      forget();
      isStored.current = true;
      const said = latest.current.said?.saved?.(result, intent) ?? words.saved;
      if (said) announce(said);
      return () => latest.current.onSaved(result, intent);
    } catch (error) {
      const next = await outcomeOf(error, etag, latest.current);
      if (isAgain || next.kind !== 'conflict' || differingFields(options.fields, form, next.theirs.form).length > 0) return next;
      // Both versions say the same, as after an answer that was lost: there is nothing to choose.
      return save({ ...current, draft: { ...current.draft, etag: next.theirs.etag } }, intent, true);
    }
  };
  const store = (intent: Intent): void => {
    const current = now.current;
    if (current) void run(() => save(current, intent));
  };
  const remove = (): Promise<void> =>
    run(async () => {
      const etag = now.current?.draft.etag ?? '';
      try {
        await latest.current.remove?.(etag);
      } catch (error) {
        // That somebody else was faster is what was wanted.
        if (errorCode(error) !== 'notFound') return outcomeOf(error, etag, latest.current);
      }
      forget();
      announce(latest.current.said?.removed ?? words.removed);
      return () => latest.current.onRemoved?.();
    });

  const faults = session ? options.check(session.draft.form, tried) : {};
  const shown = tried === undefined ? Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault?.isUrgent)) : faults;

  return {
    form: session?.draft.form,
    base: session && baseOf(session),
    reading: { data: session, error: stored.error, refetch: stored.refetch },
    fields: options.fields,
    faults: shown,
    isTried: tried !== undefined,
    heldUp,
    isNew: session?.draft.etag === '',
    isChanged: session !== undefined && isChangedIn(session),
    isRestored: session?.isRestored ?? false,
    isKept: session?.isKept ?? true,
    unread: session?.unread ?? [],
    outcome,
    mayBeHidden: options.mayBeHidden ?? false,
    asking,
    opened: start,
    etag: session?.draft.etag ?? '',
    mayRemove: options.remove !== undefined && session?.draft.etag !== '',
    change: (changes) => {
      if (!now.current || isBusy.current) return;
      const { draft } = now.current;
      const clientKey = isStored.current ? newClientKey() : draft.clientKey;
      isStored.current = false;
      keep({ ...now.current, draft: { ...draft, clientKey, form: { ...draft.form, ...changes } } });
    },
    submit: (intent = SAVE) => {
      if (!session) return;
      setTried(intent);
      if (Object.values(options.check(session.draft.form, intent)).some(Boolean)) return setHeldUp(heldUp + 1);
      const question = options.confirm?.(intent, session.draft.form);
      if (question) setAsking({ kind: 'save', intent, question });
      else store(intent);
    },
    answer: (is) => {
      setAsking(undefined);
      if (!asking || is === 'no') return;
      if (asking.kind === 'save') store(asking.intent);
      else if (asking.kind === 'remove') void remove();
      else {
        if (is === 'discard') forget();
        asking.go();
      }
    },
    askRemove: () => setAsking({ kind: 'remove' }),
    leave: (go) => {
      if (session && isChangedIn(session)) setAsking({ kind: 'leave', go });
      else go();
    },
    startAgain: () => {
      const begun = startNow.current;
      forget();
      if (session && begun) set({ ...session, draft: { ...begun, base: begun.form, clientKey: newClientKey() }, isRestored: false });
      setTried(options.triedAtFirst);
      setOutcome({ kind: 'none' });
    },
    forgetUnread: () => {
      drafts.forgetUnread(thing);
      if (session) set({ ...session, unread: [] });
    },
    merge: (choices) => {
      if (!session || outcome.kind !== 'conflict') return;
      const { theirs: { form: theirs, etag }, stored: base = theirs } = outcome;
      keep({ ...session, draft: { ...session.draft, form: mergeVersions(options.fields, session.draft.form, theirs, choices), base, etag } });
      setOutcome({ kind: 'merged' });
      announce(words.conflict.chosen);
    },
    rebase: ({ form: base, etag }, form) => {
      const current = now.current;
      if (!current) return;
      keep({ ...current, isRestored: false, draft: { ...current.draft, form: form ?? current.draft.form, base, etag } });
      if (isMounted.current) setOutcome((was) => (was.kind === 'busy' ? was : { kind: 'none' }));
    },
    overtake: (yours, theirs, stored) => {
      const current = now.current;
      if (!current || isBusy.current) return;
      keep({ ...current, draft: { ...current.draft, form: yours } });
      if (isMounted.current) setOutcome({ kind: 'conflict', theirs, stored });
    },
    saveAsNew: () => {
      if (session) keep({ ...session, draft: { ...session.draft, base: undefined, etag: '', clientKey: newClientKey() } });
      store(tried ?? SAVE);
    }
  };
}

async function outcomeOf<F, R>(error: unknown, etag: string, { draft, latest, explain }: EditorOptions<F, R>): Promise<Outcome<F>> {
  const code = errorCode(error);
  if (code === 'notFound' && etag !== '') return { kind: 'gone' };
  if (code !== 'conflict' || !latest) {
    report(error, `store ${draft.thing}`);
    return { kind: 'failed', error, explained: explain?.(error) };
  }
  try {
    return { kind: 'conflict', theirs: await latest(etag) };
  } catch (reason) {
    return errorCode(reason) === 'notFound' ? { kind: 'gone' } : { kind: 'failed', error: reason, explained: undefined };
  }
}

function useIsMounted(): React.MutableRefObject<boolean> {
  const isMounted = React.useRef(true);
  React.useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  return isMounted;
}
