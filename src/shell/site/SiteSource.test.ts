import { readSource } from './SiteSource';

const page = 'https://ville.sharepoint.com/sites/voirie';

test('another site of the same SharePoint is shown, its address written one way', () => {
  expect(readSource({ webUrl: 'https://ville.sharepoint.com/sites/Réseau/', title: 'Réseau' }, page)).toEqual({ webUrl: 'https://ville.sharepoint.com/sites/Réseau', title: 'Réseau' });
  expect(readSource({ webUrl: 'https://ville.sharepoint.com/', title: 'Accueil' }, page)).toEqual({ webUrl: 'https://ville.sharepoint.com', title: 'Accueil' });
});

test.each([
  ['nothing', undefined],
  ['a text', 'https://ville.sharepoint.com/sites/hub'],
  ['no title', { webUrl: 'https://ville.sharepoint.com/sites/hub' }],
  ['another host', { webUrl: 'https://evil.example/sites/hub', title: 'Hub' }],
  ['another scheme', { webUrl: 'javascript:alert(1)', title: 'Hub' }],
  ['no address', { webUrl: 'hub', title: 'Hub' }],
  ['an address that is no escaped one', { webUrl: 'https://ville.sharepoint.com/sites/50%', title: 'Hub' }],
  ['a percent sign', { webUrl: 'https://ville.sharepoint.com/sites/50%25', title: 'Hub' }],
  ['a query', { webUrl: 'https://ville.sharepoint.com/sites/hub?x=1', title: 'Hub' }],
  ['the page’s own site', { webUrl: 'https://ville.sharepoint.com/Sites/Voirie/', title: 'Voirie' }]
])('%s means the site of the page', (_, source) => {
  expect(readSource(source, page)).toBeUndefined();
});
