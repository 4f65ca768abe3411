import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredCampaignDraft } from '../../../../data/ideas/IdeaServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { focusOn } from '../../../../ui/focusOn';
import { BackIcon } from '../../../../ui/icons';
import styles from '../Ideas.module.scss';
import { useIdeaServices } from '../queries';
import { DraftEditor } from './DraftEditor';
import { editWords } from './editStrings';

export interface DraftsPageProps {
  onClose(): void;
  onPublished(id: number): void;
}

/** Brainstorms that are being prepared, and the form of one of them. */
export default function DraftsPage({ onClose, onPublished }: DraftsPageProps): React.ReactElement {
  const words = useWords(editWords).drafts;
  const services = useIdeaServices();
  const queries = useQueryClient();
  const [editing, edit] = React.useState<StoredCampaignDraft | 'new'>();
  const key = [...ideaKeys.all, 'drafts'];
  const read = useQuery({ queryKey: key, queryFn: async () => (await services.animation()).drafts() });
  const box = React.useRef<HTMLDivElement>(null);
  const leave = (): void => {
    edit(undefined);
    void queries.invalidateQueries(key);
    if (box.current) focusOn(box.current);
  };
  return (
    <div ref={box} className={styles.page}>
      <WhenReady read={read} lines={4}>
        {(drafts) => {
          if (editing !== undefined || drafts.length === 0) {
            const draft = typeof editing === 'object' ? editing : undefined;
            return <DraftEditor key={draft?.etag ?? 'new'} draft={draft} onStored={edit} onLeave={drafts.length > 0 ? leave : onClose} onPublished={onPublished} />;
          }
          return (
            <>
              <div>
                <Button appearance="text" icon={<BackIcon />} onClick={onClose}>
                  {words.back}
                </Button>
              </div>
              <h3 className={styles.listed}>{words.title}</h3>
              <ul className={styles.rows}>
                {drafts.map((draft) => (
                  <DraftRow key={draft.id} draft={draft} onGo={() => edit(draft)} />
                ))}
              </ul>
              <div>
                <Button appearance="primary" onClick={() => edit('new')}>
                  {words.create}
                </Button>
              </div>
            </>
          );
        }}
      </WhenReady>
    </div>
  );
}

function DraftRow({ draft, onGo }: { readonly draft: StoredCampaignDraft; onGo(): void }): React.ReactElement {
  const words = useWords(editWords).drafts;
  const { formats } = usePage();
  const title = draft.question || words.untitled;
  return (
    <li className={styles.row}>
      <h4 className={styles.ideaTitle} dir="auto">
        {title}
      </h4>
      <p className={styles.meta}>{words.modified(draft.editor.name, formats.dateTime(draft.modified))}</p>
      <div>
        <Button aria-label={words.goOn(title)} onClick={onGo}>
          {words.go}
        </Button>
      </div>
    </li>
  );
}
