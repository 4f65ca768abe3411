import '@pnp/sp/site-designs';
import '@pnp/sp/site-scripts';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { connect } from './connect';
import { contract } from './contract';
import type { Persona } from './target';

const PALETTE = JSON.stringify({ palette: { themePrimary: '#007a3d', white: '#ffffff' } });

interface Preview {
  readonly name: string;
  readonly themeJson: string;
}

/** Designs that begin a site, and themes: what the administrators of a tenant offer to its sites. */
contract('Site designs and themes', async ({ site, target, test }) => {
  const { local } = target;
  if (!local) return;
  const { siteDesigns, siteScripts, web } = site.admin;
  const themes = (action: string, body: unknown = {}, as: Persona = 'admin', at = '') => site.request(`${at}_api/thememanager/${action}`, { method: 'POST', as, body });
  const previews = async (): Promise<readonly Preview[]> => (await themes('GetTenantThemingOptions')).json<{ themePreviews: Preview[] }>().themePreviews;

  test('a theme of the tenant is added once, changed where it is there, and deleted', async () => {
    const theme = { name: 'City green', themeJson: PALETTE };
    assert.equal((await themes('UpdateTenantTheme', theme)).json().value, false, 'nothing to change');
    assert.equal((await themes('AddTenantTheme', theme)).json().value, true);
    assert.equal((await themes('AddTenantTheme', theme)).json().value, false, 'there is one of that name');
    assert.deepEqual((await previews()).map(({ name, themeJson }) => [name, themeJson]), [['City green', PALETTE]]);
    const changed = JSON.stringify({ palette: { themePrimary: '#0000ff' } });
    assert.equal((await themes('UpdateTenantTheme', { ...theme, themeJson: changed })).json().value, true);
    assert.deepEqual((await previews()).map(({ themeJson }) => themeJson), [changed]);
    for (const themeJson of ['no json', '{}', '{"palette":{}}']) assert.equal((await themes('AddTenantTheme', { name: 'Wrong', themeJson })).status, 400);
    assert.equal((await themes('AddTenantTheme', { ...theme, name: 'Mine' }, 'owner')).status, 403);
    await themes('DeleteTenantTheme', { name: theme.name });
    assert.deepEqual(await previews(), []);
    await themes('SetHideDefaultThemes', { hideDefaultThemes: true });
    assert.equal((await themes('GetHideDefaultThemes')).json().value, true);
    await themes('SetHideDefaultThemes', { hideDefaultThemes: false });
  }, { needs: ['owner'] });
  test('a web is given a theme by who manages it', async () => {
    const leaf = `themed-${Date.now()}`;
    await web.webs.add('Themed', leaf);
    const applied = await themes('ApplyTheme', { name: 'Any', themeJson: PALETTE }, 'admin', `${leaf}/`);
    const below = connect(target, 'admin', `${site.url}/${leaf}`).web;
    const { ThemeData, ThemedCssFolderUrl } = await below.select('ThemeData', 'ThemedCssFolderUrl')<{ ThemeData: string; ThemedCssFolderUrl: string }>();
    assert.deepEqual([ThemeData, ThemedCssFolderUrl], [PALETTE, applied.json().value]);
    assert.equal((await themes('ApplyTheme', { name: 'Any', themeJson: PALETTE }, 'visitor', `${leaf}/`)).status, 403);
    await below.delete();
  }, { needs: ['visitor'] });
  test('a design runs its scripts in a web, and tells how each action went', async () => {
    await themes('AddTenantTheme', { name: 'For the design', themeJson: PALETTE });
    const actions = [{ verb: 'createSPList', listName: 'Lists/FromDesign', templateType: 100, subactions: [{ verb: 'setTitle', title: 'From a design' }] }, { verb: 'applyTheme', themeName: 'For the design' }, { verb: 'applyTheme', themeName: 'Missing' }];
    const script = await siteScripts.createSiteScript('For a design', '', { $schema: 'schema.json', actions, version: 1 });
    const made = await siteDesigns.createSiteDesign({ Title: 'A design', WebTemplate: '68', SiteScriptIds: [script.Id] });
    const leaf = `designed-${Date.now()}`;
    await web.webs.add('Designed', leaf);
    const url = `${site.url}/${leaf}`;
    const below = connect(target, 'admin', url).web;
    const done = (await siteDesigns.applySiteDesign(made.Id, url)) as unknown as { Verb: string; Outcome: string }[];
    assert.deepEqual(done.map(({ Verb, Outcome }) => [Verb, Outcome]), [['createSPList', '0'], ['setTitle', '0'], ['applyTheme', '0'], ['applyTheme', '1']]);
    assert.equal((await below.lists.getByTitle('From a design').select('BaseTemplate')()).BaseTemplate, 100);
    assert.equal((await below.select('ThemeData')<{ ThemeData: string }>()).ThemeData, PALETTE);
    const task = await siteDesigns.addSiteDesignTask(url, made.Id);
    assert.equal(task.SiteDesignID, made.Id);
    assert.equal(await siteDesigns.getSiteDesignTask(task.ID), null, 'it is over');
    const runs = await siteDesigns.getSiteDesignRun(url);
    assert.deepEqual([runs.length, runs[0]?.SiteDesignTitle], [2, 'A design']);
    assert.deepEqual((await below.getSiteDesignRuns()).map(({ ID }) => ID), runs.map(({ ID }) => ID), 'of the present web, when none is named');
    const status = await siteDesigns.getSiteDesignRunStatus(url, runs.find(({ ID }) => ID === task.ID)?.ID ?? '');
    assert.deepEqual((status as unknown as { ActionVerb: string; OutcomeCode: number }[]).map(({ ActionVerb, OutcomeCode }) => [ActionVerb, OutcomeCode]), [['createSPList', 2], ['setTitle', 2], ['applyTheme', 0], ['applyTheme', 1]]);
    await assertRefused(site.as('visitor').siteDesigns.applySiteDesign(made.Id, url), 403);
    await assertRefused(siteDesigns.applySiteDesign(made.Id, `${site.url}/no-such-web`), 404);
    await below.delete();
    const created = await site.request('_api/SPSiteManager/create', { method: 'POST', body: { request: { Title: 'Begun with a design', Url: `${local.origin}/sites/${leaf}`, Lcid: 1033, WebTemplate: 'SITEPAGEPUBLISHING#0', SiteDesignId: made.Id } } });
    assert.equal(created.json().SiteStatus, 2, created.text);
    await connect(target, 'admin', `${local.origin}/sites/${leaf}`).web.lists.getByTitle('From a design')();
    await siteDesigns.deleteSiteDesign(made.Id);
    await themes('DeleteTenantTheme', { name: 'For the design' });
  }, { needs: ['visitor'] });
  test('a design is changed, seen by those who may, and deleted', async () => {
    const made = await siteDesigns.createSiteDesign({ Title: 'Seen', WebTemplate: '64', Description: 'about', IsDefault: true });
    const seen = async (as: Persona): Promise<boolean> => (await site.as(as).siteDesigns.getSiteDesigns()).some(({ Id }) => Id === made.Id);
    assert.deepEqual([await seen('member'), await seen('visitor')], [true, true]);
    await siteDesigns.grantSiteDesignRights(made.Id, [target.login('member')]);
    assert.deepEqual([await seen('member'), await seen('visitor'), await seen('admin')], [true, false, true]);
    assert.equal((await siteDesigns.getSiteDesignRights(made.Id) as unknown as unknown[]).length, 1);
    await siteDesigns.revokeSiteDesignRights(made.Id, [target.login('member')]);
    assert.equal(await seen('visitor'), true);
    await siteDesigns.updateSiteDesign({ Id: made.Id, Title: 'Seen again' });
    const { Title, Description, IsDefault } = await siteDesigns.getSiteDesignMetadata(made.Id);
    assert.deepEqual([Title, Description, IsDefault], ['Seen again', 'about', false]);
    await assertRefused(siteDesigns.createSiteDesign({ Title: 'Wrong', WebTemplate: '9999' }), 400);
    await assertRefused(site.as('owner').siteDesigns.createSiteDesign({ Title: 'Mine', WebTemplate: '64' }), 403);
    await siteDesigns.deleteSiteDesign(made.Id);
    await assertRefused(siteDesigns.getSiteDesignMetadata(made.Id), 404);
  }, { needs: ['member', 'visitor', 'owner'] });
});
