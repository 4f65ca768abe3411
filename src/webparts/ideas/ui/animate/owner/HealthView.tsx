import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import { brainstorm } from '../../../../../domain/ideas/brainstorm';
import type { Ignored } from '../../../../../domain/ideas/Ignored';
import { ThingLink } from '../../../../../shell/addresses/ThingLink';
import { IgnoredRows, onceEach } from '../../../../../shell/owner/IgnoredRows';
import { ListsState } from '../../../../../shell/owner/ListsState';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useIdeaServices } from '../../queries';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import type { DueCampaign } from './checkCampaigns';
import { dueCampaigns } from './checkCampaigns';
import { GuestHealth } from './GuestHealth';
import { ownerWords } from './ownerStrings';
import { PastCampaigns } from './PastCampaigns';
import { ServerState } from './ServerState';

interface Checked {
  readonly at: Date;
  readonly rows: number;
  readonly ignored: readonly Ignored[];
  readonly due: readonly DueCampaign[];
}

/** How much of the time it takes to look at the site; the rest is this campaign. */
const SITE = 0.6;

/** Is what is kept what was published and said? Lists and rights, what the server still takes, what is late, and each row that counts for nothing. */
export default function HealthView(): React.ReactElement {
  const words = useWords(ownerWords).health;
  const { formats } = usePage();
  const services = useIdeaServices();
  const { opened, ideas, forest } = useDesk();
  const late = ideas.filter(({ idea, isLate }) => isLate && forest.rootOf(idea.id) === idea.id).length;
  const checking = useTask<void, Checked>(async (_, { signal, onProgress }) => {
    const due = await dueCampaigns(services, { signal, onProgress: (done) => onProgress(done * SITE) });
    const { campaign } = opened;
    const latest = await services.campaigns.open(campaign.id);
    const book = await services.ideas.book(latest);
    const records = await (await services.owning()).said(campaign);
    const at = services.serverNow();
    return { at, due, rows: book.ideas.length + records.length + book.decisions.length, ignored: ignoredIn(brainstorm({ campaign: latest.campaign, ...book, records }, at)) };
  });
  const checked = checking.state.kind === 'done' ? checking.state.result : undefined;
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <ListsState setup={services.setup} queryKey={[...ideaKeys.all, 'setup']} words={words} />
      <ServerState />
      <GuestHealth />
      <section className={styles.block} aria-label={words.late}>
        <h5 className={styles.subheading}>{words.late}</h5>
        <MessageLine tone={late === 0 ? 'done' : 'warning'}>{late === 0 ? words.noneLate : words.someLate(late, formats.number(late))}</MessageLine>
      </section>
      <PastCampaigns />
      <div>
        <Button appearance={checked ? 'default' : 'primary'} isBusy={checking.state.kind === 'running'} onClick={() => checking.start(undefined)}>
          {checked ? words.checkAgain : words.check}
        </Button>
      </div>
      <TaskProgress task={checking} running={words.checking} stopped={words.checkStopped} />
      {checked && (
        <>
          <Due due={checked.due} onClosed={() => checking.start(undefined)} />
          <IgnoredRows words={words} checked={checked.rows} at={checked.at} ignored={checked.ignored} />
        </>
      )}
    </section>
  );
}

/** Campaigns that the server is still to close: an owner's page of each does it, or this press all at once. */
function Due({ due, onClosed }: { readonly due: readonly DueCampaign[]; onClosed(): void }): React.ReactElement {
  const words = useWords(ownerWords).health;
  const { webPath } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const closing = useTask<void, void>(
    async (_, { onProgress }) => {
      const owning = await services.owning();
      for (const [index, { campaign, wanted }] of due.entries()) {
        await owning.setTaking(campaign, wanted);
        void queries.invalidateQueries(ideaKeys.taking(campaign.id));
        onProgress((index + 1) / due.length);
      }
    },
    { onDone: onClosed }
  );
  return (
    <section className={styles.block} aria-label={words.due}>
      <h5 className={styles.subheading}>{words.due}</h5>
      {due.length === 0 ? (
        <MessageLine tone="done">{words.noneDue}</MessageLine>
      ) : (
        <>
          <MessageLine tone="warning">{words.someDue}</MessageLine>
          <ul className={styles.plain}>
            {due.map(({ campaign: { id, question }, wanted }) => (
              <li key={id}>
                <ThingLink thing={{ kind: 'campaign', id, webPath }}>
                  <bdi>{question}</bdi>
                </ThingLink>{' '}
                {words.dueAs[wanted]}
              </li>
            ))}
          </ul>
          <div>
            <Button isBusy={closing.state.kind === 'running'} onClick={() => closing.start(undefined)}>
              {words.closeDue}
            </Button>
          </div>
          <TaskProgress task={closing} running={words.closing} />
        </>
      )}
    </section>
  );
}

/** Of the campaign, of its merges and of each idea. */
function ignoredIn({ state, forest, ideas }: Pick<ReturnType<typeof brainstorm>, 'state' | 'forest' | 'ideas'>): readonly Ignored[] {
  const outOfTime = ideas.flatMap(({ idea: { id }, isThrownLate, isEarly }): readonly Ignored[] => (isThrownLate ? [{ what: 'idea', id, why: 'late' }] : isEarly ? [{ what: 'idea', id, why: 'early' }] : []));
  return onceEach([...state.ignored, ...forest.ignored, ...ideas.flatMap(({ ignored }) => ignored), ...outOfTime]);
}
