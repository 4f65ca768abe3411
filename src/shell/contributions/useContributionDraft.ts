import * as React from 'react';
import { newClientKey } from '../../data/items/newClientKey';
import { useDrafts } from '../drafts/useDrafts';
import type { ContributionForm } from './contributionFormats';
import { contributionForm } from './contributionFormats';

export interface ContributionDraftState {
  readonly form: ContributionForm;
  /** Goes with what is sent: the same draft is stored once. */
  readonly clientKey: string;
  /** `restored`: begun at an earlier visit; `unkept`: the browser keeps nothing. */
  readonly kept: 'nothing' | 'restored' | 'kept' | 'unkept';
  change(changes: Partial<ContributionForm>): void;
  /** It was sent, or given up: what is shown begins anew. */
  forget(): void;
}

/**
 * What somebody has begun to say, kept on the device from the first key.
 * @param thing names it within the part, e.g. `contribution-4-12`
 */
export function useContributionDraft(thing: string, initial: ContributionForm): ContributionDraftState {
  const drafts = useDrafts();
  const [form, setForm] = React.useState(initial);
  const [kept, setKept] = React.useState<ContributionDraftState['kept']>('nothing');
  const begun = React.useRef({ clientKey: newClientKey(), isTouched: false });
  const start = React.useRef(initial);
  React.useEffect(() => {
    let isLeft = false;
    void drafts.open(thing, contributionForm).then(({ draft }) => {
      if (!draft || isLeft || begun.current.isTouched) return;
      begun.current.clientKey = draft.clientKey;
      setForm(draft.form);
      setKept('restored');
    });
    return () => {
      isLeft = true;
    };
  }, [drafts, thing]);
  const change = (changes: Partial<ContributionForm>): void => {
    const next = { ...form, ...changes };
    begun.current.isTouched = true;
    setForm(next);
    setKept(drafts.write(thing, contributionForm, { form: next, base: undefined, etag: '', clientKey: begun.current.clientKey }) ? 'kept' : 'unkept');
  };
  const forget = (): void => {
    drafts.remove(thing, begun.current.clientKey);
    begun.current = { clientKey: newClientKey(), isTouched: true };
    setForm(start.current);
    setKept('nothing');
  };
  return { form, clientKey: begun.current.clientKey, kept, change, forget };
}
