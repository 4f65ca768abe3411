import * as React from 'react';
import { number, object, string } from 'valibot';
import { newestOf } from '../../../../../domain/decided/newestOf';
import type { CampaignDecision } from '../../../../../domain/ideas/CampaignDecision';
import { saidBy } from '../../../../../domain/ideas/outside/saidBy';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { useDecisionEditor } from '../../../../../shell/decided/useDecisionEditor';
import { usePage, useWords } from '../../../../../shell/Page';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { MessageLine } from '../../../../../ui/MessageLine';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { useIdeaServices } from '../../queries';
import { decide } from '../decide';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { mergeWords } from '../gather/gatherStrings';
import type { PanelProps } from './PanelProps';

interface MergeForm {
  /** Of those that are merged, the one that the others go under. */
  readonly parent: number;
  /** Where only one was ticked: the one that it is merged with; 0 until it is chosen. */
  readonly other: number;
  readonly reason: string;
  /** Signed by its animator, beside the texts; '' for none. */
  readonly summary: string;
}

const format = defineStored({ name: 'merge of ideas', version: 1, schema: object({ parent: number(), other: number(), reason: string(), summary: string() }) });

/** Brings ideas together under one of them: texts stay as they are, and what will happen to supports is said before. */
export function MergePanel({ states, onClose, onDone }: PanelProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = useWords(mergeWords);
  const { formats } = usePage();
  const desk = useDesk();
  const services = useIdeaServices();
  const name = useId('parent');
  const authorOf = (id: number): string => {
    const state = desk.byId.get(id);
    return (state && saidBy(state)) ?? all.hiddenAuthor;
  };
  const latest = React.useRef(desk);
  latest.current = desk;
  /** An earlier try stored the merge; its summary is left. */
  const merged = React.useRef<CampaignDecision>();
  const { rules } = desk.state;
  const isOne = states.length === 1;
  const ids = states.map(({ idea }) => idea.id);
  const leavesOf = (form: Pick<MergeForm, 'other'>): readonly number[] => [...ids, ...(isOne && form.other > 0 ? [form.other] : [])];
  const titleOf = (id: number): string => desk.byId.get(id)?.title ?? '';
  const others = desk.ideas.filter(({ idea, counts }) => counts && !ids.includes(idea.id) && desk.forest.rootOf(idea.id) === idea.id);
  const editor = useDecisionEditor<MergeForm, CampaignDecision>({
    draft: { thing: `campaign-${desk.opened.campaign.id}-merge-${[...ids].sort((a, b) => a - b).join('-').slice(0, 80)}`, format },
    fields: React.useMemo(
      () => ({
        parent: { label: words.parent, parts: ['parent'], show: (form) => titleOf(form.parent) },
        other: { label: words.other, parts: ['other'], show: (form) => titleOf(form.other) },
        reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason },
        summary: { label: words.summary, parts: ['summary'], show: ({ summary }) => summary }
      }),
      // eslint-disable-next-line react-hooks/exhaustive-deps -- titles are asked for when they are shown
      [words]
    ),
    initial: { parent: ids[0] ?? 0, other: 0, reason: '', summary: '' },
    known: newestOf(desk.opened.decisions.filter(({ idea }) => idea === 0)),
    check: (form) => ({ other: isOne && form.other === 0 ? { text: all.issues.chooseOne } : undefined, reason: reasonFault(form.reason, all.issues, formats) }),
    decide: async (form, known) => {
      const leaves = leavesOf(form);
      const { parent, reason, summary } = form;
      if (!merged.current) {
        const tried = await decide(services, latest.current, () => ({ kind: 'merged', idea: 0, targets: leaves.filter((id) => id !== parent), reason: reason.trim(), content: { parent } }), known);
        if ('meanwhile' in tried) return tried;
        merged.current = tried.stored;
      }
      if (summary.trim() !== '') {
        const own = latest.current.opened.decisions.filter(({ idea }) => idea === parent);
        const signed = await decide(services, latest.current, () => ({ kind: 'summarized', idea: parent, targets: [], reason: '', content: { text: summary.trim() } }), newestOf(own));
        if ('meanwhile' in signed) return signed;
      }
      return { stored: merged.current };
    },
    formOf: () => undefined,
    explain: ({ author, kind, created }) => all.meanwhile(author.name, all.decisions[kind], formats.dateTime(created)),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} onClose={onClose}>
      {(form) => {
        const leaves = leavesOf(form);
        return (
          <>
            {isOne && (
              <Field name="other" isRequired>
                <SelectField
                  selected={String(form.other)}
                  options={[{ key: '0', text: words.choose }, ...others.map(({ idea, title }) => ({ key: String(idea.id), text: title }))]}
                  onChange={(other) => editor.change({ other: Number(other), ...(form.parent === form.other ? { parent: ids[0] ?? 0 } : {}) })}
                />
              </Field>
            )}
            {leaves.length > 1 && (
              <Field name="parent" hint={words.parentHint} isGroup isRequired>
                <ChoiceList name={name} selected={String(form.parent)} choices={leaves.map((id) => ({ key: String(id), text: titleOf(id), hint: authorOf(id) }))} onChange={(parent) => editor.change({ parent: Number(parent) })} />
              </Field>
            )}
            <MessageLine tone="info">
              {words.kept}
              <div>{rules.vote.kind === 'opinion' || !rules.vote.supportsMove ? words.supportsApart : rules.vote.kind === 'budget' ? words.votesTogether : words.supportsTogether}</div>
              <div>{words.undo}</div>
            </MessageLine>
            <Field name="reason" hint={words.reasonHint} isRequired>
              <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
            </Field>
            <Field name="summary" hint={words.summaryHint}>
              <TextBox multiline rows={3} dir="auto" value={form.summary} onChange={(summary) => editor.change({ summary })} />
            </Field>
          </>
        );
      }}
    </EditorPanel>
  );
}
