import * as React from 'react';
import { number, object, string } from 'valibot';
import type { CampaignDecision } from '../../../../../domain/ideas/CampaignDecision';
import { CAMPAIGN_LIMITS } from '../../../../../domain/ideas/campaignLimits';
import type { Cluster } from '../../../../../domain/ideas/Cluster';
import { COLOURS } from '../../../../../domain/ideas/Cluster';
import { isBlank } from '../../../../../domain/text/isBlank';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import type { Fault } from '../../../../../shell/editor/editorTypes';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { gatherWords } from './gatherStrings';

interface ClusterForm {
  readonly name: string;
  readonly colour: number;
}

interface ClusterPanelProps {
  /** Undefined: a new one. */
  readonly cluster: Cluster | undefined;
  onClose(): void;
  onDone(text: string): void;
}

const format = defineStored({ name: 'cluster of ideas', version: 1, schema: object({ name: string(), colour: number() }) });

/** Makes a cluster, or names it anew. */
export function ClusterPanel({ cluster, onClose, onDone }: ClusterPanelProps): React.ReactElement {
  const words = useWords(gatherWords);
  const faultOf = useNameFault();
  const { state: { clusters } } = useDesk();
  const editor = useDecision<ClusterForm>({
    thing: `cluster-${cluster?.id ?? 'new'}`,
    format,
    fields: React.useMemo(
      () => ({
        name: { label: words.name, parts: ['name'], show: ({ name }) => name },
        colour: { label: words.colour, parts: ['colour'], show: ({ colour }) => String(colour) }
      }),
      [words]
    ),
    initial: { name: cluster?.name ?? '', colour: cluster?.colour ?? nextColour(clusters) },
    check: ({ name }) => ({ name: faultOf(name) }),
    draftOf: ({ name, colour }, decisions) => ({ kind: 'clustered', idea: 0, targets: [], reason: '', content: { cluster: cluster?.id ?? nextCluster(decisions), name: name.trim(), colour } }),
    formOf: ({ kind, content }) => (kind === 'clustered' && cluster !== undefined && content.cluster === cluster.id ? { name: content.name ?? '', colour: content.colour ?? 1 } : undefined),
    said: ({ content }) => (cluster ? words.done.renamed : words.done.created(content.name ?? '')),
    onDecided: ({ content }) => onDone(cluster ? words.done.renamed : words.done.created(content.name ?? ''))
  });
  return (
    <EditorPanel editor={editor} title={cluster ? words.renameTitle : words.createTitle} buttons={[{ intent: 'save', label: words.save }]} onClose={onClose}>
      {(form) => (
        <>
          <Field name="name" isRequired>
            <TextBox dir="auto" value={form.name} onChange={(name) => editor.change({ name })} />
          </Field>
          <ColourField value={form.colour} onChange={(colour) => editor.change({ colour })} />
        </>
      )}
    </EditorPanel>
  );
}

export function ColourField({ value, onChange }: { readonly value: number; onChange(colour: number): void }): React.ReactElement {
  const words = useWords(gatherWords);
  return (
    <Field name="colour" hint={words.colourHint}>
      <SelectField options={Object.entries(words.colours).map(([key, text]) => ({ key, text }))} selected={String(value)} onChange={(colour) => onChange(Number(colour))} />
    </Field>
  );
}

export function useNameFault(): (name: string) => Fault | undefined {
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const { clusterNameLength } = CAMPAIGN_LIMITS;
  return (name) => (isBlank(name) ? { text: issues.required } : name.length > clusterNameLength ? { text: issues.tooLong(formats.number(clusterNameLength)), isUrgent: true } : undefined);
}

/** A number that no cluster of the campaign ever had. */
export function nextCluster(decisions: readonly Pick<CampaignDecision, 'content'>[]): number {
  return Math.max(0, ...decisions.map(({ content }) => content.cluster ?? 0)) + 1;
}

/** Colours one after the other, so that neighbours differ. */
export function nextColour(clusters: readonly Pick<Cluster, 'id'>[]): number {
  return (Math.max(0, ...clusters.map(({ id }) => id)) % COLOURS) + 1;
}
