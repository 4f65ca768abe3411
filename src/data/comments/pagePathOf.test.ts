import { addressOf } from '../files/addressOf';
import { pagePathOf } from './pagePathOf';

const NAMES = ['Article', '100 % d’accord', '50%25', '100%', 'a#b', 'l\'été', 'R&D + nous', '🚲 au bureau', 'ميزانية المدينة'];

test.each(NAMES)('a page called %s is found, whether SharePoint says its path escaped or not', (name) => {
  const path = `/sites/intranet/SitePages/${name}.aspx`;
  const address = addressOf(path).replace(/\+/g, '%2B');
  expect(pagePathOf(path, address)).toBe(path);
  expect(pagePathOf(address, address)).toBe(path);
  expect(pagePathOf(path, addressOf(path))).toBe(path);
});

test('a short address says nothing of its page', () => {
  expect(pagePathOf('/sites/intranet/SitePages/Page%20d%C3%A9part.aspx', '/sites/intranet')).toBe('/sites/intranet/SitePages/Page départ.aspx');
  expect(pagePathOf('/sites/intranet/SitePages/100 %.aspx', '/sites/intranet/')).toBe('/sites/intranet/SitePages/100 %.aspx');
});
