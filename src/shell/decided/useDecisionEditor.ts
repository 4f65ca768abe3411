import * as React from 'react';
import { DataError } from '../../data/DataError';
import type { Person } from '../../domain/people/Person';
import type { EditorOptions } from '../editor/editorTypes';
import type { Editor } from '../editor/useEditor';
import { useEditor } from '../editor/useEditor';
import { differingFields } from '../editor/versions';
import type { Meanwhile, Tried } from './tryToDecide';

interface Made {
  readonly id: number;
  readonly author: Person;
  readonly created: Date;
}

/** A form that becomes a decision. */
export interface DecisionOptions<F, D> extends Pick<EditorOptions<F, D>, 'draft' | 'fields' | 'check' | 'confirm'> {
  readonly initial: F;
  /** The newest decision on the same thing that its maker saw; 0: none. */
  readonly known: number;
  decide(form: F, known: number): Promise<Tried<D>>;
  /** What such a decision says, as the form says it; undefined for one of another kind. */
  formOf(decision: D): F | undefined;
  /** The sentence for a decision of another kind, or on a part of the same things, that came first. */
  explain(other: D): string;
  /** What is said when it is stored. */
  said(decision: D): string;
  onDecided(decision: D): void;
}

/**
 * The form of a decision: kept from the first key, stored once. Who decided first on the same things is never overwritten: where he said something else of the same
 * matter, both are shown to choose from; where he decided on another matter, or on a part of the same things, that is said and what is typed waits for another press; what he decided of other things is nobody's concern.
 */
export function useDecisionEditor<F extends object, D extends Made>(options: DecisionOptions<F, D>): Editor<F> {
  const { draft, fields, check, confirm, initial, known, decide, formOf, explain, said, onDecided } = options;
  const clash = React.useRef<Meanwhile<D>>();

  const save: EditorOptions<F, D>['save'] = async (typed, { etag }) => {
    const seen = clash.current;
    const theirs = seen && !seen.isPartial && formOf(seen.other);
    // They said the same: it is decided.
    if (seen && theirs && Number(etag) === seen.known && differingFields(fields, theirs, typed).length === 0) return seen.other;
    const tried = await decide(typed, Math.max(Number(etag), seen?.known ?? 0));
    if ('stored' in tried) return tried.stored;
    clash.current = tried.meanwhile;
    const message = `decision ${tried.meanwhile.other.id} was made meanwhile`;
    throw !tried.meanwhile.isPartial && formOf(tried.meanwhile.other) ? new DataError('conflict', message) : new OtherMatterError(message);
  };

  return useEditor<F, D>({
    draft,
    initial: { form: initial, etag: String(known) },
    fields,
    check,
    ...(confirm ? { confirm } : {}),
    save,
    latest: async () => {
      const { current } = clash;
      const theirs = current && formOf(current.other);
      if (!theirs) throw new Error('only asked for after a conflict');
      return { form: theirs, etag: String(current.known), by: current.other.author.name, at: current.other.created };
    },
    explain: (error) => (error instanceof OtherMatterError && clash.current ? explain(clash.current.other) : undefined),
    said: { saved: said },
    onSaved: onDecided
  });
}

class OtherMatterError extends Error {
  public override readonly name = 'OtherMatterError';
}
