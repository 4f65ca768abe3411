/** @jest-environment node */
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../lists/usages';
import type { Answered } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf, reasonOf } from '../connection/testing/connectionTo';
import { ServerClock } from '../connection/ServerClock';
import { SharePointUsageMapSite } from './SharePointUsageMapSite';

const MAY_EDIT = { High: '0', Low: String(0x4) };
const MAY_READ = { High: '0', Low: '1' };
const NOW = Date.parse('2026-11-23T09:00:00Z');

const row = ({ leaf }: { readonly leaf: string }, itemCount: number, changes: object = {}) => ({
  EntityTypeName: `${leaf}List`, Id: 'x', Title: leaf, Description: '', ReadSecurity: 1, WriteSecurity: 1, HasUniqueRoleAssignments: true, EffectiveBasePermissions: MAY_READ,
  ItemCount: itemCount, LastItemModifiedDate: '2026-11-20T08:00:00Z', LastItemDeletedDate: '2026-11-19T08:00:00Z', EnableModeration: false, ValidationFormula: null, Views: [], ...changes
});

/** A site with the lists of the map, and what a profile says. */
function site(lists: readonly unknown[] = [row(UsagesList, 1), row(ToolsList, 2), row(UsageLinksList, 3), row(SitesList, 4)], profile: Answered = { body: {} }) {
  const { connection, asked } = answering(
    ({ path }) => {
      if (path.startsWith('EffectiveBasePermissions')) return { body: MAY_READ };
      if (path.startsWith('lists?')) return { body: { value: lists } };
      return path.startsWith('sp.userprofiles') ? profile : undefined;
    },
    { clock: new ServerClock(() => 0, () => NOW), userId: 7 }
  );
  return { asked, site: new SharePointUsageMapSite(connection) };
}

describe('the site of the usage map', () => {
  it('is who and where its connection is', async () => {
    const { site: one } = site();
    expect([one.webUrl, await one.userId(), one.serverNow()]).toEqual(['https://ville.example/sites/intranet', 7, new Date(NOW)]);
  });

  it('knows of each of its lists whether it changed', async () => {
    const { stamps } = await site().site.facts();
    const told = (count: number): string => `2026-11-20T08:00:00Z|2026-11-19T08:00:00Z|${count}`;
    expect(stamps).toEqual({ usages: told(1), tools: told(2), links: told(3), sites: told(4) });
  });

  it('cannot tell of a list that changed this very moment', async () => {
    const { stamps } = await site([row(UsagesList, 1), row(ToolsList, 2, { LastItemModifiedDate: new Date(NOW - 1000).toISOString() }), row(UsageLinksList, 3), row(SitesList, 4)]).site.facts();
    expect([stamps.tools, stamps.usages === null]).toEqual([null, false]);
  });

  it('lets those edit who may change usages, whatever they may do elsewhere', async () => {
    const mayEdit = async (...lists: readonly unknown[]): Promise<boolean> => (await site(lists).site.facts()).mayEdit;
    const rest = [row(ToolsList, 2, { EffectiveBasePermissions: MAY_EDIT }), row(UsageLinksList, 3), row(SitesList, 4)];
    expect([await mayEdit(row(UsagesList, 1), ...rest), await mayEdit(row(UsagesList, 1, { EffectiveBasePermissions: MAY_EDIT }), ...rest)]).toEqual([false, true]);
  });

  it('is not set up while one of its lists is missing, and says which', async () => {
    const lists = [UsagesList, ToolsList, UsageLinksList, SitesList];
    for (const missing of lists) {
      const there = lists.filter((list) => list !== missing).map((list) => row(list, 1));
      expect(await reasonOf(site(there).site.facts())).toMatchObject({ code: 'notFound', cause: missing.url });
    }
  });
});

describe('the agent, as his profile has him', () => {
  const agent = (profile: object) => site([], { body: profile }).site.agent();
  const properties = (values: Readonly<Record<string, unknown>>) => Object.entries(values).map(([Key, Value]) => ({ Key, Value }));

  it('is asked for by two names, and no more of him', async () => {
    const { site: one, asked } = site([], { body: { Title: 'Comptable', UserProfileProperties: properties({ SPS: 'x', Department: 'Finances', Title: 'Autre' }) } });
    expect(await one.agent()).toEqual({ direction: 'Finances', profession: 'Comptable' });
    expect(asked.map(({ path }) => path)).toEqual(['sp.userprofiles.peoplemanager/getmyproperties?$select=Title,UserProfileProperties']);
  });

  it.each<[string, object, object]>([
    ['his profession among the properties', { Title: '', UserProfileProperties: properties({ Title: 'Agent d’accueil' }) }, { direction: '', profession: 'Agent d’accueil' }],
    ['nothing', {}, { direction: '', profession: '' }],
    ['no properties', { Title: 'Comptable', UserProfileProperties: null }, { direction: '', profession: 'Comptable' }],
    ['something that is no text', { Title: 7, UserProfileProperties: properties({ Department: null, Title: 12 }) }, { direction: '', profession: '' }]
  ])('may have %s', async (_, profile, expected) => {
    expect(await agent(profile)).toEqual(expected);
  });

  it('cannot be known where profiles are closed', async () => {
    expect(await codeOf(site([], refused(403, '-2147024891')).site.agent())).toBe('forbidden');
  });
});
