import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { SitePictures } from '../../src/data/pictures/SitePictures';
import { openLocalSite } from './localSite';
import type { SiteUnderTest } from './SiteUnderTest';

describe('pictures of a site', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const of = (persona: 'owner' | 'visitor'): SitePictures => new SitePictures(site.connection(persona));
  before(async () => {
    site = await openLocalSite();
  });
  after(() => site.close());

  it('are none before the first one', async () => assert.deepEqual(await of('visitor').list(), []));

  it('are stored once under their name, whole, and found by all who read the site', async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 200, 10, 13]);
    const path = await of('owner').add('parc-1.jpg', new Blob([bytes]));
    assert.equal(path, '/sites/intranet/SiteAssets/Parvis/parc-1.jpg');
    assert.equal(await of('owner').add('parc-1.jpg', new Blob([bytes])), path);
    assert.deepEqual(await of('visitor').list(), [{ path, name: 'parc-1.jpg' }]);
    const file = await site.rest('visitor', `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`);
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
  });

  it('are added by who may add files alone', async () => {
    await assert.rejects(of('visitor').add('parc-2.jpg', new Blob(['x'])), (error) => error instanceof DataError && error.code === 'forbidden');
  });
});
