/** @jest-environment node */
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { SitePictures } from './SitePictures';

const FOLDER = "getFolderByServerRelativePath(decodedUrl='/sites/intranet/SiteAssets/Parvis')";

function site(answer: (asked: Asked) => Answered | undefined) {
  const { connection, asked, sent } = answering(answer);
  return { pictures: new SitePictures(connection), asked, sent };
}

describe('pictures that owners put into their site', () => {
  it('are those of one folder, the sixty newest first', async () => {
    const { pictures, asked } = site(() => ({ body: { value: [{ Name: 'parc.jpg', ServerRelativeUrl: '/sites/intranet/SiteAssets/Parvis/parc.jpg' }, { Name: 'n# 1#.jpg', ServerRelativeUrl: '/a/n# 1#.jpg' }] } }));
    expect(await pictures.list()).toEqual([{ name: 'parc.jpg', path: '/sites/intranet/SiteAssets/Parvis/parc.jpg' }, { name: 'n# 1#.jpg', path: '/a/n%23%201%23.jpg' }]);
    const { searchParams, pathname } = new URL(asked[0]?.path ?? '', 'https://ville.example');
    expect([decodeURIComponent(pathname), Object.fromEntries(searchParams)]).toEqual([`/${FOLDER}/Files`, { $select: 'Name,ServerRelativeUrl', $orderby: 'TimeCreated desc', $top: '60' }]);
  });

  it('are none where there is no such folder yet; any other failure is told', async () => {
    expect(await site(() => refused(404, '-2147024894')).pictures.list()).toEqual([]);
    expect(await codeOf(site(() => refused(403, '-2147024891')).pictures.list())).toBe('forbidden');
  });

  it('are stored under their name in a folder that is made for them, in the site’s own library', async () => {
    const { pictures, asked, sent } = site(() => undefined);
    expect(await pictures.add("l'été 1.jpg", new Blob([new Uint8Array([1, 2, 3])]))).toBe("/sites/intranet/SiteAssets/Parvis/l'%C3%A9t%C3%A9%201.jpg");
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['POST', 'lists/ensureSiteAssetsLibrary'],
      ['POST', "getFolderByServerRelativePath(decodedUrl='/sites/intranet/SiteAssets')/folders/addUsingPath(DecodedUrl='/sites/intranet/SiteAssets/Parvis',overwrite=false)"],
      ['POST', `${FOLDER}/Files/AddUsingPath(decodedurl='l''été 1.jpg',overwrite=true)`]
    ]);
    expect(sent[2]?.body).toBe('[object ArrayBuffer]');
  });

  it('are not stored by who may not add files', async () => {
    const { pictures } = site(({ path }) => (path.includes('AddUsingPath(decodedurl') ? refused(403, '-2147024891') : undefined));
    expect(await codeOf(pictures.add('parc.jpg', new Blob(['x'])))).toBe('forbidden');
  });
});
