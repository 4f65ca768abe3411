import '@pnp/sp/site-scripts';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { connect } from './connect';
import { contract } from './contract';

const UTILITY = '_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility';

interface Outcome {
  readonly Verb: string;
  readonly Outcome: string;
  readonly OutcomeText: string;
}
interface Script {
  readonly actions: readonly { readonly verb: string; readonly listName?: string; readonly subactions?: readonly { readonly verb: string; readonly displayName?: string }[] }[];
}

/** Scripts that make lists and links in a web: kept by the tenant, read from what there is, run. */
contract('Site scripts', async ({ site, target, test }) => {
  if (!target.local) return;
  const { siteScripts, web } = site.admin;
  const link = { verb: 'addNavLink', url: '/sites/intranet', displayName: 'Home again', isWebRelative: false };
  const script = (...actions: unknown[]): Record<string, unknown> => ({ $schema: 'schema.json', actions, version: 1 });
  const run = async (content: unknown, at = '', as: 'admin' | 'visitor' = 'admin') => site.request(`${at}${UTILITY}.ExecuteTemplateScript`, { method: 'POST', as, body: { script: JSON.stringify(content) } });
  const outcomes = async (content: unknown, at = ''): Promise<Outcome[]> => (await run(content, at)).values<Outcome & Record<string, unknown>>();

  test('a script is kept, listed without its content, changed and deleted', async () => {
    const made = await siteScripts.createSiteScript("It's a title", 'About it', script(link));
    assert.deepEqual([made.Title, made.Description, made.Version], ["It's a title", 'About it', 1]);
    const listed = (await siteScripts.getSiteScripts()).find(({ Id }) => Id === made.Id);
    assert.deepEqual([listed?.Title, listed?.Content], ["It's a title", null]);
    const content = async (): Promise<unknown> => JSON.parse(String((await siteScripts.getSiteScriptMetadata(made.Id)).Content));
    assert.deepEqual(await content(), script(link));
    await siteScripts.updateSiteScript({ Id: made.Id, Title: 'Renamed' }, script(link, link));
    await site.request(`${UTILITY}.UpdateSiteScript`, { method: 'POST', body: { updateInfo: { Id: made.Id, Version: 2 } } });
    assert.deepEqual(await content(), script(link, link));
    const changed = await siteScripts.getSiteScriptMetadata(made.Id);
    assert.deepEqual([changed.Title, changed.Description, changed.Version], ['Renamed', 'About it', 2]);
    await siteScripts.deleteSiteScript(made.Id);
    await assertRefused(siteScripts.getSiteScriptMetadata(made.Id), 404);
    await assertRefused(siteScripts.deleteSiteScript(made.Id), 404);
  });
  test('what is no script is refused, and so is who does not administer the tenant', async () => {
    for (const wrong of [script(), { $schema: 'x' }, script({ verb: 'dance' }), script('addNavLink'), script({ name: 'no verb' })]) await assertRefused(siteScripts.createSiteScript('Wrong', '', wrong), 400);
    await assertRefused(siteScripts.createSiteScript('Long', '', script({ ...link, displayName: 'x'.repeat(100_001) })), 400);
    await assertRefused(site.as('owner').siteScripts.createSiteScript('Mine', '', script(link)), 403);
    assert.equal((await run(script(link), '', 'visitor')).status, 403);
  }, { needs: ['owner', 'visitor'] });
  test('a list is written as a script, and the script makes the same list elsewhere, once', async () => {
    const original = await site.newList('Original');
    await original.list.update({ Description: 'What it is for' });
    await original.list.fields.createFieldAsXml('<Field Type="Choice" Name="Ward" DisplayName="Ward of the city" Required="TRUE"><CHOICES><CHOICE>North</CHOICE><CHOICE>South</CHOICE></CHOICES></Field>');
    await original.list.views.add('By ward', false, { RowLimit: 7, ViewQuery: '<OrderBy><FieldRef Name="Title" /></OrderBy>' });
    const text = await original.list.getSiteScript();
    const parsed = JSON.parse(text as unknown as string) as Script;
    assert.deepEqual([parsed.actions.length, parsed.actions[0]?.verb, parsed.actions[0]?.listName], [1, 'createSPList', original.rootFolder.slice(site.path.length + 1)]);
    assert.ok(parsed.actions[0]?.subactions?.some(({ verb, displayName }) => verb === 'addSPFieldXml' && displayName === 'Ward of the city'));
    const leaf = `script-${Date.now()}`;
    await web.webs.add('Script', leaf);
    const first = await outcomes(parsed, `${leaf}/`);
    assert.deepEqual([first[0]?.Outcome, first.filter(({ OutcomeText }) => OutcomeText !== '')], ['0', []]);
    const below = connect(target, 'admin', `${site.url}/${leaf}`).web;
    const copy = () => below.lists.getByTitle(original.title);
    const column = async (list: typeof original.list): Promise<unknown[]> => {
      const { Title, Required, Choices } = await list.fields.getByTitle('Ward of the city')<{ Title: string; Required: boolean; Choices: string[] }>();
      return [Title, Required, Choices];
    };
    assert.deepEqual(await column(copy()), await column(original.list));
    assert.equal((await copy().select('Description')()).Description, 'What it is for');
    const view = await copy().views.getByTitle('By ward')();
    assert.deepEqual([view.RowLimit, /FieldRef Name="Title"/.test(view.ViewQuery)], [7, true]);
    const again = await outcomes(parsed, `${leaf}/`);
    assert.deepEqual([again[0]?.Outcome, again.some(({ Outcome: outcome }) => outcome === '1')], ['2', false], 'what is there stays');
    assert.equal((await copy().fields.filter("Title eq 'Ward of the city'")()).length, 1);
    await below.delete();
  });
  test('one action that fails stops none after it', async () => {
    const done = await outcomes(script({ verb: 'triggerFlow', url: 'x' }, { verb: 'addNavLink', url: 'SitePages', displayName: 'Pages by script', isWebRelative: true }));
    assert.deepEqual(done.map(({ Verb, Outcome: outcome }) => [Verb, outcome]), [['triggerFlow', '1'], ['addNavLink', '0']]);
    assert.match(done[0]?.OutcomeText ?? '', /triggerFlow/);
    const node = (await web.navigation.quicklaunch()).find(({ Title }) => Title === 'Pages by script');
    assert.equal(node?.Url, `${site.path}/SitePages`);
    await web.navigation.quicklaunch.getById(node.Id).delete();
    const [single] = (await site.request(`${UTILITY}.ExecuteSiteScriptAction`, { method: 'POST', body: { actionDefinition: JSON.stringify({ verb: 'setRegionalSettings', timeZone: 3 }) } })).values<Outcome & Record<string, unknown>>();
    assert.equal(single?.Outcome, '0');
    const wrong = await outcomes(script({ verb: 'setRegionalSettings', timeZone: 9999 }, { verb: 'setRegionalSettings', locale: 'fr' }, { verb: 'createSPList', listName: '' }, { verb: 'addNavLink', url: '/' }));
    assert.deepEqual(wrong.map(({ Outcome: outcome }) => outcome), ['1', '1', '1', '1']);
    assert.equal((await site.request('_api/web/regionalSettings/timeZone')).json().Id, 3);
  });
  test('a web is written as a script of what is asked for', async () => {
    const list = await site.newList('Part of it');
    const info = { IncludedLists: [list.rootFolder.slice(site.path.length + 1), 'Lists/Missing'], IncludeRegionalSettings: true, IncludeLinksToExportedItems: false, IncludeTheme: false, IncludeBranding: false, IncludeSiteExternalSharingCapability: false };
    const answer = (await site.request(`${UTILITY}.GetSiteScriptFromWeb`, { method: 'POST', body: { webUrl: site.url, info } })).json<{ JSON: string; Warnings: string[] }>();
    assert.deepEqual((JSON.parse(answer.JSON) as Script).actions.map(({ verb }) => verb), ['createSPList', 'setRegionalSettings']);
    assert.equal(answer.Warnings.length, 1);
    assert.equal((await site.request(`${UTILITY}.GetSiteScriptFromWeb`, { method: 'POST', body: { webUrl: `${site.url}/no-such-web`, info } })).status, 404);
  });
});
