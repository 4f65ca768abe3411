import * as React from 'react';
import type { CallEditorProps } from '../mountProps';
import { DraftsPage } from './DraftsPage';
import { PublishedEditor } from './PublishedEditor';

/** Drafts of calls and a new one; or the rules of a published call. */
export default function CallEditor({ target, onClose, onUpdated, onPublished }: CallEditorProps): React.ReactElement {
  return target === 'drafts' ? <DraftsPage onClose={onClose} onPublished={onPublished} /> : <PublishedEditor opened={target.opened} onClose={onClose} onUpdated={onUpdated} />;
}
