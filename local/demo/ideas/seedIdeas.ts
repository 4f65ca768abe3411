import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { createIdeaServices } from '../../../src/data/ideas/ideaServicesOf';
import { SharePointLeadSite } from '../../../src/data/ideas/SharePointLeadSite';
import { animatorsGroup } from '../../../src/lists/animators';
import { IdeaPlacesList } from '../../../src/lists/ideaPlaces';
import { CampaignDecisionsList, CampaignsList, IdeaRecordsList, IdeasList } from '../../../src/lists/ideas';
import { SupportsList } from '../../../src/lists/supports';
import { SPEAKERS } from '../calls/charterSaid';
import type { CallsStore } from '../calls/seedCalls';
import { crowd } from '../crowd';
import { fillDesks, fillEnergy, fillWelcome } from './courses';
import { demoCampaigns } from './demoCampaigns';
import { IdeaRows } from './IdeaRows';

/**
 * The brainstorms of a site: set up by its owner, led by its animators, with what many people threw, said and voted. That part is stored at once: an earlier run
 * that was cut short has stored all of it, or nothing.
 * @param animators what SharePoint calls them by
 */
export async function seedIdeas(owner: Connection, animators: readonly string[], store: CallsStore): Promise<void> {
  const { campaigns, setup } = createIdeaServices(owner);
  await setup.setUp();
  const group = owner.sp.web.siteGroups.getByName(animatorsGroup.title.fr);
  for (const animator of animators) await group.users.add(animator);
  if ((await campaigns.list()).length > 0) return;
  const { welcome, desks, energy } = demoCampaigns(owner.serverNow());
  const rows = new IdeaRows();
  fillWelcome(rows, welcome);
  fillDesks(rows, desks, owner.serverNow());
  fillEnergy(rows, energy, owner.serverNow());
  const site = new SharePointLeadSite(owner);
  for (const { box } of [welcome, desks, energy]) await site.makeBox(box);
  store.addPeople(crowd(SPEAKERS));
  store.atOnce(() => {
    store.addItems(owner.listPath(CampaignsList.url), rows.campaigns);
    store.addItems(owner.listPath(IdeasList.url), rows.ideas);
    store.addItems(owner.listPath(IdeaRecordsList.url), rows.records);
    store.addItems(owner.listPath(CampaignDecisionsList.url), rows.decisions);
    store.addItems(owner.listPath(IdeaPlacesList.url), rows.places);
    store.addItems(owner.listPath(SupportsList.url), rows.supports);
  });
}
