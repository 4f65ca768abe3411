import * as React from 'react';
import type { DecidingAction } from '../deskActions';
import { AnswerPanel } from './AnswerPanel';
import { AssignPanel } from './AssignPanel';
import { GroupPanel } from './GroupPanel';
import type { PanelProps } from './PanelProps';
import { RemovePanel } from './RemovePanel';
import { ShowPanel } from './ShowPanel';
import { ThemePanel } from './ThemePanel';

export interface Deciding extends Pick<PanelProps, 'targets'> {
  readonly action: DecidingAction;
}

interface DeciderProps extends Pick<PanelProps, 'onClose' | 'onDone'> {
  readonly deciding: Deciding;
}

/** The panel in which something is decided of contributions. */
export function Decider({ deciding: { action, targets }, onClose, onDone }: DeciderProps): React.ReactElement {
  const panel = { targets, onClose, onDone };
  switch (action) {
    case 'answer':
    case 'answerAgain':
      return <AnswerPanel {...panel} />;
    case 'group':
      return <GroupPanel {...panel} />;
    case 'theme':
      return <ThemePanel {...panel} />;
    case 'assign':
      return <AssignPanel {...panel} />;
    case 'remove':
      return <RemovePanel {...panel} />;
    case 'letThrough':
    case 'show':
      return <ShowPanel {...panel} />;
  }
}
