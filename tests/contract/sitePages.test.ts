import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { publishSitePage } from '../../src/data/pages/sitePages';
import { openLocalSite } from './localSite';
import type { SiteUnderTest } from './SiteUnderTest';

const NAME = 'synthese-12-1';

describe('pages that are made of a published text', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const rowOf = async (): Promise<{ readonly CanvasContent1: string; readonly Title: string; readonly OData__UIVersionString: string }> => {
    const answer = await site.rest('visitor', `_api/web/getFileByServerRelativePath(decodedurl='/sites/intranet/SitePages/${NAME}.aspx')/ListItemAllFields?$select=Title,CanvasContent1,OData__UIVersionString`);
    assert.equal(answer.status, 200);
    return (await answer.json()) as Awaited<ReturnType<typeof rowOf>>;
  };
  before(async () => {
    site = await openLocalSite();
  });
  after(() => site.close());

  it('are published with their title and text, and read by visitors', async () => {
    const address = await publishSitePage(site.connection('owner'), { name: NAME, title: 'Synthèse : la « charte »', html: '<h2>Vue d’ensemble</h2><p>3 &lt; 4</p>' });
    assert.match(address, /^https?:\/\/[^/]+\/sites\/intranet\/SitePages\/synthese-12-1\.aspx$/);
    const row = await rowOf();
    assert.equal(row.Title, 'Synthèse : la « charte »');
    assert.match(row.CanvasContent1, /Vue d’ensemble<\/h2><p>3 &(amp;)?lt; 4/);
    assert.match(row.OData__UIVersionString, /^\d+\.0$/);
  });

  it('are written anew under their name, and stand there once', async () => {
    const address = await publishSitePage(site.connection('owner'), { name: NAME, title: 'Synthèse', html: '<p>Autre</p>' });
    assert.match(address, /synthese-12-1\.aspx$/);
    const row = await rowOf();
    assert.equal(row.Title, 'Synthèse');
    assert.ok(row.CanvasContent1.includes('Autre') && !row.CanvasContent1.includes('Vue d’ensemble'));
  });

  it('are made by who may make pages alone', async () => {
    await assert.rejects(publishSitePage(site.connection('visitor'), { name: 'synthese-12-2', title: 'x', html: '' }), (error) => error instanceof DataError && error.code === 'forbidden');
  });
});
