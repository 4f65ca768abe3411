import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { EmptyState } from '../../../../ui/EmptyState';
import { PollIcon } from '../../../../ui/icons';
import { callWords } from '../../strings';
import type { CallEditorProps } from '../mountProps';

/** Drafts of calls, and the rules of a published one. */
export default function CallEditor(_: CallEditorProps): React.ReactElement {
  return <EmptyState icon={<PollIcon />} title={useWords(callWords).views.edit} />;
}
