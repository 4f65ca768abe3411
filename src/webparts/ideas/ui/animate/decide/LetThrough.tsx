import * as React from 'react';
import type { CampaignDecisionDraft } from '../../../../../data/ideas/IdeaServices';
import type { CampaignRules } from '../../../../../domain/ideas/Campaign';
import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { stopIfAborted } from '../../../../../data/stopIfAborted';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { useIdeaServices } from '../../queries';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import { decideAtOnce } from '../useDecideNow';
import type { PanelProps } from './PanelProps';

/** Shows colleagues what only animators could read: the text as its author has it, with his name where names are shown; one idea after the other, stopped and gone on with at any moment. */
export function LetThrough({ states, onClose, onDone }: PanelProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.letThrough;
  const { formats } = usePage();
  const desk = useDesk();
  const services = useIdeaServices();
  const latest = React.useRef(desk);
  latest.current = desk;
  const through = React.useRef(new Set<number>());
  const task = useTask<void, number>(
    async (_, { signal, onProgress }) => {
      for (const [index, state] of states.entries()) {
        stopIfAborted(signal);
        if (!through.current.has(state.idea.id)) await decideAtOnce(services, latest.current, () => releaseOf(state, latest.current.state.rules));
        through.current.add(state.idea.id);
        onProgress((index + 1) / states.length);
      }
      return states.length;
    },
    { onDone: (count) => onDone(words.done(count, formats.number(count))) }
  );
  const [one] = states;
  return (
    <ConfirmDialog
      title={words.title(states.length, formats.number(states.length))}
      text={desk.state.rules.names === 'hidden' ? words.hidden : words.shown}
      confirm={words.save}
      cancel={all.cancel}
      isConfirmDisabled={task.state.kind === 'running'}
      onConfirm={() => task.start(undefined)}
      onCancel={onClose}
    >
      {states.length === 1 && one && <Said state={one} />}
      {task.state.kind === 'failed' ? <DecisionFailure error={task.state.error} /> : <TaskProgress task={task} running={words.running} />}
    </ConfirmDialog>
  );
}

/** What colleagues will read of an idea: nothing that its author did not write. */
export function releaseOf({ idea, title, text, link }: IdeaState, { names }: Pick<CampaignRules, 'names'>): CampaignDecisionDraft {
  const { id, category, buildsOn, author, created } = idea;
  return { kind: 'released', idea: id, targets: [], reason: '', content: { title, text, link, category, buildsOn, name: names === 'shown' ? (author?.name ?? '') : '', at: created } };
}
