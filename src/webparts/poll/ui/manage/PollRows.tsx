import * as React from 'react';
import { copyPoll } from '../../../../domain/polls/copyPoll';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollStatus } from '../../../../domain/polls/pollState';
import { pollState } from '../../../../domain/polls/pollState';
import { validatePoll } from '../../../../domain/polls/validatePoll';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { AddIcon } from '../../../../ui/ownerIcons';
import { useNow } from '../../../../ui/useNow';
import { resultWords } from '../../resultStrings';
import { pollWords } from '../../strings';
import { afterStatus, StatusTag, timeWords } from '../PollHeading';
import { FEW_POLLS, OlderPolls } from '../older/lazyOlderPolls';
import { usePollServices } from '../pollServices';
import { pollKeys } from '../../../../data/polls/pollKeys';
import { rememberPoll, useTallies } from '../queries';
import type { Decision } from './DecisionDialog';
import { DecisionFailure } from './DecisionFailure';
import { DecisionDialog } from './DecisionDialog';
import type { ManageView } from './ManageView';
import { copyView, newPollView } from './ManageView';
import styles from './ManagePanel.module.scss';
import { manageWords } from './strings';
import type { Published } from './usePublish';
import { usePublish } from './usePublish';

interface PollRowsProps {
  readonly polls: readonly Poll[];
  onView(view: ManageView): void;
  onTell(text: string): void;
  onShow(pollId: number): void;
}

type RowAction = 'edit' | 'publish' | 'results' | 'origin' | 'close' | 'reopen' | 'archive' | 'duplicate' | 'remove';

const ACTIONS: Readonly<Record<PollStatus, readonly RowAction[]>> = {
  // No origin yet: agents read what came of what, and would read the question there.
  draft: ['edit', 'publish', 'duplicate', 'remove'],
  scheduled: ['edit', 'close', 'origin', 'duplicate'],
  open: ['results', 'edit', 'close', 'origin', 'duplicate'],
  closed: ['results', 'reopen', 'edit', 'archive', 'origin', 'duplicate'],
  archived: ['results', 'origin', 'duplicate']
};

/** What has no link to be made with. */
const linked = (poll: Poll): Published => ({ poll, isLinked: true });

