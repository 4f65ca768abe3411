import { sessionKey, sessionOf, sessionOfLink } from './trainingSession';

it('is named with its web, and read from the link that its page copies', () => {
  const thing = { kind: 'session', id: 12, webPath: '/sites/formation' };
  expect([sessionKey(thing), sessionOf(sessionKey(thing))]).toEqual(['session-12@/sites/formation', thing]);
  expect(sessionOfLink(' https://ville.test/sites/intranet/SitePages/Inscriptions.aspx?parvis=session-12@/sites/formation', 'https://ville.test')).toEqual(thing);
  expect(sessionOfLink('https://ville.test/sites/formation/SitePages/Inscriptions.aspx?web=1&parvis=session-12', 'https://ville.test')).toEqual(thing);
  for (const link of ['https://autre.test/sites/formation?parvis=session-12', 'https://ville.test/sites/formation?parvis=poll-12', 'https://ville.test/sites/formation', 'pas un lien', '']) expect(sessionOfLink(link, 'https://ville.test')).toBeNull();
  // What the team typed of its own sessions is a text.
  for (const text of ['', 'Séance d’automne', 'session-12', 'poll-3@/sites/x']) expect(sessionOf(text)).toBeNull();
});
