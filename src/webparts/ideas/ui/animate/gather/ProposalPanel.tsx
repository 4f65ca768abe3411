import * as React from 'react';
import { array, number, object, string } from 'valibot';
import type { CampaignDecision } from '../../../../../domain/ideas/CampaignDecision';
import type { ProposedCluster } from '../../../../../domain/ideas/proposeClusters';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { useDecisionEditor } from '../../../../../shell/decided/useDecisionEditor';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { Check } from '../../../../../ui/ChoiceList';
import { TextBox } from '../../../../../ui/TextBox';
import { useIdeaServices } from '../../queries';
import { decide, newestKnown } from '../decide';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { ColourField, nextCluster, nextColour, useNameFault } from './ClusterPanel';
import { gatherWords } from './gatherStrings';
import { useMoves } from './useMoves';

interface ProposalForm {
  readonly name: string;
  readonly colour: number;
  /** Members that do not belong to it. */
  readonly left: readonly number[];
}

interface ProposalPanelProps {
  readonly proposal: ProposedCluster;
  onClose(): void;
  onDone(text: string): void;
}

const format = defineStored({ name: 'proposed cluster', version: 1, schema: object({ name: string(), colour: number(), left: array(number()) }) });

/** A proposed cluster before it is one: named, with the ideas that belong to it; stored, then its notes are moved. */
export function ProposalPanel({ proposal: { model, members, words: shared }, onClose, onDone }: ProposalPanelProps): React.ReactElement {
  const all = useWords(gatherWords);
  const words = all.proposals;
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const context = useDesk();
  const services = useIdeaServices();
  const move = useMoves();
  const faultOf = useNameFault();
  const latest = React.useRef(context);
  latest.current = context;
  /** An earlier try made the cluster; notes are left to be moved. */
  const made = React.useRef<CampaignDecision>();
  const { byId, forest, opened, state } = context;
  const titleOf = (id: number): string => byId.get(id)?.title ?? '';
  const rows = [{ id: model, hint: words.model }, ...members.map(({ id, similarity, words: why }) => ({ id, hint: words.close(formats.percent(similarity), why.join(', ')) }))].filter(({ id }) => forest.rootOf(id) === id);
  const kept = (left: readonly number[]): readonly number[] => rows.flatMap(({ id }) => (left.includes(id) ? [] : [id]));
  const said = (name: string, count: number): string => words.done(name, count, formats.number(count));
  const count = React.useRef(0);
  const editor = useDecisionEditor<ProposalForm, CampaignDecision>({
    draft: { thing: `campaign-${opened.campaign.id}-proposal-${model}`, format },
    fields: React.useMemo(
      () => ({
        name: { label: all.name, parts: ['name'], show: ({ name }) => name },
        colour: { label: all.colour, parts: ['colour'], show: ({ colour }) => String(colour) },
        left: { label: words.keep, parts: ['left'], show: ({ left }) => left.join(', ') }
      }),
      [all, words]
    ),
    initial: { name: shared.slice(0, 2).join(', '), colour: nextColour(state.clusters), left: [] },
    known: newestKnown(opened, { idea: 0 }),
    check: ({ name, left }) => ({ name: faultOf(name), left: kept(left).length === 0 ? { text: words.keepOne } : undefined }),
    decide: async ({ name, colour, left }, known) => {
      if (!made.current) {
        const tried = await decide(services, latest.current, (decisions) => ({ kind: 'clustered', idea: 0, targets: [], reason: '', content: { cluster: nextCluster(decisions), name: name.trim(), colour } }), known);
        if ('meanwhile' in tried) return tried;
        made.current = tried.stored;
      }
      await move(kept(left), made.current.content.cluster ?? 0);
      count.current = kept(left).length;
      return { stored: made.current };
    },
    formOf: () => undefined,
    explain: ({ author, kind, created }) => desk.meanwhile(author.name, desk.decisions[kind], formats.dateTime(created)),
    said: ({ content }) => said(content.name ?? '', count.current),
    onDecided: ({ content }) => onDone(said(content.name ?? '', count.current))
  });
  return (
    <EditorPanel editor={editor} title={words.panelTitle} buttons={[{ intent: 'save', label: all.create }]} onClose={onClose}>
      {(form) => (
        <>
          <Field name="name" isRequired>
            <TextBox dir="auto" value={form.name} onChange={(name) => editor.change({ name })} />
          </Field>
          <ColourField value={form.colour} onChange={(colour) => editor.change({ colour })} />
          <Field name="left" isGroup>
            {rows.map(({ id, hint }) => (
              <Check key={id} text={titleOf(id)} hint={hint} isChecked={!form.left.includes(id)} onChange={(isKept) => editor.change({ left: isKept ? form.left.filter((other) => other !== id) : [...form.left, id] })} />
            ))}
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
