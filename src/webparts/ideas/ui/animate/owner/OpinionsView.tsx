import * as React from 'react';
import { placeInWindows } from '../../../../../domain/ballots/votingWindow';
import { mapOpinions } from '../../../../../domain/ideas/opinions/mapOpinions';
import type { OpinionMap } from '../../../../../domain/ideas/opinions/OpinionMap';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { inTurns } from '../../../../../shell/tasks/inTurns';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useBrainstorming } from '../../Brainstorming';
import { OpinionMapView } from '../../opinions/OpinionMapView';
import { opinionWords } from '../../opinions/opinionStrings';
import { useIdeaServices } from '../../queries';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { useDecideNow } from '../useDecideNow';

/** How much of the time it takes to read the votes. */
const READING = 0.6;

/** Who votes alike: computed by an owner once the vote is over, and published, so that nobody else computes anything. */
export default function OpinionsView(): React.ReactElement {
  const words = useWords(opinionWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const { opened, state, ideas, byId } = useDesk();
  const { mayOwn } = useBrainstorming().rights;
  const computing = useTask<void, OpinionMap>(async (_, { signal, onProgress }) => {
    const animation = await services.animation();
    const audited = await animation.audit({ campaign: opened.campaign, state, ideas }, { signal, onProgress: (done) => onProgress(done * READING) });
    const inVote = ideas.filter(({ idea, counts }) => counts && (state.rules.vote.on === 'all' || state.shortList?.includes(idea.id)));
    return inTurns(mapOpinions(inVote.map(({ idea }) => idea.id), audited), { signal, onProgress: (done) => onProgress(READING + done * (1 - READING)) });
  });
  const computed = computing.state.kind === 'done' ? computing.state.result : undefined;
  const isOver = placeInWindows(services.serverNow(), state.voting) === 'late';
  const titleOf = (idea: number): string => byId.get(idea)?.title ?? words.gone(formats.number(idea));
  const published = state.opinionMap;
  const mayCompute = mayOwn && isOver && state.archived === null;
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      {!isOver && <MessageLine tone="info">{words.voting}</MessageLine>}
      {isOver && !mayOwn && !published && <MessageLine tone="info">{words.notOwner}</MessageLine>}
      {published?.content.opinionMap && !computed && (
        <>
          <p className={styles.meta}>
            <bdi>{words.published(published.author.name, formats.dateTime(published.created))}</bdi>
          </p>
          <OpinionMapView map={published.content.opinionMap} titleOf={titleOf} />
        </>
      )}
      {mayCompute && (
        <div>
          <Button appearance={published || computed ? 'default' : 'primary'} isBusy={computing.state.kind === 'running'} onClick={() => computing.start(undefined)}>
            {published || computed ? words.again : words.compute}
          </Button>
        </div>
      )}
      <TaskProgress task={computing} running={words.running} stopped={words.stopped} done={() => words.computed} />
      {computed && <Computed map={computed} titleOf={titleOf} onPublished={computing.reset} />}
    </section>
  );
}

interface ComputedProps {
  readonly map: OpinionMap;
  titleOf(idea: number): string;
  onPublished(): void;
}

function Computed({ map, titleOf, onPublished }: ComputedProps): React.ReactElement {
  const words = useWords(opinionWords);
  const [isAsking, ask] = React.useState(false);
  const decide = useDecideNow((said) => {
    announce(said);
    onPublished();
  });
  return (
    <>
      <OpinionMapView map={map} titleOf={titleOf} />
      <div>
        <Button appearance="primary" onClick={() => ask(true)}>
          {words.publish}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={words.publishTitle}
          text={words.publishText}
          confirm={words.publish}
          cancel={words.cancel}
          isConfirmDisabled={decide.isLoading}
          onConfirm={() => decide.mutate({ said: words.done, draftOf: () => ({ kind: 'opinionsMapped', idea: 0, targets: [], reason: '', content: { opinionMap: map } }) })}
          onCancel={() => ask(false)}
        >
          <DecisionFailure error={decide.error} />
        </ConfirmDialog>
      )}
    </>
  );
}
