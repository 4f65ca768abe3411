import type { Held } from '../../../../domain/privacy/Held';
import { heldAsJson } from '../../../../domain/privacy/Held';
import { heldHtml } from './heldHtml';
import { personWords } from './personStrings';
import { registerWords } from './registerStrings';

const HOSTILE = '</dd><script>alert(1)</script><img src=x onerror=alert(1)> & "‮';
const both = (text: string): Readonly<Record<'fr' | 'en', string>> => ({ fr: text, en: text });
const held: Held = {
  person: { id: 7, name: HOSTILE, login: 'lea' },
  site: 'https://ville.example/sites/intranet',
  at: new Date('2026-11-27T10:00:00Z'),
  groups: [HOSTILE],
  looked: 12,
  unread: [{ url: 'Lists/ParvisNeeds', title: both('Besoins'), why: 'forbidden' }],
  lists: [{ url: 'Lists/ParvisContributions', part: 'calls', title: both('Contributions'), description: both(HOSTILE), rows: [{ id: 3, because: ['author'], created: new Date(0), modified: new Date(0), files: [{ name: HOSTILE, path: '/sites/intranet/ParvisCallFiles/k-"a b#?.pdf' }, { name: 'b.pdf', path: '/sites/intranet/b.pdf' }], cells: [{ name: 'Text', title: both('Texte'), text: both(HOSTILE), value: HOSTILE, isSecret: false }, { name: 'Secret', title: both('Choix'), text: both('1'), value: null, isSecret: true }] }] }]
};
const formats = { number: String, dateTime: (value: Date) => value.toISOString() };

it.each(['fr', 'en'] as const)('is one page without anything that runs, whatever people wrote (%s)', (language) => {
  const html = heldHtml(held, personWords[language], registerWords[language], { language, formats });
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
  expect(html).not.toMatch(/https?:\/\/(?!ville\.example)/);
  expect(page.querySelector('article dd:last-of-type')?.textContent).toBe(personWords[language].secret);
  expect([...page.querySelectorAll('dd')].map(({ textContent }) => textContent)).toContain(HOSTILE);
  expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([personWords[language].groups, personWords[language].unread, registerWords[language].parts.calls.name, personWords[language].not]);
});

it('leads to files where they are, and to those of its archive', () => {
  const html = heldHtml(held, personWords.fr, registerWords.fr, { language: 'fr', formats, packed: new Map([['/sites/intranet/b.pdf', 'files/b #1.pdf']]) });
  const links = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([[HOSTILE, 'https://ville.example/sites/intranet/ParvisCallFiles/k-%22a%20b%23%3F.pdf'], ['b.pdf', 'files/b%20%231.pdf']]);
  expect(JSON.parse(heldAsJson(held, new Map([['/sites/intranet/b.pdf', 'files/b.pdf']])))).toMatchObject({ version: 2, lists: [{ rows: [{ files: [{ name: HOSTILE }, { name: 'b.pdf', path: '/sites/intranet/b.pdf', archived: 'files/b.pdf' }] }] }] });
});
