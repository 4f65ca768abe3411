import * as React from 'react';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { useMutation } from '../../../../../shell/queries/useMutation';
import { Failure } from '../../../../../shell/states';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { FieldFrame } from '../../../../../ui/FieldFrame';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useId } from '../../../../../ui/useId';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { clusterName } from '../gather/clusterName';
import { MovedError } from '../../storeMove';
import { useMoves } from '../gather/useMoves';
import type { PanelProps } from './PanelProps';

/** Moves the notes of some ideas to a cluster, behind what lies there. Who was faster is never overwritten: where his move led is said, and the choice is made anew. */
export function MoveDialog({ states, onClose, onDone }: PanelProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.move;
  const { formats } = usePage();
  const { state, places } = useDesk();
  const { clusters } = state;
  const move = useMoves();
  const name = useId('cluster');
  const [one] = states;
  const [cluster, choose] = React.useState(() => String(places.find(({ idea }) => idea === one?.idea.id)?.cluster ?? 0));
  const nameOf = (id: number): string => {
    const found = clusters.find((each) => each.id === id);
    return found ? clusterName(found) : words.none;
  };
  const moving = useMutation({
    mutationKey: ['ideas', 'move'],
    mutationFn: (to: number) => move(states.map(({ idea }) => idea.id), to),
    onSuccess: () => {
      const text = words.done(states.length, formats.number(states.length), nameOf(Number(cluster)));
      announce(text);
      onDone(text);
    }
  });
  return (
    <ConfirmDialog
      title={words.title(states.length, formats.number(states.length))}
      text={clusters.length === 0 ? words.noCluster : ''}
      confirm={words.save}
      cancel={all.cancel}
      isConfirmDisabled={moving.isLoading || clusters.length === 0}
      onConfirm={() => moving.mutate(Number(cluster))}
      onCancel={onClose}
    >
      <MoveFailure error={moving.error} />
      {clusters.length > 0 && (
        <FieldFrame label={words.where}>
          <ChoiceList name={name} selected={cluster} choices={[...clusters.map((each) => ({ key: String(each.id), text: clusterName(each) })), { key: '0', text: words.none }]} onChange={choose} />
        </FieldFrame>
      )}
    </ConfirmDialog>
  );
}

/** Why a note does not lie where it was to lie: somebody was faster, and where it went; or whatever went wrong. */
export function MoveFailure({ error }: { readonly error: unknown }): React.ReactElement | null {
  const words = useWords(deskWords).move;
  const { state, byId } = useDesk();
  if (error === null) return null;
  if (!(error instanceof MovedError)) return <Failure error={error} />;
  const { idea, cluster } = error.place;
  const found = state.clusters.find(({ id }) => id === cluster);
  return <MessageLine tone="warning">{words.overtaken(byId.get(idea)?.title ?? '', found ? clusterName(found) : words.none)}</MessageLine>;
}
