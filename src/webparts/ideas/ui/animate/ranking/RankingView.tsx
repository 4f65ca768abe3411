import * as React from 'react';
import { placeInWindows } from '../../../../../domain/ballots/votingWindow';
import { certifiedRanking, rankingFaults } from '../../../../../domain/ideas/campaignResults';
import type { CertifiedRanking } from '../../../../../domain/ideas/CertifiedRanking';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../../ui/MessageLine';
import { RankingTable } from '../../results/RankingTable';
import { useIdeaServices } from '../../queries';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecideNow } from '../useDecideNow';
import { EndPart } from './EndPart';
import { rankingWords } from './rankingStrings';

/** The ranking: audited, certified, and whether it still rests on what stands; then the end of the campaign. */
export default function RankingView(): React.ReactElement {
  const words = useWords(rankingWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { opened, state, ideas, forest, byId } = useDesk();
  const services = useIdeaServices();
  const [told, setTold] = React.useState('');
  const [isAsking, ask] = React.useState(false);
  const done = (text: string): void => {
    ask(false);
    setTold(text);
    announce(text);
  };
  const decide = useDecideNow(done);
  const auditing = useTask<void, CertifiedRanking>(async (_, control) => {
    const animation = await services.animation();
    const audited = await animation.audit({ campaign: opened.campaign, state, ideas }, control);
    const ranked = ideas.filter(({ idea, counts }) => counts && (forest.rootOf(idea.id) === idea.id || !state.rules.vote.supportsMove || state.rules.vote.kind === 'opinion'));
    return certifiedRanking(ranked.map(({ idea }) => idea.id), audited, forest, state);
  });
  const audited = auditing.state.kind === 'done' ? auditing.state.result : undefined;
  const isOpen = placeInWindows(services.serverNow(), state.voting) !== 'late';
  const ranking = state.certified?.content.ranking;
  const titleOf = (idea: number): string => byId.get(idea)?.title ?? words.gone(formats.number(idea));
  return (
    <section className={styles.part} aria-label={desk.sections.ranking}>
      <p className={styles.note}>{words.intro}</p>
      <div className={styles.comings}>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        {isOpen && <MessageLine tone="info">{words.voting}</MessageLine>}
        {ranking && rankingFaults(ranking, forest, state).map((fault) => <MessageLine key={fault} tone="warning">{words.faults[fault]}</MessageLine>)}
      </div>
      {state.certified && ranking && (
        <div className={styles.block}>
          <h5 className={styles.subheading}>{words.certifiedTable}</h5>
          <p className={styles.meta}>
            <bdi>{words.by(state.certified.author.name, formats.dateTime(state.certified.created))}</bdi>
          </p>
          <RankingTable ranking={ranking} caption={words.certifiedTable} titleOf={titleOf} />
        </div>
      )}
      <div>
        <Button disabled={isOpen || state.archived !== null} isBusy={auditing.state.kind === 'running'} onClick={() => auditing.start(undefined)}>
          {audited || ranking ? words.auditAgain : words.audit}
        </Button>
      </div>
      <TaskProgress task={auditing} running={words.running} stopped={words.stopped} done={({ voters, read, excluded }) => (voters === 0 ? words.noVotes : words.read(formats.number(voters), formats.number(read), formats.number(excluded)))} />
      {audited && (
        <div className={styles.block}>
          <RankingTable ranking={audited} caption={words.table} titleOf={titleOf} />
          <div>
            <Button appearance="primary" onClick={() => ask(true)}>
              {words.certify}
            </Button>
          </div>
        </div>
      )}
      <EndPart onTell={done} />
      {isAsking && audited && (
        <ConfirmDialog
          title={words.certifyTitle}
          text={words.certifyText}
          confirm={words.certify}
          cancel={desk.cancel}
          isConfirmDisabled={decide.isLoading}
          onConfirm={() =>
            decide.mutate({
              said: words.done,
              draftOf: () => ({ kind: 'certified', idea: 0, targets: [], reason: '', content: { ranking: audited } })
            })
          }
          onCancel={() => ask(false)}
        >
          <DecisionFailure error={decide.error} />
        </ConfirmDialog>
      )}
    </section>
  );
}
