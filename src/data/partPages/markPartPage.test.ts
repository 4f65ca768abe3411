/** @jest-environment node */
import fc from 'fast-check';
import { markDescription, readVersion } from '../provisioning/versionMark';
import { markPartPage } from './markPartPage';
import { readPartPage } from './readPartPage';

const letters = fc.constantFrom(...'abzéÉ07 -_.\'&()+œ中');
const segment = fc.string({ unit: letters, minLength: 1, maxLength: 30 }).filter((text) => !text.startsWith('.') && text.toLowerCase() !== 'templates');
const kind = fc.constantFrom('poll', 'call', 'contribution');
const page = fc.record({ kinds: fc.array(kind, { minLength: 1 }).map((kinds) => kinds.join(' ')), page: fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `SitePages/${segments.join('/')}.aspx`) });
/** What an owner may write, marks of other versions and half marks among it. */
const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('[Parvis 1]', ' [Parvis 12] ', '[Parvis page', 'Les votes.', '\n', ']', '[Parvis part 2]'))).map((parts) => parts.join(''));

const a = { kinds: 'poll', page: 'SitePages/a.aspx' };

test('the page that is recorded is read again, and the version as it was, by earlier packages too', () => {
  fc.assert(
    fc.property(words, page, page, (description, first, second) => {
      const marked = markPartPage(description, first);
      expect(readVersion([], marked)).toBe(readVersion([], description));
      if (readPartPage(description) === null) expect(readPartPage(marked)).toEqual(first);
      expect(readPartPage(markPartPage(markPartPage('À nous. [Parvis 2]', first), second))).toEqual(second);
    })
  );
});

test('an upgrade keeps the page, and what an owner wrote stays', () => {
  fc.assert(
    fc.property(page, fc.integer({ min: 1, max: 99 }), (recorded, version) => {
      const marked = markPartPage('À nous. [Parvis 2]', recorded);
      expect(marked).toBe(`À nous. [Parvis page ${recorded.kinds} ${recorded.page}] [Parvis 2]`);
      expect(markDescription(marked, version)).toBe(`À nous. [Parvis page ${recorded.kinds} ${recorded.page}] [Parvis ${version}]`);
      expect(markPartPage(markPartPage(marked, a), recorded)).toBe(marked);
    })
  );
  expect([markPartPage('', a), markPartPage('À nous', a)]).toEqual([' [Parvis page poll SitePages/a.aspx]', 'À nous [Parvis page poll SitePages/a.aspx]']);
});

test.each([
  ['another site', '/sites/x/SitePages/a.aspx'],
  ['another host', 'https://evil.example/SitePages/a.aspx'],
  ['another host without its scheme', '//evil.example/a.aspx'],
  ['a script', 'javascript:alert(1)//.aspx'],
  ['a way up', 'SitePages/../../rh/SitePages/a.aspx'],
  ['a way up that is escaped', 'SitePages/%2e%2e/a.aspx'],
  ['a way back', 'SitePages\\..\\a.aspx'],
  ['nothing between', 'SitePages//evil.example/a.aspx'],
  ['a query', 'SitePages/a.aspx?x=.aspx'],
  ['a fragment', 'SitePages/a#b.aspx'],
  ['a quote', 'SitePages/"><script>.aspx'],
  ['a line', 'SitePages/a\n.aspx'],
  ['what turns a text round', 'SitePages/\u202exspa.aspx'],
  ['a file of another library', 'Documents/a.aspx'],
  ['a page that is none', 'SitePages/a.exe'],
  ['a pattern of pages', 'SitePages/Templates/a.aspx'],
  ['no page', ''],
  ['no kind', '[Parvis page SitePages/a.aspx]']
])('%s is no page: links go on leading home', (_, text) => {
  expect(readPartPage(`À nous [Parvis page poll ${text}] [Parvis 2]`)).toBeNull();
});

test('whatever a description holds, what is read of it is a page below the web', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...'./\\%2e?#:@ aA\n')).map((part) => part.join(''))), (text) => {
      const read = readPartPage(`[Parvis page poll SitePages/${text}.aspx]`);
      if (read === null) return;
      const { origin, pathname, search, hash } = new URL(`https://ville.test/sites/x/${encodeURI(read.page)}`);
      expect([origin, search, hash, decodeURI(pathname)]).toEqual(['https://ville.test', '', '', `/sites/x/${read.page}`]);
      expect(read.page.startsWith('SitePages/')).toBe(true);
    }),
    { numRuns: 1000 }
  );
  expect(readPartPage(null)).toBeNull();
});
