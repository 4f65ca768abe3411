import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredCampaignDraft } from '../../../../data/ideas/IdeaServices';
import { USUAL_RETENTION } from '../../../../domain/retention/monthsAfter';
import { DraftList } from '../../../../shell/editor/DraftList';
import { useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Loading, WhenReady } from '../../../../shell/states';
import { focusOn } from '../../../../ui/focusOn';
import { useIdeaServices } from '../queries';
import type { CampaignEditorProps } from './CampaignEditorProps';
import { DraftEditor } from './DraftEditor';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';

type DraftsPageProps = Pick<CampaignEditorProps, 'onClose' | 'onPublished'>;

interface Editing {
  /** Undefined: a new campaign. */
  readonly draft: StoredCampaignDraft | undefined;
}

const noop = (): void => undefined;
const draftsKey = [...ideaKeys.all, 'drafts'];

/** The campaigns that are being prepared, and the form of one of them. */
export function DraftsPage({ onClose, onPublished = noop }: DraftsPageProps): React.ReactElement {
  const words = useWords(editWords).drafts;
  const services = useIdeaServices();
  const queries = useQueryClient();
  const [editing, edit] = React.useState<Editing>();
  const read = useQuery({ queryKey: draftsKey, queryFn: async () => (await services.animation()).drafts() });
  // A new campaign begins with what the site said last of how long things are kept.
  const campaigns = useQuery({ queryKey: ideaKeys.list, queryFn: () => services.campaigns.list() });
  // A site whose owner has not brought its lists up to date offers none.
  const offered = useQuery({ queryKey: [...ideaKeys.all, 'offered'], queryFn: async () => (await services.animation()).offered() });
  const retention = offered.data?.beginning ? offered.data.beginning.retentionMonths : campaigns.data?.[0] ? campaigns.data[0].campaign.retentionMonths : USUAL_RETENTION;
  const box = React.useRef<HTMLDivElement>(null);
  const leave = (): void => {
    edit(undefined);
    void queries.invalidateQueries(draftsKey);
    if (box.current) focusOn(box.current);
  };
  return (
    <div ref={box} className={styles.page}>
      <WhenReady read={read} lines={4}>
        {(drafts) => {
          if ([campaigns, offered].some(({ data, error }) => data === undefined && error === null)) return <Loading lines={4} />;
          const form = { retention, siteCharter: offered.data?.beginning?.charter, templates: offered.data?.templates ?? [], onStored: (draft: StoredCampaignDraft) => edit({ draft }), onPublished };
          if (editing) return <DraftEditor key={editing.draft?.etag ?? 'new'} {...form} draft={editing.draft} onLeave={drafts.length > 0 || editing.draft ? leave : onClose} />;
          if (drafts.length === 0) return <DraftEditor {...form} draft={undefined} onLeave={onClose} />;
          return <DraftList drafts={drafts} words={words} titleOf={({ question }) => question} onBack={onClose} onGo={(draft) => edit({ draft })} onCreate={() => edit({ draft: undefined })} />;
        }}
      </WhenReady>
    </div>
  );
}
