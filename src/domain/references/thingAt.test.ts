import { thingAt } from './thingAt';

const origin = 'https://ville.sharepoint.com';

test.each([
  ['/sites/voirie/SitePages/Avis.aspx?parvis=poll-12', { kind: 'poll', id: 12, webPath: '/sites/voirie' }],
  ['/sites/voirie/?parvis=call-3', { kind: 'call', id: 3, webPath: '/sites/voirie' }],
  ['/SitePages/Home.aspx?web=1&parvis=idea-4#fin', { kind: 'idea', id: 4, webPath: '' }],
  ['/sites/voirie/SitePages/Avis.aspx?parvis=usage-3@/sites/hub', { kind: 'usage', id: 3, webPath: '/sites/hub' }],
  ['/sites/r%C3%A9seau/sitepages/accueil.aspx?parvis=poll-1', { kind: 'poll', id: 1, webPath: '/sites/réseau' }]
])('%s names a thing and its site', (path, thing) => expect(thingAt(` ${origin}${path} `, origin)).toEqual(thing));

test.each(['', 'poll-12', 'plan de circulation', 'https://ailleurs.example/sites/voirie?parvis=poll-12', `${origin}/sites/voirie`, `${origin}/sites/voirie?parvis=%3Cb%3E`, `${origin}/sites/%E0?parvis=poll-1`])('%p names none', (address) => {
  expect(thingAt(address, origin)).toBeUndefined();
});
