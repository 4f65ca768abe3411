import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredCampaignDraft, StoredTemplate } from '../../../../data/ideas/IdeaServices';
import { blankCampaign } from '../../../../domain/ideas/blankCampaign';
import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { storageIssues, validateCampaign } from '../../../../domain/ideas/validateCampaign';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import { formWords } from '../../../../shell/editor/formStrings';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePublishing } from '../../../../shell/editor/usePublishing';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { useIdeaServices } from '../queries';
import type { CampaignForm } from './CampaignForm';
import { campaignFormat, fromForm, toForm } from './CampaignForm';
import { campaignFaults, campaignFields } from './campaignFields';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { fromTemplate } from './fromTemplate';
import { RuleFields } from './RuleFields';
import { fromStoredTemplate } from './storedTemplate';
import { Templates } from './Templates';

interface DraftEditorProps {
  /** Undefined: a new campaign. */
  readonly draft: StoredCampaignDraft | undefined;
  /** Months that a new campaign begins with; null: none. */
  readonly retention: number | null;
  /** The charter of the site; undefined: there is none. */
  readonly siteCharter: string | undefined;
  /** That owners offer. */
  readonly templates: readonly StoredTemplate[];
  onStored(draft: StoredCampaignDraft): void;
  onLeave(): void;
  onPublished(id: number): void;
}

const nothingLocked = (): undefined => undefined;

/** The form of a campaign that is not published: from a template or from nothing, kept as a draft, and published once nothing is missing. */
export function DraftEditor({ draft, retention, siteCharter, templates, onStored, onLeave, onPublished }: DraftEditorProps): React.ReactElement {
  const words = useWords(editWords);
  const { charter } = useWords(formWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const now = services.serverNow();
  const stored: CampaignDraft = draft ?? { ...blankCampaign, retentionMonths: retention, charter: siteCharter, reasons: Object.values(charter).map((text, index) => ({ id: index + 1, text })) };
  const publishing = usePublishing<CampaignForm, StoredCampaignDraft, OpenedCampaign>({
    store: async (form, { etag, clientKey }) => {
      const typed = fromForm(form, timeZone);
      return (await services.animation()).saveDraft(draft && etag !== '' ? { ...typed, id: draft.id, etag } : typed, clientKey);
    },
    publish: async (saved, clientKey) => (await services.animation()).publish(saved, clientKey),
    settled: () => void queries.invalidateQueries(ideaKeys.all)
  });

  const editor = useEditor<CampaignForm, StoredCampaignDraft | OpenedCampaign>({
    draft: { thing: `campaign-draft-${draft?.id ?? 'new'}`, format: campaignFormat },
    mayBeHidden: true,
    initial: { form: toForm(stored, timeZone), etag: draft?.etag ?? '' },
    fields: React.useMemo(() => campaignFields(words, formats), [words, formats]),
    check: (form, intent) => campaignFaults(intent === 'publish' ? validateCampaign(fromForm(form, timeZone), now) : storageIssues(fromForm(form, timeZone)), form, words, formats),
    confirm: (intent) => (intent === 'publish' ? { title: words.publishTitle, text: words.publishText, confirm: words.publish } : undefined),
    save: publishing.save,
    remove: draft && (async (etag) => (await services.animation()).removeDraft({ ...draft, etag })),
    latest: draft && (async () => {
      const found = (await (await services.animation()).drafts()).find(({ id }) => id === draft.id);
      if (!found) throw Object.assign(new Error('the draft is gone'), { code: 'notFound' });
      return { form: toForm(found, timeZone), etag: found.etag, by: found.editor.name, at: found.modified };
    }),
    said: { saved: (_, intent) => (intent === 'publish' ? words.done.published : words.done.saved), removed: words.done.removed },
    onSaved: (result) => ('campaign' in result ? onPublished(result.campaign.id) : onStored(result)),
    onRemoved: onLeave
  });
  const change = (changes: Partial<CampaignForm>): void => {
    publishing.changed();
    editor.change(changes);
  };
  const name = draft?.question || words.newCampaign;
  return (
    <>
      <h3 className={styles.title} dir="auto">
        {name}
      </h3>
      <EditorForm
        editor={editor}
        label={name}
        buttons={[{ intent: 'draft', label: words.save }, { intent: 'publish', label: words.publish }]}
        notice={publishing.progress && <MessageLine tone="info">{words[publishing.progress]}</MessageLine>}
        onCancel={onLeave}
      >
        {(form) => (
          <>
            {!draft && <Templates own={templates} isFilled={editor.isChanged} onUse={(template) => change(typeof template === 'string' ? fromTemplate(template, words, services.serverNow(), timeZone) : fromStoredTemplate(template, template.modified, services.serverNow(), timeZone))} />}
            <RuleFields form={form} lockOf={nothingLocked} onChange={change} />
          </>
        )}
      </EditorForm>
    </>
  );
}
