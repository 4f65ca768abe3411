import * as React from 'react';
import type { CampaignEditorProps } from './CampaignEditorProps';
import { DraftsPage } from './DraftsPage';
import { PublishedEditor } from './PublishedEditor';

/** Drafts of campaigns and a new one; or the words, dates and rules of a published campaign. */
export default function CampaignEditor({ target, onClose, onPublished }: CampaignEditorProps): React.ReactElement {
  return target === 'drafts' ? <DraftsPage onClose={onClose} onPublished={onPublished} /> : <PublishedEditor opened={target.opened} onClose={onClose} />;
}
