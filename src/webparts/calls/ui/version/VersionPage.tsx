import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { EmptyState } from '../../../../ui/EmptyState';
import { PollIcon } from '../../../../ui/icons';
import { callWords } from '../../strings';
import type { CallPageProps } from '../mountProps';

/** Prepares and publishes another version of the text. */
export default function VersionPage(_: CallPageProps): React.ReactElement {
  return <EmptyState icon={<PollIcon />} title={useWords(callWords).views.version} />;
}
