import type { IdeaServices } from '../../../../../data/ideas/IdeaServices';
import type { CampaignDecision } from '../../../../../domain/ideas/CampaignDecision';
import { CAMPAIGN_LIMITS } from '../../../../../domain/ideas/campaignLimits';
import type { Cluster } from '../../../../../domain/ideas/Cluster';
import type { OpenedCampaign } from '../../../../../domain/ideas/IdeaThread';
import { shortened } from '../../../../../domain/text/shortened';
import type { QueryClient } from '../../../../../shell/queries/QueryClient';
import { putDecisions } from '../rememberDecisions';
import { decideAtOnce } from '../useDecideNow';
import { nextCluster, nextColour } from './ClusterPanel';

/** What it takes to make a cluster past its panel: where a note was put on another one, or that is undone. */
export interface ClusterMaker {
  readonly services: IdeaServices;
  readonly queries: QueryClient;
  /** With all decisions that were read. */
  readonly opened: OpenedCampaign;
  readonly clusters: readonly Cluster[];
}

/** @param title of the idea that gives it its name, until somebody finds a better one @returns its id @throws MeanwhileError */
export async function makeCluster({ services, queries, opened, clusters }: ClusterMaker, title: string): Promise<number> {
  const name = shortened(title, CAMPAIGN_LIMITS.clusterNameLength);
  const remember = (made: readonly CampaignDecision[]): void => putDecisions(queries, opened.campaign.id, made);
  const { content } = await decideAtOnce(services, { opened, remember }, (decisions) => ({ kind: 'clustered', idea: 0, targets: [], reason: '', content: { cluster: nextCluster(decisions), name, colour: nextColour(clusters) } }));
  return content.cluster ?? 0;
}

/** @throws MeanwhileError */
export async function dissolveCluster({ services, queries, opened }: Omit<ClusterMaker, 'clusters'>, cluster: number): Promise<void> {
  const remember = (made: readonly CampaignDecision[]): void => putDecisions(queries, opened.campaign.id, made);
  await decideAtOnce(services, { opened, remember }, () => ({ kind: 'unclustered', idea: 0, targets: [], reason: '', content: { cluster } }));
}
