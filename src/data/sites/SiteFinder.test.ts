/** @jest-environment node */
import { codeOf, connectionTo, json } from '../connection/testing/connectionTo';
import { SiteFinder } from './SiteFinder';

const cells = (values: Readonly<Record<string, string | null>>) => ({ Cells: Object.entries(values).map(([Key, Value]) => ({ Key, Value })) });
const found = (...rows: readonly ReturnType<typeof cells>[]) => (): Response => json({ PrimaryQueryResult: { RelevantResults: { Table: { Rows: rows } } } });

describe('sites that a person can read', () => {
  it('are found by the beginnings of words of their name, whatever signs are typed', async () => {
    const site = connectionTo([found(cells({ Title: 'Culture', Path: 'https://ville.test/sites/culture/' }), cells({ Path: 'https://ville.test/sites/a', Title: null }), cells({ Title: 'Sans adresse', Path: '' }), cells({ Title: 'Rien' }))]);
    expect(await new SiteFinder(site.connection).find(" l'été* OR) culture ")).toEqual([
      { webUrl: 'https://ville.test/sites/culture', title: 'Culture' },
      { webUrl: 'https://ville.test/sites/a', title: 'https://ville.test/sites/a' }
    ]);
    const asked = new URL(site.sent[0]?.url ?? '').searchParams;
    expect(site.sent[0]?.url).toContain('/_api/search/query?');
    expect([asked.get('querytext'), asked.get('selectproperties'), asked.get('rowlimit'), asked.get('trimduplicates')]).toEqual([
      "'(contentclass:STS_Site OR contentclass:STS_Web) Title:l* Title:été* Title:OR* Title:culture*'", "'Title,Path'", '20', 'false'
    ]);
  });

  it('are not looked for by nothing', async () => {
    const site = connectionTo([]);
    expect([await new SiteFinder(site.connection).find(''), await new SiteFinder(site.connection).find(' *"() ')]).toEqual([[], []]);
    expect(site.sent).toEqual([]);
  });

  it('are not waited for by who typed on', async () => {
    const controller = new AbortController();
    const finding = codeOf(new SiteFinder(connectionTo([() => new Promise(() => undefined)]).connection).find('a', controller.signal));
    setTimeout(() => controller.abort());
    expect(await finding).toBe('AbortError');
  });
});

describe('the hub of a site', () => {
  const HUB = '11111111-2222-3333-4444-555555555555';
  const hubAt = (SiteUrl: string) => [() => json({ HubSiteId: HUB }), () => json({ SiteUrl, Title: 'Valmontreuil' })];

  it('is the one that it joined', async () => {
    const site = connectionTo(hubAt('https://ville.example/sites/hub/'));
    expect(await new SiteFinder(site.connection).hub()).toEqual({ webUrl: 'https://ville.example/sites/hub', title: 'Valmontreuil' });
    expect(site.sent.map(({ url }) => url.split('/_api/')[1])).toEqual(['site?$select=HubSiteId', `hubsites/getbyid('${HUB}')?$select=SiteUrl,Title`]);
  });

  it('is none where it joined none, or is one itself', async () => {
    for (const HubSiteId of ['00000000-0000-0000-0000-000000000000', '', undefined]) expect(await new SiteFinder(connectionTo([() => json({ HubSiteId })]).connection).hub()).toBeNull();
    expect(await new SiteFinder(connectionTo(hubAt('https://VILLE.example/sites/Intranet/')).connection).hub()).toBeNull();
  });
});
