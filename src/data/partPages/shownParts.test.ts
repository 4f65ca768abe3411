/** @jest-environment node */
import { globSync, readFileSync } from 'node:fs';
import { allLists } from '../../lists/allLists';
import { markPartPage } from './markPartPage';
import { readPartPage } from './readPartPage';
import { showingOf, shownParts } from './shownParts';

const ids = globSync('src/webparts/*/*.manifest.json').map((file) => /"id": *"([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1]);

test.each(shownParts)('$url says where a part of the package stands', ({ componentId, url, kinds }) => {
  expect(ids).toContain(componentId);
  expect(allLists.map((list) => list.url)).toContain(url);
  expect(readPartPage(markPartPage('', { kinds, page: 'SitePages/a.aspx' }))?.kinds).toBe(kinds);
});

test('what a part shows, its property pane says', () => {
  expect([{}, { mode: 'current', content: 'both' }, { mode: 'one' }, { content: 'directory' }, { mode: 'one', source: { webUrl: 'x' } }, { service: 'piscines' }, { service: ' ' }].map(showingOf)).toEqual(['all', 'all', 'one', 'none', 'none', 'one', 'all']);
});
