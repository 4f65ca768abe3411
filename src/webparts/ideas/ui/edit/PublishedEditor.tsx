import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import { campaignState } from '../../../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { validateCampaign } from '../../../../domain/ideas/validateCampaign';
import { announce } from '../../../../shell/announce';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { putDecisions } from '../animate/rememberDecisions';
import { useIdeaServices } from '../queries';
import type { CampaignForm } from './CampaignForm';
import { campaignFormat, fromForm, toForm } from './CampaignForm';
import { campaignFaults, campaignFields } from './campaignFields';
import type { StoredCampaign } from './changesOf';
import { asStands, changesOf, storeChanges } from './changesOf';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { RuleFields } from './RuleFields';

interface PublishedEditorProps {
  readonly opened: OpenedCampaign;
  onClose(): void;
}

/** A published campaign: its words and lists are corrected; dates and the way to choose are changed by a decision with a reason that everybody reads; who reads names is changed by nobody. */
export function PublishedEditor({ opened, onClose }: PublishedEditorProps): React.ReactElement {
  const services = useIdeaServices();
  const { campaign } = opened;
  const read = useQuery({
    queryKey: [...ideaKeys.all, 'saved', campaign.id],
    cacheTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => ({ row: await (await services.animation()).saved(campaign), opened: await services.campaigns.open(campaign.id) })
  });
  return (
    <div className={styles.page}>
      <WhenReady read={read} lines={8}>
        {(now) => <ChangeForm {...now} onClose={onClose} />}
      </WhenReady>
    </div>
  );
}

function ChangeForm({ row, opened, onClose }: Pick<StoredCampaign, 'row' | 'opened'> & Pick<PublishedEditorProps, 'onClose'>): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const now = services.serverNow();
  const latest = React.useRef<StoredCampaign>({ row, opened, isRowOurs: false });
  const reason = React.useRef('');
  const formNow = (): CampaignForm => toForm(asStands(latest.current, services.serverNow()), timeZone);
  const changesIn = (form: CampaignForm): ReturnType<typeof changesOf> => changesOf(fromForm(formNow(), timeZone), fromForm(form, timeZone));
  const { voting } = campaignState(opened.campaign, opened.decisions, now);
  const hasBegun = voting.some(({ from }) => from <= now);
  const lockOf = (field: keyof CampaignDraft | 'voteKind'): string | undefined => {
    if (field === 'names' || field === 'moderation' || field === 'host') return words.locked.promised;
    return field === 'voteKind' && hasBegun ? words.locked.begun : undefined;
  };
  const editor = useEditor<CampaignForm, void>({
    draft: { thing: `campaign-${row.id}`, format: campaignFormat },
    initial: { form: formNow(), etag: row.etag },
    fields: React.useMemo(() => campaignFields(words, formats), [words, formats]),
    check: (form) => {
      const changes = changesIn(form);
      // Dates that stand have passed, or will.
      const issues = validateCampaign(fromForm(form, timeZone), now).filter(({ field }) => field !== 'starts' || changes.dates);
      const isReasonMissing = (changes.dates || changes.rules) && form.reason.trim() === '';
      return { ...campaignFaults(issues, form, words, formats), reason: isReasonMissing ? { text: words.issues.required() } : undefined };
    },
    save: async (form, { etag }) => {
      reason.current = form.reason;
      const typed = fromForm(form, timeZone);
      try {
        await storeChanges(services, latest.current, changesIn(form), typed, form.reason.trim(), etag, (stored) => (latest.current = stored));
      } finally {
        putDecisions(queries, row.id, latest.current.opened.decisions);
        void queries.invalidateQueries(ideaKeys.all);
      }
    },
    latest: async () => {
      const [saved, campaign] = await Promise.all([services.animation().then((animation) => animation.saved(row)), services.campaigns.open(row.id)]);
      latest.current = { row: saved, opened: campaign, isRowOurs: false };
      const { changes } = campaignState(campaign.campaign, campaign.decisions, services.serverNow());
      const last = changes[changes.length - 1];
      const [by, at] = last && last.created > saved.modified ? [last.author.name, last.created] : [saved.editor.name, saved.modified];
      return { form: { ...formNow(), reason: reason.current }, etag: saved.etag, by, at };
    },
    said: { saved: () => '' },
    onSaved: () => {
      announce(words.done.updated);
      onClose();
    }
  });
  return (
    <EditorForm editor={editor} label={words.published} buttons={[{ intent: 'save', label: words.saveChanges }]} onCancel={onClose}>
      {(form) => {
        const { dates, rules } = changesIn(form);
        return (
          <>
            <RuleFields form={form} lockOf={lockOf} onChange={editor.change} />
            {(dates || rules) && (
              <>
                <MessageLine tone="info">{words.changeNote}</MessageLine>
                <Field name="reason" hint={words.fields.reasonHint} isRequired>
                  <TextBox multiline rows={2} dir="auto" value={form.reason} onChange={(typed) => editor.change({ reason: typed })} />
                </Field>
              </>
            )}
          </>
        );
      }}
    </EditorForm>
  );
}
