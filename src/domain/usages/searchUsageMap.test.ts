import { indexUsageMap } from './indexUsageMap';
import { searchUsageMap } from './searchUsageMap';
import { link, site, tool, usage } from './testing/generateUsageMap';

const map = indexUsageMap({
  usages: [
    usage(1, { title: 'Partager un fichier avec une autre direction', synonyms: ['envoyer un gros document', 'WeTransfer'] }),
    usage(2, { title: 'Poser un congé', synonyms: ['vacances', 'RTT', 'absence'] }),
    usage(3, { title: 'Organiser une réunion', synonyms: ['visioconférence', 'rendez-vous'] }),
    usage(4, { title: 'Suivre un tarif', description: 'Les tarifs des services publics municipaux' }),
    usage(5, { title: 'Lire les journaux', synonyms: ['presse'] })
  ],
  tools: [tool(1, { title: 'Portail RH', synonyms: ['Chronos', 'GTA'], purpose: 'Congés et bulletins de paie' }), tool(2, { title: 'Teams' }), tool(3, { title: 'Fax' })],
  links: [link(1, 2, 1), link(2, 3, 2), link(3, 1, 3, 'notForThis')],
  sites: [site(1, { title: 'Direction des ressources humaines', synonyms: ['DRH'] }), site(2, { title: 'Communauté des télétravailleurs' })]
});
const { find, findSites } = searchUsageMap(map);
const usages = (query: string): readonly number[] => find(query).usages.map(({ id }) => id);
const tools = (query: string): readonly number[] => find(query).tools.map(({ id }) => id);

test.each([
  ['conges', 2],
  ['Je veux poser des congés', 2],
  ['CONGÉ', 2],
  ['vacance', 2],
  ['rtt', 2],
  ['reunions', 3],
  ['visio', 3],
  ['rendez vous', 3],
  ['tarifs', 4],
  ['journal', 5],
  ['wetransfer', 1],
  ['gros document', 1]
])('"%s" finds usage %d first', (query, id) => expect(usages(query)[0]).toBe(id));

test.each([
  ['réunoin', 3],
  ['congès', 2],
  ['fichié', 1],
  ['partger', 1],
  ['tarrif', 4],
  ['vacanecs', 2]
])('a typo: "%s" still finds usage %d', (query, id) => expect(usages(query)).toContain(id));

test('a tool is found by its old name, and so are the usages that it serves', () => {
  expect(tools('chronos')).toEqual([1]);
  expect(usages('chronos')).toEqual([2]);
});

test('a usage is not found by a tool that is not for it', () => expect(usages('fax')).toEqual([]));

test('as one types, each letter keeps what is meant', () => {
  const words = 'organiser une réunion';
  for (let length = 3; length <= words.length; length += 1) expect(usages(words.slice(0, length))).toContain(3);
});

test.each(['', '   ', 'je veux', '?!', 'zzzzzz', '🦊'])('"%s" finds nothing', (query) => expect(find(query)).toEqual({ usages: [], tools: [] }));

test('one word that fits is enough when all together fit nothing', () => expect(usages('congé hippopotame')).toEqual([2]));

test('sites are found by name and by acronym', () => {
  expect(findSites('drh').map(({ id }) => id)).toEqual([1]);
  expect(findSites('communautes').map(({ id }) => id)).toEqual([2]);
});
