import { SiteFinder } from '../../../src/data/sites/SiteFinder';
import type { Topic } from '../Assumption';
import { temporarySite } from '../ground/temporarySite';
import type { Answer } from '../ground/Person';
import { granted, needed, said } from '../ground/Person';
import { CannotTry, notTried, tell } from '../outcome';

const NO_HUB = '00000000-0000-0000-0000-000000000000';

export const sites: Topic = {
  title: 'Sites, hubs and search',
  assumptions: [
    {
      id: 'search-finds-sites',
      says: '`search/query` answers `Title` and `Path` of `contentclass` STS_Site and STS_Web, and a prefix `Title:word*` finds words inside titles',
      uses: [{ where: '`SiteFinder`', otherwise: 'a site is not found by its name: the hub and the page’s own site are still offered' }],
      run: async (ctx) => {
        const title = String(granted(await ctx.owner.get('_api/web?$select=Title')).json.Title);
        const words = title.split(/[^\p{L}\p{N}]/u).filter(({ length }) => length > 2);
        const word = words.at(-1);
        if (word === undefined) return notTried(`the title of the test site (${title}) has no word to look for`);
        const found = await new SiteFinder(ctx.owner.connection).find(word.slice(0, -1));
        if (found.length > 0) return tell(found.every(({ webUrl }) => /^https?:/.test(webUrl)), `${found.length} sites with an address`);
        const answer = granted(await ctx.owner.get(`_api/search/query?querytext='(contentclass:STS_Site OR contentclass:STS_Web) Title:${encodeURIComponent(word.slice(0, -1))}*'&selectproperties='Title,Path'&rowlimit=20&trimduplicates=false`));
        if (!answer.text.includes('"Cells"')) return notTried(`the index has no site with a word that begins with ${word.slice(0, -1)}: it may not know the test site yet`);
        return tell(false, 'sites were found without an address');
      }
    },
    {
      id: 'hub-is-told',
      says: '`site?$select=HubSiteId` and `hubsites/getbyid` can be read by every owner',
      uses: [{ where: '`SiteFinder.hub`', otherwise: 'the hub is found by its name only' }],
      run: async (ctx) => {
        const site = granted(await ctx.owner.get('_api/site?$select=HubSiteId'));
        if (typeof site.json.HubSiteId !== 'string') return tell(false, `HubSiteId: ${String(site.json.HubSiteId)}`);
        const hub = await ctx.owner.get(`_api/hubsites/getbyid('${hubIn(site)}')?$select=SiteUrl,Title`);
        return tell(hub.ok && typeof hub.json.SiteUrl === 'string', hub.ok ? String(hub.json.SiteUrl) : said(hub));
      }
    },
    {
      id: 'hub-sites-by-search',
      says: 'search finds the sites of a hub by `DepartmentId:{<id of the hub>}`, for who may read them',
      uses: [{ where: '`npm run deploy -- --hub`', otherwise: 'sites are missed: give their addresses in a file' }],
      run: async (ctx) => {
        const hub = hubIn(granted(await ctx.owner.get('_api/site?$select=HubSiteId')));
        const { text } = granted(await ctx.owner.get(`_api/search/query?querytext='DepartmentId:{${hub}} contentclass:STS_Site'&selectproperties='SPSiteUrl'&rowlimit=500&trimduplicates=false`));
        const found = new Set([...text.matchAll(/"Key":"SPSiteUrl","Value":"([^"]*)"/g)].map(([, url]) => url?.toLowerCase()));
        return tell(found.has(ctx.owner.connection.webUrl.toLowerCase()), `${found.size} sites${found.has(ctx.owner.connection.webUrl.toLowerCase()) ? ', the test site among them' : '; not the test site, which may have joined a moment ago'}`);
      }
    },
    {
      id: 'packages-are-kept',
      says: 'the app catalog gives a package back as it was sent',
      uses: [{ where: '`npm run deploy`', otherwise: 'a package of the same version is sent once more at each run; nothing else follows' }],
      byHand: '`npm run deploy -- --dry-run …` right after a deployment: it says that all is as asked.'
    },
    {
      id: 'archived-site-is-refused',
      says: 'a site that is archived (Microsoft 365 Archive) answers as one that may not be read',
      uses: [{ where: '`npm run deploy`, Parvis health', otherwise: 'it is named as one that could not be read' }],
      byHand: 'archive a test site in the admin centre, and name it to `npm run deploy -- --dry-run --sites …`.'
    },
    {
      id: 'alias-of-site-is-taken',
      says: '`GetValidSiteUrlFromAlias` gives another address for one that a site has',
      uses: [{ where: '`SharePointRequestSite.hasSite`', otherwise: 'a name counts as free until the site is made: the plan then says that the address is taken' }],
      needs: ['animator'],
      run: async (ctx) => {
        const leaf = ctx.owner.connection.webPath.split('/').at(-1) ?? '';
        const answer = granted(await ctx.as('animator').get(`_api/GroupSiteManager/GetValidSiteUrlFromAlias?alias='${leaf}'&isTeamSite=true`));
        const told = String(answer.json.value ?? answer.text);
        return tell(!told.toLowerCase().endsWith(`/${leaf.toLowerCase()}`), `for ${leaf}: ${told}`);
      }
    },
    {
      id: 'member-may-create',
      says: 'who of the team may use `SPSiteManager/create`: `canCreate` tells it, and 403 is the refusal',
      uses: [{ where: '`SpaceSite.create`', otherwise: 'the step is refused aloud, with a work order for an administrator' }],
      needs: ['animator'],
      run: async (ctx) => {
        const answer = await ctx.as('animator').post('_api/SPSiteManager/canCreate');
        return tell(answer.ok && answer.json.value === true, answer.ok ? `animators ${answer.json.value === true ? 'may' : 'may not'}` : said(answer));
      }
    },
    {
      id: 'creation-is-told',
      says: 'a creation answers with its state, `SPSiteManager/status` by GET with `url=\'…\'` tells of sites that others asked for, and says 2 once it is there',
      uses: [{ where: '`SpaceSite.standing`, `SILENT_MINUTES`', otherwise: 'the page waits ten minutes, then asks a person whether the site is asked for again' }],
      needs: ['animator'],
      extra: 'sites',
      run: async (ctx) => {
        const site = await temporarySite(ctx);
        const seen = granted(await ctx.as('animator').get(`_api/SPSiteManager/status?url='${site.url}'`)).json.SiteStatus;
        return tell(site.answered !== 0 && seen === 2, `created: ${String(site.answered)}; ${site.seconds} s later: 2; told to another: ${String(seen)}`);
      }
    },
    {
      id: 'creation-keeps-description',
      says: 'the `Description` of a creation is on the site when it first answers, cut off nowhere below 400 characters',
      uses: [{ where: '`isSpaceOf`', otherwise: 'the step says that another site has the address; an owner writes the mark into the description' }],
      extra: 'sites',
      run: async (ctx) => {
        const site = await temporarySite(ctx);
        const read = String(granted(await site.owner.get('_api/web?$select=Description')).json.Description);
        return tell(read === site.description, `${read.length} of ${site.description.length} characters`);
      }
    },
    {
      id: 'site-takes-people-by-claim',
      says: '`associatedownergroup/users` takes a login name with its claim, and the visitors’ group `spo-grid-all-users`',
      uses: [{ where: '`SpacePeople`', otherwise: 'the step fails aloud; people are added by hand' }],
      needs: ['animator'],
      extra: 'sites',
      run: async (ctx) => {
        const { owner } = await temporarySite(ctx);
        const person = await owner.post('_api/web/associatedownergroup/users', { LoginName: ctx.as('animator').login });
        const { rows } = granted(await ctx.owner.get(`_api/web/siteusers?$select=LoginName&$filter=substringof('spo-grid-all-users',LoginName)`));
        if (rows.length === 0) return notTried('the test site does not know everyone except external users: give them Read there once');
        const everyone = await owner.post('_api/web/associatedvisitorgroup/users', { LoginName: rows[0]?.LoginName });
        return tell(person.ok && everyone.ok, `an owner: ${said(person)}; everyone: ${said(everyone)}`);
      }
    },
    {
      id: 'welcome-page-by-merge',
      says: '`web/rootfolder` takes `WelcomePage` by MERGE on a site without custom scripts',
      uses: [{ where: '`SpaceHome`', otherwise: 'the step is refused aloud; the page is there and is made the first page by hand' }],
      extra: 'sites',
      run: async (ctx) => {
        const { owner } = await temporarySite(ctx);
        const { json } = granted(await owner.get('_api/web/rootfolder?$select=WelcomePage'));
        const changed = await owner.merge('_api/web/rootfolder', { WelcomePage: 'SitePages/Communaute.aspx' });
        const after = granted(await owner.get('_api/web/rootfolder?$select=WelcomePage')).json.WelcomePage;
        return tell(changed.ok && after === 'SitePages/Communaute.aspx', `${said(changed)}; from ${String(json.WelcomePage)} to ${String(after)}`);
      }
    },
    {
      id: 'hub-takes-site-at-once',
      says: '`joinHubSite` of a hub that approves answers as one that takes the site at once; `HubSiteId` of the site tells',
      uses: [{ where: '`openingStepsOf`', otherwise: 'the hub’s step stays open; the space opens without it' }],
      extra: 'sites',
      run: async (ctx) => {
        const hub = hubIn(granted(await ctx.owner.get('_api/site?$select=HubSiteId')));
        const { owner } = await temporarySite(ctx);
        const joined = await owner.post(`_api/site/joinHubSite('${hub}')`);
        const after = granted(await owner.get('_api/site?$select=HubSiteId')).json.HubSiteId;
        return tell(joined.ok && after === hub, `${said(joined)}; ${after === hub ? 'in the hub at once' : 'not in the hub: it approves, or refuses'}`);
      }
    },
    {
      id: 'webs-and-default-groups',
      says: 'webs below a site can be forbidden to REST, and their default groups are refused without scripts',
      uses: [{ where: 'nothing: communities are sites', otherwise: 'nothing' }],
      extra: 'sites',
      run: async (ctx) => {
        const { owner } = await temporarySite(ctx);
        const leaf = ctx.workshop.word();
        const made = await owner.post('_api/web/webs/add', { parameters: { Title: leaf, Url: leaf, WebTemplate: 'STS#3', Language: 1036, UseSamePermissionsAsParentSite: true } });
        const groups = await owner.post(`_api/web/createDefaultAssociatedGroups(userLogin='${encodeURIComponent(owner.login)}',userLogin2='',groupNameSeed='x')`);
        return tell(!made.ok || !groups.ok, `a web below: ${said(made)}; default groups: ${said(groups)}`);
      }
    },
    {
      id: 'deleted-site-keeps-address',
      says: 'a site in the bin is answered by `create` with 4 and by `status` with 0, and its alias is taken',
      uses: [
        { where: '`creationCheck`', otherwise: 'the step says that the site may still come, then asks; nothing is made' },
        { where: '`SharePointRequestSite.hasSite`', otherwise: 'a name counts as free until the site is made: the plan then says that the address is taken' }
      ],
      extra: 'sites',
      run: async (ctx) => {
        const site = await temporarySite(ctx, 'binned');
        needed(await ctx.owner.post('_api/SPSiteManager/delete', { siteId: site.id }), 'the site could not be deleted');
        const [again, status, alias] = [
          await ctx.owner.post('_api/SPSiteManager/create', { request: site.request }),
          await ctx.owner.get(`_api/SPSiteManager/status?url='${site.url}'`),
          await ctx.owner.get(`_api/GroupSiteManager/GetValidSiteUrlFromAlias?alias='${site.leaf}'&isTeamSite=true`)
        ];
        const told = String(alias.json.value ?? alias.text);
        return tell(again.json.SiteStatus === 4 && status.json.SiteStatus === 0 && !told.endsWith(`/${site.leaf}`), `create: ${String(again.json.SiteStatus)}; status: ${String(status.json.SiteStatus)}; alias: ${told}`);
      }
    }
  ]
};


/** The hub that a site told. @throws CannotTry where it is in none */
function hubIn({ json: { HubSiteId } }: Answer): string {
  if (!HubSiteId || HubSiteId === NO_HUB) throw new CannotTry('the test site is in no hub: let it join one');
  return String(HubSiteId);
}
