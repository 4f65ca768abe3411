import { ownPicture } from './ownPicture';

it.each([
  ['/sites/a/SiteAssets/parc.jpg', '/sites/a/SiteAssets/parc.jpg'],
  ['https://ville.sharepoint.com/sites/a/parc.jpg', '/sites/a/parc.jpg'],
  ['https://ville.sharepoint.com.elsewhere.example/parc.jpg', undefined],
  ['https://elsewhere.example/parc.jpg', undefined],
  ['//elsewhere.example/parc.jpg', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined]
])('a picture is the tenant’s own, or none: %s', (value, path) => expect(ownPicture(value, 'https://ville.sharepoint.com')).toBe(path));
