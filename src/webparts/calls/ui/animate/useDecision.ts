import * as React from 'react';
import type { DecisionDraft } from '../../../../data/calls/CallServices';
import { DataError } from '../../../../data/DataError';
import type { Decision } from '../../../../domain/calls/Decision';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import type { StoredFormat } from '../../../../domain/stored/defineStored';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { EditorFields, EditorOptions, Faults, Question } from '../../../../shell/editor/editorTypes';
import type { Editor } from '../../../../shell/editor/useEditor';
import { useEditor } from '../../../../shell/editor/useEditor';
import { differingFields } from '../../../../shell/editor/versions';
import { usePage, useWords } from '../../../../shell/Page';
import { decideOnce, MeanwhileError, newestKnown } from './decideOnce';
import { useDesk } from './Desk';
import { deskWords } from './deskStrings';

/** A form that becomes a decision. */
export interface DecisionForm<F> {
  /** Names what is typed within the call, e.g. `answer-12`. */
  readonly thing: string;
  readonly format: StoredFormat<F>;
  readonly fields: EditorFields<F>;
  readonly initial: F;
  /** What was decided of the contribution that it is about; left out where it is about many, or the call. */
  readonly own?: readonly Decision[];
  check(form: F): Faults;
  draftOf(form: F, groups: GroupIndex): DecisionDraft;
  /** What such a decision says, as the form says it; undefined for one of another kind. */
  formOf(decision: Decision): F | undefined;
  confirm?(form: F): Question | undefined;
  /** What is said when it is stored. */
  said(decision: Decision): string;
  onDecided(decision: Decision): void;
}

/**
 * The form of a decision: kept from the first key, stored once. Who decided first on the same things is never overwritten: where he said
 * something else of the same matter, both are shown to choose from; where he decided on another matter, that is said and what is
 * typed waits for another press; what he decided of other contributions is nobody's concern.
 */
export function useDecision<F extends object>(form: DecisionForm<F>): Editor<F> {
  const desk = useDesk();
  const services = useCallServices();
  const words = useWords(deskWords);
  const { formats } = usePage();
  const clash = React.useRef<MeanwhileError>();

  const save: EditorOptions<F, Decision>['save'] = async (typed, { etag }) => {
    const seen = clash.current;
    const theirs = seen && form.formOf(seen.other);
    // They said the same: it is decided.
    if (seen && theirs && Number(etag) === seen.known && differingFields(form.fields, theirs, typed).length === 0) return seen.other;
    try {
      return await decideOnce(services, desk, (groups) => form.draftOf(typed, groups), Math.max(Number(etag), seen?.known ?? 0));
    } catch (error) {
      if (!(error instanceof MeanwhileError)) throw error;
      clash.current = error;
      throw form.formOf(error.other) ? new DataError('conflict', error.message) : error;
    }
  };

  return useEditor<F, Decision>({
    draft: { thing: `call-${desk.opened.call.id}-${form.thing}`, format: form.format },
    initial: { form: form.initial, etag: String(newestKnown(desk, form.draftOf(form.initial, desk.groups), form.own)) },
    fields: form.fields,
    check: form.check,
    ...(form.confirm ? { confirm: (_: string, typed: F) => form.confirm?.(typed) } : {}),
    save,
    latest: async () => {
      const { current } = clash;
      const theirs = current && form.formOf(current.other);
      if (!theirs) throw new Error('only asked for after a conflict');
      return { form: theirs, etag: String(current.known), by: current.other.author.name, at: current.other.created };
    },
    explain: (error) => (error instanceof MeanwhileError ? words.meanwhile(error.other.author.name, words.decisions[error.other.kind], formats.dateTime(error.other.created)) : undefined),
    said: { saved: form.said },
    onSaved: (decision) => {
      desk.remember([decision]);
      form.onDecided(decision);
    }
  });
}
