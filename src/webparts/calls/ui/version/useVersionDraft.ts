import * as React from 'react';
import type { Prepared } from '../../../../data/calls/CallServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { Call } from '../../../../domain/calls/Call';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { Draft } from '../../../../shell/drafts/DraftStore';
import { useDrafts } from '../../../../shell/drafts/useDrafts';
import { isHiddenBy } from '../../../../shell/editor/useAutosave';
import { errorCode } from '../../../../shell/errorCode';
import { report } from '../../../../shell/report';
import type { VersionDraft } from './versionDraft';
import { versionDraft } from './versionDraft';

/** After the last key (milliseconds). */
const SAVE_AFTER = 5000;
/** Where the site could not be reached. */
const AGAIN_AFTER = 30_000;

/** What somebody stored for all who prepare it. */
export interface SharedVersion extends Pick<Prepared, 'by' | 'at' | 'step'> {
  readonly form: VersionDraft;
}

interface Preparing {
  readonly form: VersionDraft | null;
  /** As it is stored for all; null: nothing is. */
  readonly shared: SharedVersion | null;
  /** Somebody else stored this one meanwhile: nothing more is stored before a choice. */
  readonly theirs: SharedVersion | null;
  /** The same at each try to publish it. */
  readonly clientKey: string;
  /** The site could not be reached: what is typed lies on this device alone. */
  readonly isAlone: boolean;
  /** What others see of it this person does not any more: it is gone, or is not for him. */
  readonly isHidden: boolean;
}

export interface KeptVersion extends Omit<Preparing, 'form'> {
  /** Undefined until it is known; null: nothing is prepared. */
  readonly draft: VersionDraft | null | undefined;
  /** False: the browser cannot keep it beyond this page. */
  readonly isKept: boolean;
  readonly isStored: boolean;
  change(draft: VersionDraft): void;
  /** Takes it away for all. */
  discard(): void;
  choose(which: 'mine' | 'theirs'): void;
}

/**
 * The new version that is prepared: kept on this device from the first key, and soon after the last one stored for all animators, on top of
 * what they stored. Of two who type at once the second sees both.
 */
