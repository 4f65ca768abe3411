import * as React from 'react';
import type { Cluster } from '../../../../domain/ideas/Cluster';
import { useWords } from '../../../../shell/Page';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import type { Deciding } from './decide/Decider';
import { Decider } from './decide/Decider';
import { DecisionFailure } from './DecisionFailure';
import { DeskProvider } from './Desk';
import { deskWords } from './deskStrings';
import { ClusterPanel } from './gather/ClusterPanel';
import { gatherWords } from './gather/gatherStrings';
import { useDecideNow } from './useDecideNow';
import { useDeskOfStorm } from './useDeskOfStorm';

/** What an animator decides from the board: of notes, or of a cluster. */
export type BoardDeciding = { readonly ideas: Deciding } | { readonly edit: Cluster | 'new' } | { readonly dissolve: Cluster };

export interface BoardDeskProps {
  readonly deciding: BoardDeciding;
  onClose(): void;
  onDone(text: string): void;
}

/** The animator's panels, over the board. */
export default function BoardDesk({ deciding, ...rest }: BoardDeskProps): React.ReactElement {
  const desk = useDeskOfStorm();
  return (
    <DeskProvider value={desk}>
      {'ideas' in deciding ? <Decider deciding={deciding.ideas} {...rest} /> : 'edit' in deciding ? <ClusterPanel cluster={deciding.edit === 'new' ? undefined : deciding.edit} {...rest} /> : <Dissolve cluster={deciding.dissolve} {...rest} />}
    </DeskProvider>
  );
}

function Dissolve({ cluster, onClose, onDone }: Omit<BoardDeskProps, 'deciding'> & { readonly cluster: Cluster }): React.ReactElement {
  const words = useWords(gatherWords);
  const { cancel } = useWords(deskWords);
  const decide = useDecideNow(onDone);
  return (
    <ConfirmDialog
      title={words.dissolveTitle}
      text={words.dissolveText}
      confirm={words.dissolve}
      cancel={cancel}
      isConfirmDisabled={decide.isLoading}
      onConfirm={() => decide.mutate({ said: words.done.dissolved, draftOf: () => ({ kind: 'unclustered', idea: 0, targets: [], reason: '', content: { cluster: cluster.id } }) })}
      onCancel={onClose}
    >
      <DecisionFailure error={decide.error} />
    </ConfirmDialog>
  );
}
