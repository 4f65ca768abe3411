import type { IdeaServices, LongTask } from '../../../../../data/ideas/IdeaServices';
import { brainstorm } from '../../../../../domain/ideas/brainstorm';
import type { FigureDigest, SiteFigures } from '../../../../../domain/ideas/siteFigures';
import { figureDigest, siteFigures } from '../../../../../domain/ideas/siteFigures';
import { countsByIdea } from '../../../../../domain/ideas/voteTargets';
import { stopIfAborted } from '../../../../../data/stopIfAborted';

/** Figures of all campaigns of the site, read one after the other: some six operations each, whatever was said in it by how many. @throws AbortError */
export async function readSiteFigures(services: IdeaServices, { onProgress, signal }: LongTask): Promise<SiteFigures> {
  const listed = await services.campaigns.every();
  const digests: FigureDigest[] = [];
  for (const { campaign: { id } } of listed) {
    stopIfAborted(signal);
    digests.push(await digestOf(services, id));
    onProgress?.(digests.length / listed.length);
  }
  return siteFigures(digests);
}

async function digestOf(services: IdeaServices, id: number): Promise<FigureDigest> {
  const opened = await services.campaigns.open(id);
  const { campaign, state, ideas, forest } = brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
  const numbers = ideas.map(({ idea }) => idea.id);
  const [votes, comments] = await Promise.all([services.votes.read({ campaign, state, ideas }), campaign.mayComment && numbers.length > 0 ? services.ideas.commentCounts(campaign, numbers) : {}]);
  return figureDigest(ideas, forest, countsByIdea(votes.counts, state.rules.vote), comments);
}
