import * as React from 'react';
import { object, string } from 'valibot';
import type { StoredTemplate } from '../../../../data/ideas/IdeaServices';
import type { CampaignTemplate } from '../../../../domain/ideas/CampaignTemplate';
import { TEMPLATE_LIMITS, templateIssues } from '../../../../domain/ideas/CampaignTemplate';
import { storageIssues } from '../../../../domain/ideas/validateCampaign';
import { defineStored } from '../../../../domain/stored/defineStored';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import type { Version } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { TextBox } from '../../../../ui/TextBox';
import { useIdeaServices } from '../queries';
import type { CampaignForm } from './CampaignForm';
import { campaignFormSchema, fromForm, toForm } from './CampaignForm';
import { campaignFaults, campaignFields } from './campaignFields';
import { editWords } from './editStrings';
import { RuleFields } from './RuleFields';
import { movedForm } from './storedTemplate';
import { templateWords } from './templateStrings';

interface TemplateEditorProps {
  /** Undefined: a new one. */
  readonly stored: StoredTemplate | undefined;
  readonly begin: CampaignTemplate;
  /** @param said what is told then */
  onLeave(said?: string): void;
}

const format = defineStored({ name: 'template of a campaign', version: 1, schema: object({ ...campaignFormSchema.entries, templateName: string(), hint: string() }) });

type TemplateForm = CampaignForm & { readonly templateName: string; readonly hint: string };

const nothingLocked = (): undefined => undefined;

/** The form of a template: its name, what it is for, and a campaign without its question. */
export function TemplateEditor({ stored, begin, onLeave }: TemplateEditorProps): React.ReactElement {
  const words = useWords(templateWords);
  const edit = useWords(editWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const { timeZone } = formats;
  /** Of a stored one, dates are shown as they would be today: so are they stored. */
  const formOf = ({ name, hint, draft }: CampaignTemplate, since: Date | undefined): TemplateForm => {
    const form = toForm({ ...draft, question: '' }, timeZone);
    return { ...(since ? movedForm(form, since, services.serverNow(), timeZone) : form), templateName: name, hint };
  };
  const versionOf = (template: StoredTemplate): Version<TemplateForm> => ({ form: formOf(template, template.modified), etag: template.etag, by: template.editor.name, at: template.modified });
  const editor = useEditor<TemplateForm, StoredTemplate>({
    draft: { thing: `campaign-template-${stored?.id ?? 'new'}`, format },
    initial: stored ? versionOf(stored) : { form: formOf(begin, undefined), etag: '' },
    fields: React.useMemo(
      () => ({ templateName: { label: words.name, parts: ['templateName'], show: ({ templateName }) => templateName }, hint: { label: words.hint, parts: ['hint'], show: ({ hint }) => hint }, ...campaignFields(edit, formats) }),
      [words, edit, formats]
    ),
    check: (form) => ({
      ...campaignFaults(storageIssues(fromForm(form, timeZone)).filter(({ field }) => field !== 'question'), form, edit, formats),
      ...Object.fromEntries(templateIssues({ name: form.templateName, hint: form.hint }).map(({ field, code }) => [field === 'name' ? 'templateName' : 'hint', { text: code === 'required' ? edit.issues.required() : edit.issues.tooLong(formats.number(TEMPLATE_LIMITS[field])), isUrgent: code !== 'required' }]))
    }),
    save: async (form, { etag, clientKey }) => {
      const template = { name: form.templateName.trim(), hint: form.hint.trim(), draft: { ...fromForm(form, timeZone), question: '' } };
      return (await services.owning()).saveTemplate(stored && etag !== '' ? { ...template, id: stored.id, etag } : template, clientKey);
    },
    remove: stored && (async (etag) => (await services.owning()).removeTemplate({ id: stored.id, etag })),
    latest: stored && (async () => {
      const found = (await (await services.animation()).offered()).templates.find(({ id }) => id === stored.id);
      if (!found) throw Object.assign(new Error('the template is gone'), { code: 'notFound' });
      return versionOf(found);
    }),
    said: { saved: () => words.saved, removed: words.removed },
    onSaved: () => onLeave(words.saved),
    onRemoved: () => onLeave(words.removed)
  });
  return (
    <EditorForm editor={editor} label={stored?.name ?? words.new} buttons={[{ intent: 'save', label: words.save }]} onCancel={() => onLeave()}>
      {(form) => (
        <>
          <Field name="templateName" hint={words.nameHint} isRequired>
            <TextBox dir="auto" value={form.templateName} onChange={(templateName) => editor.change({ templateName })} />
          </Field>
          <Field name="hint" hint={words.hintHint}>
            <TextBox dir="auto" value={form.hint} onChange={(hint) => editor.change({ hint })} />
          </Field>
          <RuleFields isTemplate form={form} lockOf={nothingLocked} onChange={editor.change} />
        </>
      )}
    </EditorForm>
  );
}
