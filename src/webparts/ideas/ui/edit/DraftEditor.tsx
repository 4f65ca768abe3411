import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredCampaignDraft } from '../../../../data/ideas/IdeaServices';
import { blankCampaign } from '../../../../domain/ideas/blankCampaign';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { storageIssues, validateCampaign } from '../../../../domain/ideas/validateCampaign';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { useIdeaServices } from '../queries';
import { campaignFaults, campaignFields } from './campaignFields';
import type { CampaignForm } from './CampaignForm';
import { campaignFormat, fromForm, toForm } from './CampaignForm';

import { editWords } from './editStrings';
import { RuleFields } from './RuleFields';

interface DraftEditorProps {
  /** Undefined: a new one. */
  readonly draft: StoredCampaignDraft | undefined;
  onStored(draft: StoredCampaignDraft): void;
  onLeave(): void;
  onPublished(id: number): void;
}

/** The form of a brainstorm that is not published. */
export function DraftEditor({ draft, onStored, onLeave, onPublished }: DraftEditorProps): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const [isPublishing, setPublishing] = React.useState(false);
  const stored = draft ?? { ...blankCampaign, reasons: words.usualReasons.map((text, index) => ({ id: index + 1, text })) };
  const attempt = React.useRef<StoredCampaignDraft>();
  const editor = useEditor<CampaignForm, StoredCampaignDraft | OpenedCampaign>({
    draft: { thing: `campaign-draft-${draft?.id ?? 'new'}`, format: campaignFormat },
    initial: { form: toForm(stored, timeZone), etag: draft?.etag ?? '' },
    fields: React.useMemo(() => campaignFields(words, formats), [words, formats]),
    check: (form, intent) => {
      const typed = fromForm(form, stored, timeZone);
      return campaignFaults(intent === 'publish' ? validateCampaign(typed, services.serverNow()) : storageIssues(typed), form, words, formats);
    },
    confirm: (intent) => (intent === 'publish' ? { title: words.publishTitle, text: words.publishText, confirm: words.publish } : undefined),
    save: async (form, { etag, clientKey, intent }) => {
      const animation = await services.animation();
      const isPublished = intent === 'publish';
      try {
        setPublishing(isPublished);
        const typed = fromForm(form, stored, timeZone);
        // Tried again after an answer that was lost, the draft may be gone: it is published.
        const saved = (isPublished && attempt.current) || (await animation.saveDraft(draft && etag !== '' ? { ...typed, id: draft.id, etag } : typed, clientKey));
        if (!isPublished) return saved;
        attempt.current = saved;
        return await animation.publish(saved, clientKey);
      } finally {
        setPublishing(false);
        void queries.invalidateQueries(ideaKeys.all);
      }
    },
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
    attempt.current = undefined;
    editor.change(changes);
  };
  return (
    <EditorForm
      editor={editor}
      label={draft?.question || words.newOne}
      buttons={[{ intent: 'publish', label: words.publish }, { intent: 'draft', label: words.save }]}
      notice={isPublishing && <MessageLine tone="info">{words.publishing}</MessageLine>}
      onCancel={onLeave}
    >
      {(form) => <RuleFields form={form} onChange={change} />}
    </EditorForm>
  );
}
