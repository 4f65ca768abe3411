import * as React from 'react';
import { array, number, object, pipe, readonly, string } from 'valibot';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import type { Poll } from '../../../../domain/polls/Poll';
import { textIds } from '../../../../domain/polls/pollKinds';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';
import { useDrafts } from '../../../../shell/drafts/useDrafts';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { voteSubmission } from '../vote/voteOutbox';

/** By their place, not by the option's id: when an owner corrects the poll, ids change and what was typed stays. */
const voteDraft = defineStored({
  name: 'draft of a vote',
  version: 1,
  schema: pipe(object({ choices: pipe(array(number()), readonly()), texts: pipe(array(string()), readonly()) }), readonly())
});

type VoteDraft = StoredValue<typeof voteDraft>;

export interface VoteDraftState {
  /** Chosen options, but those that are answered in own words. */
  readonly choices: readonly number[];
  /** What is written, for each option that is answered in own words; '' for nothing. */
  readonly texts: readonly string[];
  /** It was begun at an earlier visit. */
  readonly isRestored: boolean;
  change(changes: Partial<VoteDraft>): void;
}

/** What a voter has begun to write, kept on the device from the first key until the server has it. */
export function useVoteDraft(poll: Poll, vote: MyVote | undefined): VoteDraftState {
  const drafts = useDrafts();
  const [form, setForm] = React.useState(() => fromVote(poll, vote));
  const [isRestored, setRestored] = React.useState(false);
  const begun = React.useRef({ clientKey: '', isTouched: false });
  const thing = nameOf(poll.id);
  const start = React.useRef(form);
  React.useEffect(() => {
    let isLeft = false;
    void drafts.open(thing, voteDraft).then(({ draft }) => {
      if (!draft || isLeft || begun.current.isTouched) return;
      begun.current.clientKey = draft.clientKey;
      // It arrived from a page that was closed before it could forget it.
      if (isSame(draft.form, start.current)) return drafts.remove(thing, draft.clientKey);
      setForm({ ...draft.form, choices: draft.form.choices.filter((choice) => poll.options.some(({ id }) => id === choice)) });
      setRestored(true);
    });
    return () => {
      isLeft = true;
    };
    // Once: what is typed from then on is this form's own.
  }, []);
  const change = (changes: Partial<VoteDraft>): void => {
    const next = { ...form, ...changes };
    const clientKey = begun.current.clientKey || newClientKey();
    begun.current = { clientKey, isTouched: true };
    setForm(next);
    setRestored(false);
    drafts.write(thing, voteDraft, { form: next, base: undefined, etag: '', clientKey });
  };
  return { ...form, texts: textIds(poll).map((_, index) => form.texts[index] ?? ''), isRestored, change };
}

/** Forgets what was begun once the server has that very vote; while it is on its way it may still be given up, and stays for the form. */
export function useForgetSent(poll: Poll, choices: readonly number[], texts: readonly string[]): void {
  const drafts = useDrafts();
  const outbox = useOutbox();
  const thing = nameOf(poll.id);
  const vote = fromVote(poll, { choices, texts });
  const isPending = outbox.get(voteSubmission.kind, String(poll.id)) !== undefined;
  const key = JSON.stringify(vote);
  React.useEffect(() => {
    if (isPending) return;
    void drafts.open(thing, voteDraft).then(({ draft }) => draft && isSame(draft.form, vote) && drafts.remove(thing, draft.clientKey));
  }, [drafts, thing, key, isPending]);
}

function nameOf(pollId: number): string {
  return `vote-${pollId}`;
}

function fromVote(poll: Poll, vote: Pick<MyVote, 'choices' | 'texts'> | undefined): VoteDraft {
  const ids = textIds(poll);
  const written = ids.filter((id) => vote?.choices.includes(id));
  return { choices: (vote?.choices ?? []).filter((id) => !ids.includes(id)), texts: ids.map((id) => vote?.texts?.[written.indexOf(id)] ?? '') };
}

function isSame(one: VoteDraft, other: VoteDraft): boolean {
  const texts = ({ texts: written }: VoteDraft): string => JSON.stringify(written.map((text) => text.trim()));
  return [...one.choices].sort().join() === [...other.choices].sort().join() && texts(one) === texts(other);
}
