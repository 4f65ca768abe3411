import * as React from 'react';
import type { InferOutput } from 'valibot';
import { object, picklist, string } from 'valibot';
import { addLatest } from '../../../../data/items/addLatest';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { LinkFault } from '../../../../domain/usages/linkRules';
import { checkLink, whyMaxLength } from '../../../../domain/usages/linkRules';
import type { UsageLink } from '../../../../domain/usages/usageMap';
import { linkKinds, toolLinkKinds, usageLinkKinds } from '../../../../domain/usages/usageMap';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import type { Faults } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { errorCode } from '../../../../shell/errorCode';
import { useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

const formSchema = object({ kind: picklist(linkKinds), why: string() });
type LinkForm = Readonly<InferOutput<typeof formSchema>>;
const linkDraft = defineStored({ name: 'draft of a link', version: 1, schema: formSchema });

interface LinkPanelProps {
  /** The link to edit; id 0 for a new one between its two ends. */
  readonly link: UsageLink;
  onClose(): void;
}

/** The form of a link, on the version that is stored now. */
export function LinkPanel({ link, onClose }: LinkPanelProps): React.ReactElement {
  const { map } = useMap();
  const { links } = useUsageServices().usageMap;
  const queries = useQueryClient();
  const words = useWords(ownerWords);
  const { id, usageId, toolId, otherToolId } = link;
  const showChange = (): Promise<void> => queries.invalidateQueries(usageKeys.view);
  const check = (form: LinkForm): Faults => {
    const faults = checkLink({ ...link, ...form }, map);
    const said = (isAboutWhy: boolean): string => faults.filter((fault) => WHY_FAULTS.includes(fault) === isAboutWhy).map((fault) => words.linkFaults[fault]).join(' ');
    return { kind: said(false) ? { text: said(false), isUrgent: true } : undefined, why: said(true) ? { text: said(true) } : undefined };
  };
  const editor = useEditor<LinkForm>({
    draft: { thing: `link-${id}-${usageId}-${toolId}-${otherToolId}`, format: linkDraft },
    initial: id === 0 ? { form: { kind: link.kind, why: link.why }, etag: '' } : undefined,
    fields: {
      kind: { label: words.fields.kind, parts: ['kind'], show: ({ kind }) => words.kinds[kind].text },
      why: { label: words.fields.why, parts: ['why'], show: ({ why }) => why }
    },
    check,
    save: async (form, { etag, clientKey }) => {
      if (etag === '') await addLatest(links, { kind: form.kind, usageId, toolId, otherToolId, why: form.why.trim() }, clientKey);
      else await links.update({ ...link, ...form, etag });
      await showChange();
    },
    remove: async (etag) => {
      await links.remove({ id, etag });
      await showChange();
    },
    latest: async () => {
      const { kind, why, etag, editor: by, modified } = await links.get(id);
      return { form: { kind, why }, etag, by: by.name, at: modified };
    },
    explain: (error) => (errorCode(error) === 'duplicate' ? words.linkFaults.duplicate : undefined),
    onSaved: onClose,
    onRemoved: onClose
  });
  const isBetweenTools = otherToolId > 0;
  const kinds = isBetweenTools ? toolLinkKinds : usageLinkKinds;
  const from = isBetweenTools ? map.tool(toolId)?.title : map.usage(usageId)?.title;
  const to = map.tool(isBetweenTools ? otherToolId : toolId)?.title;
  return (
    <EditorPanel editor={editor} title={id === 0 ? words.titles.newLink : words.titles.link} notice={<p className={styles.between}>{words.between(from ?? '–', to ?? '–')}</p>} onClose={onClose}>
      {(form) => (
        <>
          <Field name="kind" isGroup>
            <ChoiceList name={`kind-${id}`} choices={kinds.map((key) => ({ key, ...words.kinds[key] }))} selected={form.kind} onChange={(kind) => editor.change({ kind })} />
          </Field>
          <Field name="why" hint={words.fields.whyHint} isRequired={form.kind === 'notForThis'}>
            <TextBox multiline rows={2} dir="auto" maxLength={whyMaxLength} value={form.why} onChange={(why) => editor.change({ why: why.replace(/\s*\n\s*/g, ' ') })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

const WHY_FAULTS: readonly LinkFault[] = ['whyMissing', 'whyTooLong'];
