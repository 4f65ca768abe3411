import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { callServicesOf } from '../../../src/data/calls/callServicesOf';
import { SharePointCallSite } from '../../../src/data/calls/SharePointCallSite';
import type { Connection } from '../../../src/data/connection/Connection';
import { FileLibrary } from '../../../src/data/files/FileLibrary';
import { animatorsGroup } from '../../../src/lists/animators';
import { CallTextsLibrary } from '../../../src/lists/callLibraries';
import { CallDecisionsList, CallsList, ContributionsList } from '../../../src/lists/calls';
import { SupportsList } from '../../../src/lists/supports';
import type { LocalSharePoint } from '../../sharepoint';
import { crowd } from '../crowd';
import { CallRows } from './CallRows';
import { fillCharter, fillWelcome, publish } from './charterCourse';
import { SPEAKERS } from './charterSaid';
import { demoCalls } from './demoCalls';

/** What a demo city is stored in, for what many people did long ago. */
export type CallsStore = Pick<LocalSharePoint, 'addComments' | 'addItems' | 'addPeople' | 'atOnce'>;

/**
 * The calls for comment of a site: set up by its owner, led by its animators, and filled with what the crowd said over weeks. That part is stored at once: an
 * earlier run that was cut short has stored all of it, or nothing.
 * @param animators what SharePoint calls them by
 */
export async function seedCalls(owner: Connection, animators: readonly string[], store: CallsStore): Promise<void> {
  const { calls, setup } = callServicesOf(owner);
  await setup.setUp();
  const group = owner.sp.web.siteGroups.getByName(animatorsGroup.title.fr);
  for (const animator of animators) await group.users.add(animator);
  if ((await calls.list()).length > 0) return;
  const now = owner.serverNow();
  const { telework, welcome, restaurant } = demoCalls(now);
  const rows = new CallRows();
  const files = [...fillCharter(rows, telework), ...fillWelcome(rows, welcome, now), ...publish(rows, restaurant, 'sophie.petit')];
  const texts = new FileLibrary(owner, CallTextsLibrary);
  const site = new SharePointCallSite(owner);
  await Promise.all(files.map(({ name, content }) => texts.store(name, content)));
  for (const { box } of [telework, welcome, restaurant]) await site.makeBox(box, [0]);
  store.addPeople(crowd(SPEAKERS));
  storeRows(owner, rows, store);
}

/** All of it, or nothing. */
export function storeRows({ listPath }: Pick<Connection, 'listPath'>, rows: CallRows, store: CallsStore): void {
  store.atOnce(() => {
    store.addItems(listPath(CallsList.url), rows.calls);
    store.addItems(listPath(ContributionsList.url), rows.contributions);
    store.addItems(listPath(CallDecisionsList.url), rows.decisions);
    store.addItems(listPath(SupportsList.url), rows.supports);
  });
}
