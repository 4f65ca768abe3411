import type { DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import type { StoredFormat } from '../../../../domain/stored/defineStored';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useDecisionEditor } from '../../../../shell/decided/useDecisionEditor';
import type { EditorFields, Faults, Question } from '../../../../shell/editor/editorTypes';
import type { Editor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { decide, newestKnown } from './decideOnce';
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

/** The form of a decision on what was said in a call; see `useDecisionEditor`. */
export function useDecision<F extends object>(form: DecisionForm<F>): Editor<F> {
  const desk = useDesk();
  const services = useCallServices();
  const words = useWords(deskWords);
  const { formats } = usePage();
  return useDecisionEditor<F, Decision>({
    draft: { thing: `call-${desk.opened.call.id}-${form.thing}`, format: form.format },
    fields: form.fields,
    initial: form.initial,
    known: newestKnown(desk, form.draftOf(form.initial, desk.groups), form.own),
    check: form.check,
    ...(form.confirm ? { confirm: (_: string, typed: F) => form.confirm?.(typed) } : {}),
    decide: (typed, known) => decide(services, desk, (groups) => form.draftOf(typed, groups), known),
    formOf: form.formOf,
    explain: ({ author, kind, created, contribution }) => {
      const what = [words.decisions[kind], formats.dateTime(created)] as const;
      return contribution !== 0 && form.own === undefined ? words.meanwhileOne(author.name, formats.number(contribution), ...what) : words.meanwhile(author.name, ...what);
    },
    said: form.said,
    onDecided: (decision) => {
      desk.remember([decision]);
      form.onDecided(decision);
    }
  });
}
