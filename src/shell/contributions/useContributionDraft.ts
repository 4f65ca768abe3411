import * as React from 'react';
import { newClientKey } from '../../data/items/newClientKey';
import type { OpenedDraft } from '../drafts/DraftStore';
import { useDrafts } from '../drafts/useDrafts';
import type { ContributionForm } from './contributionFormats';
import { contributionForm } from './contributionFormats';

const NOTHING: OpenedDraft<ContributionForm> = { draft: undefined, unread: [] };

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
 * What was begun earlier; undefined until it is known.
 * @param thing names it within the part, e.g. `contribution-4-12`
 */
export function useBegun(thing: string): OpenedDraft<ContributionForm> | undefined {
  const drafts = useDrafts();
  const [begun, setBegun] = React.useState<OpenedDraft<ContributionForm>>();
  React.useEffect(() => {
    let isLeft = false;
    const show = (opened: OpenedDraft<ContributionForm>): void => {
      if (!isLeft) setBegun(opened);
    };
    drafts.open(thing, contributionForm).then(show, () => show(NOTHING));
    return () => {
      isLeft = true;
    };
  }, [drafts, thing]);
  return begun;
}

/** What somebody has begun to say, kept on the device from the first key. @param thing as for `useBegun` */
export function useContributionDraft(thing: string, initial: ContributionForm, { draft: earlier }: OpenedDraft<ContributionForm>): ContributionDraftState {
  const drafts = useDrafts();
  const [form, setForm] = React.useState(earlier?.form ?? initial);
  const [kept, setKept] = React.useState<ContributionDraftState['kept']>(earlier ? 'restored' : 'nothing');
  const clientKey = React.useRef(earlier?.clientKey ?? newClientKey());
  const start = React.useRef(initial);
  const change = (changes: Partial<ContributionForm>): void => {
    const next = { ...form, ...changes };
    setForm(next);
    setKept(drafts.write(thing, contributionForm, { form: next, base: undefined, etag: '', clientKey: clientKey.current }) ? 'kept' : 'unkept');
  };
  const forget = (): void => {
    drafts.remove(thing, clientKey.current);
    clientKey.current = newClientKey();
    setForm(start.current);
    setKept('nothing');
  };
  return { form, clientKey: clientKey.current, kept, change, forget };
}
