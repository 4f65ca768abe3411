import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { ToldMerge } from '../../../../domain/ideas/toldOfMerges';
import { toldOfMerges } from '../../../../domain/ideas/toldOfMerges';
import { mayTakeBack } from '../../../../domain/ideas/mayDo';
import { ideaOf } from '../../../../domain/ideas/voteTargets';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { newsWords } from '../../newsStrings';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaServices } from '../queries';
import { recordSubmission, voteSubmission } from '../send/ideaOutbox';

/** Merges of ideas that the reader threw or supports, until he has answered: nobody moves his support without telling him. */
export default function ToldMerges(): React.ReactElement {
  const { ideas: repository } = useIdeaServices();
  const { campaign, ideas, forest, votes, me = 0 } = useBrainstorming();
  const kept = useQuery({ queryKey: [...ideaKeys.campaign(campaign.id), 'kept'], queryFn: () => repository.mine(campaign, 'supportKept') }).data;
  const sending = new Set(useSubmissions(recordSubmission).map((submission) => recordSubmission.payloadOf(submission)?.merge));
  if (!kept || !votes) return <></>;
  const thrown = ideas.filter(({ idea, coauthors }) => idea.author?.id === me || coauthors.some(({ id }) => id === me)).map(({ idea }) => idea.id);
  const supported = [...new Set(votes.mine.map(ideaOf))];
  const told = toldOfMerges(forest, { thrown, supported }, kept).filter(({ merge }) => !sending.has(merge.id));
  return (
    <>
      {told.map((each) => (
        <Told key={each.merge.id} told={each} />
      ))}
    </>
  );
}

function Told({ told: { merge, thrown, supported } }: { readonly told: ToldMerge }): React.ReactElement {
  const words = useWords(newsWords).told;
  const { formats } = usePage();
  const outbox = useOutbox();
  const now = useServerTime();
  const { campaign, state, rights, byId, forest } = useBrainstorming();
  const root = byId.get(forest.rootOf(merge.content.parent ?? 0))?.title ?? '';
  const named = (ideas: readonly number[]): string => formats.list(ideas.map((id) => words.quoted(byId.get(id)?.title ?? String(id))));
  const under = supported.filter((id) => forest.rootOf(id) !== id);
  const mayTake = under.length > 0 && mayTakeBack(state, rights, now) === null;
  const answer = (): void => recordSubmission.submit(outbox, `${merge.id}.supportKept`, { campaign: campaign.id, idea: merge.content.parent ?? merge.targets[0] ?? 0, kind: 'supportKept', text: '', merge: merge.id });
  const take = (): void => {
    for (const idea of under) voteSubmission.submit(outbox, String(idea), { campaign: campaign.id, idea, votes: 0 });
    answer();
  };
  return (
    <MessageLine
      tone="info"
      action={
        mayTake ? (
          <>
            <Button appearance="text" onClick={answer}>
              {words.keep}
            </Button>
            <Button appearance="text" onClick={take}>
              {words.take}
            </Button>
          </>
        ) : (
          <Button appearance="text" onClick={answer}>
            {words.understood}
          </Button>
        )
      }
    >
      {thrown.length > 0 && <span>{words.author(named(thrown), root)} </span>}
      {under.length > 0 && <span>{words.support(named(under), root)} </span>}
      {merge.reason && <span>{words.reason(merge.reason)}</span>}
    </MessageLine>
  );
}