/** All polls with their state, and what can be done with each. */
export function PollRows({ polls, onView, onTell, onShow }: PollRowsProps): React.ReactElement {
  const words = useWords(manageWords);
  const services = usePollServices();
  const { formats, isEditing } = usePage();
  const queries = useQueryClient();
  const now = useNow(services.serverNow);
  const [asked, setAsked] = React.useState<{ readonly poll: Poll; readonly kind: Decision['kind'] }>();
  const [written, setWritten] = React.useState('');
  const tallies = useTallies(polls.filter((poll) => pollState(poll, now).status === 'open'));

  const publish = usePublish();
  const decide = useMutation({
    mutationFn: async ({ poll, decision }: { readonly poll: Poll; readonly decision: Decision }): Promise<Published | undefined> => {
      switch (decision.kind) {
        case 'publish':
          return publish(poll);
        case 'close':
          return linked(await services.polls.close(poll));
        case 'reopen':
          return linked(await services.polls.reopen(poll, decision.reason, decision.closesAt));
        case 'archive':
          return linked(await services.polls.archive(poll));
        case 'remove':
          await services.polls.remove(poll);
          return undefined;
      }
    },
    onSuccess: (stored, { decision }) => {
      if (stored) rememberPoll(queries, stored.poll);
      else void queries.invalidateQueries(pollKeys.list);
      const done = { publish: words.done.published, close: words.done.closed, reopen: words.done.reopened, archive: words.done.archived, remove: words.done.removed };
      onTell(stored?.isLinked === false ? words.done.publishedUnlinked : done[decision.kind]);
    },
    // Whatever was refused, the list may be out of date.
    onError: () => void queries.invalidateQueries(pollKeys.list)
  });

  const act = (poll: Poll, action: RowAction): void => {
    if (action === 'edit') onView({ kind: 'edit', pollId: poll.id });
    else if (action === 'results' || action === 'origin') onView({ kind: action, pollId: poll.id });
    else if (action === 'duplicate') onView(copyView(poll, copyPoll(poll, words.copyOf(poll.question))));
    else if (action === 'publish' && validatePoll(poll, services.serverNow()).length > 0) onView({ kind: 'edit', pollId: poll.id, showsIssues: true });
    else setAsked({ poll, kind: action });
  };
  const row = (poll: Poll): React.ReactElement => (
    <PollRow
      key={poll.id}
      poll={poll}
      now={now}
      voters={tallies.data?.[poll.id]?.voters}
      onAct={(action) => act(poll, action)}
      onShow={isEditing ? () => { onShow(poll.id); onTell(words.done.shown); } : undefined}
    />
  );
  const before = services.polls.olderThan();
  const rows = (shown: readonly Poll[]): React.ReactElement => {
    const archived = shown.filter((poll) => pollState(poll, now).status === 'archived');
    return (
      <>
        <ul className={styles.rows}>{shown.filter((poll) => !archived.includes(poll)).map(row)}</ul>
        {archived.length > 0 && (
          <Disclosure label={words.archivedPolls(formats.number(archived.length))}>
            <ul className={styles.rows}>{archived.map(row)}</ul>
          </Disclosure>
        )}
      </>
    );
  };

  return (
    <>
      <div>
        <Button appearance="primary" icon={<AddIcon />} onClick={() => onView(newPollView())}>{words.create}</Button>
      </div>
      {decide.error !== null && <DecisionFailure error={decide.error} typed={written} />}
      {polls.length === 0 && <p>{words.empty}</p>}
      {before === null && polls.length <= FEW_POLLS ? (
        rows(polls)
      ) : (
        <OlderPolls known={polls} before={before} isShown={() => true}>
          {rows}
        </OlderPolls>
      )}
      {asked && (
        <DecisionDialog
          kind={asked.kind}
          confidential={asked.poll.confidential}
          onDecide={(decision) => {
            setWritten(decision.kind === 'reopen' ? decision.reason : '');
            decide.mutate({ poll: asked.poll, decision });
            setAsked(undefined);
          }}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

interface PollRowProps {
  readonly poll: Poll;
  readonly now: Date;
  readonly voters: number | undefined;
  onAct(action: RowAction): void;
  /** In edit mode of the page only. */
  readonly onShow?: () => void;
}

function PollRow({ poll, now, voters, onAct, onShow }: PollRowProps): React.ReactElement {
  const words = useWords(manageWords);
  const agentWords = useWords(pollWords);
  const results = useWords(resultWords);
  const { formats } = usePage();
  const state = pollState(poll, now);
  const said = [
    timeWords(state, now, agentWords, formats),
    state.confidential ? words.form.confidential : '',
    voters === undefined ? '' : results.voters(voters, formats.number(voters)),
    state.certified ? results.certifiedTitle : '',
    state.status === 'draft' ? words.modified(poll.modifiedBy.name, formats.dateTime(poll.modified)) : ''
  ];
  return (
    <li className={styles.row}>
      <h2 className={styles.rowTitle} dir="auto">
        {poll.question}
      </h2>
      <p className={styles.rowMeta}>
        <StatusTag status={state.status} />{' '}
        <span>{afterStatus(...said)}</span>
      </p>
      <div className={styles.actions}>
        {ACTIONS[state.status].map((action) => (
          <Button key={action} appearance="text" aria-label={words.actions.on(words.actions[action], poll.question)} onClick={() => onAct(action)}>
            {words.actions[action]}
          </Button>
        ))}
        {onShow && state.status !== 'archived' && (
          <Button appearance="text" aria-label={words.actions.on(words.actions.show, poll.question)} onClick={onShow}>
            {words.actions.show}
          </Button>
        )}
      </div>
    </li>
  );
}
