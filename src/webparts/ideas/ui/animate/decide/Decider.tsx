import * as React from 'react';
import { usePage, useWords } from '../../../../../shell/Page';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import type { DecidingAction } from '../deskActions';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import { useDecideNow } from '../useDecideNow';
import { HidePanel } from './HidePanel';
import { LetThrough } from './LetThrough';
import { MakePanel } from './MakePanel';
import { MergePanel } from './MergePanel';
import { MoveDialog } from './MoveDialog';
import type { PanelProps } from './PanelProps';
import { StagePanel } from './StagePanel';

export interface Deciding extends Pick<PanelProps, 'states'> {
  readonly action: DecidingAction;
}

interface DeciderProps extends Pick<PanelProps, 'onClose' | 'onDone'> {
  readonly deciding: Deciding;
}

/** Where something is decided of ideas. */
export function Decider({ deciding: { action, states }, onClose, onDone }: DeciderProps): React.ReactElement | null {
  const panel = { states, onClose, onDone };
  const [one] = states;
  if (!one) return null;
  switch (action) {
    case 'stage':
      return <StagePanel {...panel} />;
    case 'moveTo':
      return <MoveDialog {...panel} />;
    case 'merge':
      return <MergePanel {...panel} />;
    case 'letThrough':
      return <LetThrough {...panel} />;
    case 'make':
      return <MakePanel states={states} onClose={onClose} />;
    case 'hide':
      return <HidePanel idea={one.idea.id} notice={<Said state={one} />} onClose={onClose} onDone={onDone} />;
    case 'show':
      return <ShowDialog state={one} onClose={onClose} onDone={onDone} />;
    case 'shortList':
    case 'unlist':
      return <ListDialog {...panel} isOn={action === 'shortList'} />;
  }
}

function ShowDialog({ state, onClose, onDone }: Pick<PanelProps, 'onClose' | 'onDone'> & { readonly state: PanelProps['states'][number] }): React.ReactElement {
  const words = useWords(deskWords);
  const decide = useDecideNow(onDone);
  const { title, text, save, done } = words.show;
  return (
    <ConfirmDialog title={title} text={text} confirm={save} cancel={words.cancel} isConfirmDisabled={decide.isLoading} onConfirm={() => decide.mutate({ said: done, draftOf: () => ({ kind: 'shown', idea: state.idea.id, targets: [], reason: '', content: {} }) })} onCancel={onClose}>
      <DecisionFailure error={decide.error} />
    </ConfirmDialog>
  );
}

/** The short list that is voted on; a decision names all of it. */
function ListDialog({ states, isOn, onClose, onDone }: PanelProps & { readonly isOn: boolean }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { state } = useDesk();
  const decide = useDecideNow(onDone);
  const ids = states.map(({ idea }) => idea.id);
  const before = state.shortList ?? [];
  const targets = isOn ? [...new Set([...before, ...ids])] : before.filter((id) => !ids.includes(id));
  return (
    <ConfirmDialog
      title={words.actions[isOn ? 'shortList' : 'unlist']}
      text={words.list.text(targets.length, formats.number(targets.length))}
      confirm={words.list.save}
      cancel={words.cancel}
      isConfirmDisabled={decide.isLoading}
      onConfirm={() => decide.mutate({ said: words.list.done, draftOf: () => ({ kind: 'shortListed', idea: 0, targets, reason: '', content: {} }) })}
      onCancel={onClose}
    >
      <DecisionFailure error={decide.error} />
    </ConfirmDialog>
  );
}
