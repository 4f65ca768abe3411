import * as React from 'react';
import { newClientKey } from '../../data/items/newClientKey';
import type { StoredFormat } from '../../domain/stored/defineStored';
import type { OpenedDraft } from './DraftStore';
import { useDrafts } from './useDrafts';

export interface KeptForm<F> {
  readonly form: F;
  /** Goes with what is sent: the same draft is stored once. */
  readonly clientKey: string;
  /** `restored`: begun at an earlier visit; `unkept`: the browser keeps nothing. */
  readonly kept: 'nothing' | 'restored' | 'kept' | 'unkept';
  change(changes: Partial<F>): void;
  /** It was sent, or given up: what is shown begins anew. */
  forget(): void;
}

/**
 * What was begun earlier; undefined until it is known.
 * @param thing names it within the part, e.g. `contribution-4-12`
 */
export function useBegun<F>(thing: string, format: StoredFormat<F>): OpenedDraft<F> | undefined {
  const drafts = useDrafts();
  const [begun, setBegun] = React.useState<OpenedDraft<F>>();
  React.useEffect(() => {
    let isLeft = false;
    const show = (opened: OpenedDraft<F>): void => {
      if (!isLeft) setBegun(opened);
    };
    drafts.open(thing, format).then(show, () => show({ draft: undefined, unread: [] }));
    return () => {
      isLeft = true;
    };
  }, [drafts, thing, format]);
  return begun;
}

/** What somebody has begun to say, kept on the device from the first key. @param thing as for `useBegun` */
export function useKeptForm<F extends object>(thing: string, format: StoredFormat<F>, initial: F, { draft: earlier }: OpenedDraft<F>): KeptForm<F> {
  const drafts = useDrafts();
  const [form, setForm] = React.useState(earlier?.form ?? initial);
  const [kept, setKept] = React.useState<KeptForm<F>['kept']>(earlier ? 'restored' : 'nothing');
  const clientKey = React.useRef(earlier?.clientKey ?? newClientKey());
  const start = React.useRef(initial);
  const change = (changes: Partial<F>): void => {
    const next = { ...form, ...changes };
    setForm(next);
    setKept(drafts.write(thing, format, { form: next, base: undefined, etag: '', clientKey: clientKey.current }) ? 'kept' : 'unkept');
  };
  const forget = (): void => {
    drafts.remove(thing, clientKey.current);
    clientKey.current = newClientKey();
    setForm(start.current);
    setKept('nothing');
  };
  return { form, clientKey: clientKey.current, kept, change, forget };
}