export function useVersionDraft(call: Call): KeptVersion {
  const drafts = useDrafts();
  const services = useCallServices();
  const thing = `call-${call.id}-version`;
  const [now, setNow] = React.useState<Preparing>();
  const [isKept, setIsKept] = React.useState(true);
  const latest = React.useRef(now);
  latest.current = now;
  /** What was sent last: where its answer was lost, what is there is the maker's own. */
  const sent = React.useRef('');
  const isSending = React.useRef(false);
  const isLeft = React.useRef(false);

  const set = React.useCallback(
    (next: Preparing): void => {
      latest.current = next;
      if (!isLeft.current) setNow(next);
      const { form, shared, clientKey } = next;
      if (!form) return drafts.remove(thing, clientKey);
      const isWritten = drafts.write(thing, versionDraft, { form, base: shared?.form, etag: String(shared?.step ?? 0), clientKey });
      if (!isLeft.current) setIsKept(isWritten);
    },
    [drafts, thing]
  );

  React.useEffect(() => {
    isLeft.current = false;
    void Promise.all([drafts.open(thing, versionDraft), readShared()]).then(([{ draft }, { shared, isHidden }]) => {
      if (!isLeft.current && latest.current === undefined) set({ ...begun(draft, shared), isHidden });
    });
    return () => {
      isLeft.current = true;
    };

    async function readShared(): Promise<{ readonly shared: SharedVersion | null | undefined; readonly isHidden: boolean }> {
      try {
        return { shared: toShared(await (await services.animation()).prepared(call, 'version')), isHidden: false };
      } catch (error) {
        report(error, 'read the version in preparation');
        return { shared: undefined, isHidden: isHiddenBy(error) };
      }
    }
    // Once a call: what is read again of it later is no reason to begin again.
  }, [drafts, thing, services, set]);

  const store = React.useCallback(async (): Promise<void> => {
    const before = latest.current;
    if (!before?.form || !isUnstored(before) || before.theirs || isSending.current) return;
    const { form } = before;
    const content = versionDraft.write(form);
    isSending.current = true;
    try {
      const animation = await services.animation();
      try {
        const stored = await animation.prepare(call, 'version', content, before.shared?.step ?? 0);
        sent.current = '';
        // Given up meanwhile.
        if (!latest.current?.form) return await animation.forgetPrepared(call, 'version');
        set({ ...latest.current, shared: { form, by: stored.by, at: stored.at, step: stored.step }, isAlone: false, isHidden: false });
      } catch (error) {
        if (errorCode(error) !== 'conflict') throw error;
        const stored = await animation.prepared(call, 'version');
        const theirs = toShared(stored);
        const isOwn = stored !== null && stored.content === sent.current;
        if (latest.current) set({ ...latest.current, ...(isOwn || !theirs ? { shared: theirs } : { theirs }), isAlone: false, isHidden: false });
      }
    } catch (error) {
      sent.current = content;
      report(error, 'store the version in preparation');
      if (latest.current) set({ ...latest.current, isAlone: true, isHidden: isHiddenBy(error) });
    } finally {
      isSending.current = false;
    }
  }, [services, call, set]);

  const waits = now !== undefined && now.theirs === null && isUnstored(now);
  React.useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void store(), now.isAlone ? AGAIN_AFTER : SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [waits, now, store]);
  // Who leaves does not wait.
  React.useEffect(() => () => void store(), [store]);

  const change = React.useCallback(
    (form: VersionDraft): void => {
      if (latest.current) set({ ...latest.current, form });
    },
    [set]
  );
  const discard = React.useCallback((): void => {
    set({ form: null, shared: null, theirs: null, clientKey: newClientKey(), isAlone: false, isHidden: false });
    void services.animation().then((animation) => animation.forgetPrepared(call, 'version')).catch((error: unknown) => report(error, 'remove the version in preparation'));
  }, [services, call, set]);
  const choose = React.useCallback(
    (which: 'mine' | 'theirs'): void => {
      const before = latest.current;
      if (before?.theirs) set({ ...before, form: which === 'mine' ? before.form : before.theirs.form, shared: before.theirs, theirs: null });
    },
    [set]
  );
  const { form, shared = null, theirs = null, clientKey = '', isAlone = false, isHidden = false } = now ?? {};
  return { draft: form, shared, theirs, clientKey, isAlone, isHidden, isKept, isStored: !waits, change, discard, choose };
}

/** @param shared undefined: it could not be read */
function begun(draft: Draft<VersionDraft> | undefined, shared: SharedVersion | null | undefined): Preparing {
  const clientKey = draft?.clientKey ?? newClientKey();
  const mine = draft?.form ?? null;
  const usual = { clientKey, theirs: null, isAlone: shared === undefined, isHidden: false };
  if (!draft || mine === null) return { ...usual, form: shared?.form ?? null, shared: shared ?? null };
  if (shared === undefined) {
    // The step that was seen last is still the one to go on from.
    const known = draft.base && Number(draft.etag) > 0 ? { form: draft.base, by: '', at: new Date(0), step: Number(draft.etag) } : null;
    return { ...usual, form: mine, shared: known };
  }
  if (draft.base && isSame(mine, draft.base)) return { ...usual, form: shared?.form ?? null, shared };
  if (shared === null || String(shared.step) === draft.etag || isSame(mine, shared.form)) return { ...usual, form: mine, shared };
  return { ...usual, form: mine, shared, theirs: shared };
}

function isUnstored({ form, shared }: Preparing): boolean {
  return form !== null && !(shared && isSame(form, shared.form));
}

function isSame(one: VersionDraft, other: VersionDraft): boolean {
  return one === other || versionDraft.write(one) === versionDraft.write(other);
}

function toShared(prepared: Prepared | null): SharedVersion | null {
  if (!prepared) return null;
  const reading = versionDraft.read(prepared.content);
  if (!reading.ok) throw new Error(`the version in preparation cannot be read: ${reading.fault}`);
  const { by, at, step } = prepared;
  return { form: reading.value, by, at, step };
}
