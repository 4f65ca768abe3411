import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { EmptyState } from '../../../../ui/EmptyState';
import { PollIcon } from '../../../../ui/icons';
import { callWords } from '../../strings';
import type { CallPageProps } from '../mountProps';

/** The published synthesis. */
export default function SynthesisPage(_: CallPageProps): React.ReactElement {
  return <EmptyState icon={<PollIcon />} title={useWords(callWords).views.synthesis} />;
}
