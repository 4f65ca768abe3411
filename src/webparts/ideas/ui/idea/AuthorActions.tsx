import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { isSecret } from '../../../../domain/ideas/Campaign';
import type { IdeaRecordKind } from '../../../../domain/ideas/Idea';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { mayAdd, mayCorrect } from '../../../../domain/ideas/mayDo';
import { personName } from '../../../../domain/people/personName';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { ideaPageWords } from '../../ideaPageStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { useIdeaServices } from '../queries';
import { recordSubmission } from '../send/ideaOutbox';
import { InviteField } from './InviteField';
import { RecordBox } from './RecordBox';
import { SameField } from './SameField';

type Doing = 'corrected' | 'added' | 'withdrawn' | 'invite' | 'same';

/** What authors, and those whom they invite, may do with an idea; anybody says which other one it is the same as. */
export function AuthorActions({ state }: { readonly state: IdeaState }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { formats } = usePage();
  const { campaign, state: course, me = 0, rights, byId } = useBrainstorming();
  const outbox = useOutbox();
  const [doing, setDoing] = React.useState<Doing>();
  const { idea, title, text, link, withdrawn, coauthors, invited, proposals, thanked } = state;
  const isAuthor = idea.author?.id === me;
  const isCoauthor = coauthors.some(({ id }) => id === me);
  const votedAt = useVotedAtOf(idea.id, isAuthor);
  const mayChange = votedAt === undefined ? undefined : mayCorrect(state, course, me, votedAt);
  const send = (kind: IdeaRecordKind): void => recordSubmission.submit(outbox, `${idea.id}.${kind}`, { campaign: campaign.id, idea: idea.id, kind, text: '' });
  const close = (): void => setDoing(undefined);
  const may = rights.mayTakePart && course.phase !== 'archived' && course.phase !== 'scheduled';
  const isThanked = thanked.some(({ id }) => id === me);
  return (
    <>
      {may && invited.some(({ id }) => id === me) && (
        <MessageLine
          tone="info"
          action={
            <>
              <Button appearance="text" onClick={() => send('coauthorAccepted')}>
                {words.accept}
              </Button>
              <Button appearance="text" onClick={() => send('coauthorDeclined')}>
                {words.decline}
              </Button>
            </>
          }
        >
          {words.invited(idea.author ? personName(idea.author) : '')}
        </MessageLine>
      )}
      {may && (
        <div className={styles.actions}>
          {mayChange === null && (
            <>
              <Button appearance="text" onClick={() => setDoing('corrected')}>
                {words.correct}
              </Button>
              <Button appearance="text" onClick={() => setDoing('withdrawn')}>
                {words.withdraw}
              </Button>
            </>
          )}
          {isAuthor && withdrawn && mayChange === 'withdrawn' && (
            <Button appearance="text" onClick={() => send('restored')}>
              {words.restore}
            </Button>
          )}
          {mayAdd(state, course, me) === null && (
            <Button appearance="text" onClick={() => setDoing('added')}>
              {words.addMore}
            </Button>
          )}
          {isAuthor && !withdrawn && !isSecret(campaign) && (
            <Button appearance="text" onClick={() => setDoing('invite')}>
              {words.invite}
            </Button>
          )}
          {isCoauthor && (
            <Button appearance="text" onClick={() => send('coauthorDeclined')}>
              {words.leave}
            </Button>
          )}
          {(isAuthor || isCoauthor) && (
            <Button appearance="text" onClick={() => send(isThanked ? 'thanksRefused' : 'thanksAgreed')}>
              {isThanked ? words.unthank : words.thank}
            </Button>
          )}
          {course.phase !== 'follow' && (
            <Button appearance="text" onClick={() => setDoing('same')}>
              {words.same}
            </Button>
          )}
        </div>
      )}
      {may && mayChange === 'voted' && <p className={styles.meta}>{words.voted}</p>}
      {isAuthor && invited.length > 0 && <p className={styles.meta}>{words.pendingInvites(formats.list(invited.map(({ name }) => name)))}</p>}
      {(isAuthor || isCoauthor || rights.mayAnimate) && proposals.length > 0 && (
        <p className={styles.meta}>
          {words.proposals} {formats.list(proposals.map(({ other = 0, author }) => words.proposed(byId.get(other)?.title ?? formats.number(other), personName(author))))}
        </p>
      )}
      {doing === 'corrected' && <RecordBox idea={idea.id} kind="corrected" thing={`idea-corrected-${idea.id}`} initial={{ title, text, link }} onClose={close} />}
      {doing === 'added' && <RecordBox idea={idea.id} kind="added" thing={`idea-added-${idea.id}`} onClose={close} />}
      {doing === 'withdrawn' && <RecordBox idea={idea.id} kind="withdrawn" thing={`idea-withdrawn-${idea.id}`} onClose={close} />}
      {doing === 'invite' && <InviteField idea={idea.id} onClose={close} />}
      {doing === 'same' && <SameField idea={idea.id} onClose={close} />}
    </>
  );
}

/** When somebody first voted for the reader's own idea; null: nobody has. Undefined until it is known. */
function useVotedAtOf(idea: number, isEnabled: boolean): Date | null | undefined {
  const { votes } = useIdeaServices();
  const { campaign, state } = useBrainstorming();
  return useQuery({ queryKey: [...ideaKeys.votes(campaign.id), 'of', idea], enabled: isEnabled, queryFn: async () => ({ at: await votes.votedAt({ campaign, state }, idea) }) }).data?.at;
}
