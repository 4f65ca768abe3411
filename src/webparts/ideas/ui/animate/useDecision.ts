import type { CampaignDecisionDraft, IdeaServices } from '../../../../data/ideas/IdeaServices';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import type { StoredFormat } from '../../../../domain/stored/defineStored';
import { useDecisionEditor } from '../../../../shell/decided/useDecisionEditor';
import type { EditorFields, Faults, Question } from '../../../../shell/editor/editorTypes';
import type { Editor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useServices } from '../../../../shell/services';
import { decide, newestKnown } from './decide';
import { useDesk } from './Desk';
import { deskWords } from './deskStrings';

/** A form that becomes a decision. */
export interface DecisionForm<F> {
  /** Names what is typed within the campaign, e.g. `stage-12`. */
  readonly thing: string;
  readonly format: StoredFormat<F>;
  readonly fields: EditorFields<F>;
  readonly initial: F;
  check(form: F): Faults;
  /** @param decisions all that are known when it is stored */
  draftOf(form: F, decisions: readonly CampaignDecision[]): CampaignDecisionDraft;
  /** What such a decision says, as the form says it; undefined for one of another kind. */
  formOf(decision: CampaignDecision): F | undefined;
  confirm?(form: F): Question | undefined;
  /** What is said when it is stored. */
  said(decision: CampaignDecision): string;
  onDecided(decision: CampaignDecision): void;
}

/** The form of a decision on a campaign or its ideas; see `useDecisionEditor`. */
export function useDecision<F extends object>(form: DecisionForm<F>): Editor<F> {
  const desk = useDesk();
  const services = useServices<IdeaServices>();
  const words = useWords(deskWords);
  const { formats } = usePage();
  return useDecisionEditor<F, CampaignDecision>({
    draft: { thing: `campaign-${desk.opened.campaign.id}-${form.thing}`, format: form.format },
    fields: form.fields,
    initial: form.initial,
    known: newestKnown(desk.opened, form.draftOf(form.initial, desk.opened.decisions)),
    check: form.check,
    ...(form.confirm ? { confirm: (_: string, typed: F) => form.confirm?.(typed) } : {}),
    decide: (typed, known) => decide(services, desk, (decisions) => form.draftOf(typed, decisions), known),
    formOf: form.formOf,
    explain: ({ author, kind, created }) => words.meanwhile(author.name, words.decisions[kind], formats.dateTime(created)),
    said: form.said,
    onDecided: form.onDecided
  });
}
