/** @jest-environment node */
import { VoteCount } from '../VoteCount';
import { readablePages } from './readablePages';
import type { ReadableSite } from './ReadableSite';
import { exportedSite as site, polls } from './testing/exportedSite';

const pagesOf = (given: ReadableSite): ReadonlyMap<string, string> => new Map([...readablePages(given)].map(({ path, html }) => [path, html]));

test('each row is told once: on the page of what it is of, on one of its own, or with its list', () => {
  const pages = pagesOf(site());
  expect([...pages.keys()]).toEqual(['read/ParvisPolls-1.html', 'read/ParvisPolls-2.html', 'read/ParvisPollRecords.html', 'read/ParvisProfiles.html', 'read/ParvisProfiles-p2.html', 'index.html']);
  expect(pages.get('read/ParvisPolls-1.html')).toContain('id="ParvisPollRecords-3"');
  // A record of a poll that is gone.
  expect(pages.get('read/ParvisPollRecords.html')).toMatch(/id="ParvisPollRecords-1".*<h2>Après avoir voté \(n° 1\)<\/h2>/s);
  expect(pages.get('read/ParvisProfiles-p2.html')?.match(/<article/g)).toHaveLength(1);
});

test('a result is told as it was certified, in the words of its answers', () => {
  const html = pagesOf(site()).get('read/ParvisPolls-1.html') ?? '';
  expect(html).toMatch(/Résultat certifié<\/h2><p>13 personnes ont voté\.<\/p>.*<th scope="row">Oui<\/th><td>4<\/td>.*<td>9<\/td>/s);
  const votes = new VoteCount();
  votes.add(1, 'b/first-0-2');
  expect(pagesOf(site({ lists: [polls], votes, language: 'en' })).get('read/ParvisPolls-1.html')).toMatch(/Stored votes.*1 person voted.*<td>0<\/td>.*<td>1<\/td>/s);
});

test('nothing that people wrote runs, and only what leads to the web or into the archive is a link', () => {
  for (const [path, html] of pagesOf(site())) {
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('Content-Security-Policy');
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(path === 'index.html' ? /^(#content|read\/|files\/|data\/)/ : /^(#content|\.\.\/|Parvis|https:\/\/ville\.example\/\?a=1&amp;b=2)/);
  }
  const html = pagesOf(site()).get('read/ParvisProfiles.html') ?? '';
  expect(html).toContain('<dd>javascript:alert(1)</dd>');
  expect(html).toContain('href="../files/ParvisCallFiles/plan%20%C3%A9t%C3%A9%20%231.pdf"');
});
