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
const nothing = { usages: [], tools: [], isToolFirst: false, near: { usages: [], tools: [] } };
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

test.each(['', '   ', 'je veux', '?!', 'zzzzzz', '🦊'])('"%s" finds nothing', (query) => expect(find(query)).toEqual(nothing));

test('one word of several that fits is no answer: it is shown apart', () => {
  expect(usages('congé hippopotame')).toEqual([]);
  expect(find('congé hippopotame').near.usages.map(({ id }) => id)).toEqual([2]);
});

test('sites are found by name and by acronym', () => {
  expect(findSites('drh').map(({ id }) => id)).toEqual([1]);
  expect(findSites('communautes').map(({ id }) => id)).toEqual([2]);
});

describe('what comes first, and what is left out', () => {
  const inMap = (values: Partial<Parameters<typeof indexUsageMap>[0]>): ReturnType<typeof searchUsageMap> =>
    searchUsageMap(indexUsageMap({ usages: [], tools: [], links: [], sites: [], ...values }));
  const found = (list: readonly { readonly id: number }[]): readonly number[] => list.map(({ id }) => id);

  it('a title counts more than another word for it, that more than a tool for it; a description alone is never enough', () => {
    const values = { title: 'Saisir ses horaires', family: 'Temps' };
    const search = inMap({
      usages: [
        usage(1, { ...values }),
        usage(2, { ...values, description: 'Le badge' }),
        usage(3, { ...values, synonyms: ['badge'] }),
        usage(4, { ...values, title: 'Saisir son badge' })
      ],
      tools: [tool(1, { title: 'Badge' })],
      links: [link(1, 1, 1)]
    });
    expect(found(search.find('badge').usages)).toEqual([4, 3, 1]);
    expect(found(search.find('badge').near.usages)).toEqual([2]);
  });

  it('a whole word counts more than its beginning, and that more than a word like it', () => {
    const search = inMap({ usages: [usage(1, { title: 'Tenir une réunoin' }), usage(2, { title: 'Tenir une réunionite' }), usage(3, { title: 'Tenir une réunion' })] });
    expect(found(search.find('réunion').usages)).toEqual([3, 2, 1]);
  });

  it('what fits all words leaves out what fits one', () => {
    const search = inMap({ usages: [usage(1, { title: 'Réserver une salle' }), usage(2, { title: 'Réserver un véhicule' })] });
    expect(found(search.find('réserver véhicule').usages)).toEqual([2]);
    expect(found(search.find('réserver vehicul').usages)).toEqual([2]);
  });

  it.each([
    ['one letter alone begins no word', 'v', []],
    ['two do', 'vé', [1]],
    ['three letters are no typo', 'val', []],
    ['under six letters one edit is another word', 'velu', []],
    ['six with one edit are a typo', 'tarrif', [2]],
    ['six with two are not', 'tarrof', []],
    ['eight with two are', 'télétrival', [3]],
    ['with three they are not', 'télotrivol', []],
    ['nor where the first letter is another', 'parlement', []]
  ])('%s', (_, query, ids) => {
    const search = inMap({ usages: [usage(1, { title: 'Vélo' }), usage(2, { title: 'Tarif' }), usage(3, { title: 'Télétravail' }), usage(4, { title: 'Marlement' })] });
    const { usages: sure, near } = search.find(query);
    expect([found(sure), near]).toEqual([ids, nothing.near]);
  });

  it('a usage is found in part by its family, and a tool by its purpose and who recommends it, by another name wholly', () => {
    const search = inMap({ usages: [usage(1, { family: 'Mobilités' })], tools: [tool(1, { purpose: 'Covoiturer', synonyms: ['Karos'], recommendedBy: 'Direction du numérique' })] });
    expect(search.find('mobilité')).toEqual({ ...nothing, near: { usages: [expect.objectContaining({ id: 1 })], tools: [] } });
    for (const query of ['covoiturer', 'numérique']) expect(search.find(query)).toEqual({ ...nothing, near: { usages: [], tools: [expect.objectContaining({ id: 1 })] } });
    expect(search.find('karos')).toEqual({ ...nothing, tools: [expect.objectContaining({ id: 1 })], isToolFirst: true });
  });

  it('a usage is found by another name of a tool for it, each of several', () => {
    const search = inMap({
      usages: [usage(1)],
      tools: [tool(1, { title: 'Covoit', synonyms: ['Karos', 'Klaxit'] }), tool(2, { title: 'Vélib' })],
      links: [link(1, 1, 1), link(2, 1, 2, 'possible')]
    });
    for (const query of ['karos', 'klaxit', 'vélib', 'covoit']) expect(found(search.find(query).usages)).toEqual([1]);
  });

  it('a site is found by what it says of itself and by whom it is for, never among usages', () => {
    const search = inMap({ sites: [site(1, { description: 'Piscines et stades', directions: ['Sports', 'Jeunesse'], professions: ['Éducateur'], synonyms: ['DJS', 'Pélican'] })] });
    for (const query of ['stade', 'sport', 'jeunesse', 'éducateur', 'djs', 'pélican']) expect(found(search.findSites(query))).toEqual([1]);
    expect(search.find('stade')).toEqual(nothing);
    expect(search.findSites('zzzz')).toEqual([]);
  });

  it('a word of several is found by each: other names do not run together', () => {
    const search = inMap({ usages: [usage(1, { title: 'Poser', synonyms: ['RTT', 'congé'], family: 'Temps', description: 'absence' })] });
    for (const query of ['rtt', 'conge']) expect(found(search.find(query).usages)).toEqual([1]);
    for (const query of ['temps', 'absence']) expect(found(search.find(query).near.usages)).toEqual([1]);
  });

  it('a title that holds all words comes before one that they are spread over, and a whole name before a longer one', () => {
    const search = inMap({
      usages: [usage(1, { title: 'Envoyer un document', synonyms: ['partager un fichier lourd'] }), usage(2, { title: 'Partager un gros fichier' }), usage(3, { title: 'Fichier', synonyms: ['partager'] }), usage(4, { title: 'Partager un fichier' })]
    });
    expect(found(search.find('partajer un fichier').usages)).toEqual([4, 2, 1, 3]);
  });

  it('names that are stop words or signs are found, and by nothing else', () => {
    const tools = ['Nous', 'IT', 'Le Son', 'C++', 'C#', 'Pastell', 'Pastell+', 'OneDrive', 'villes.exemple.fr', 'villes-exemple.fr'].map((title, index) => tool(index + 1, { title }));
    const search = inMap({ tools });
    const titles = (query: string): readonly string[] => search.find(query).tools.map(({ title }) => title);
    expect(['nous', 'it', 'le son', 'c++', 'C#', 'cours de C#', 'pastell+', 'drive', 'one drive', 'villes.exemple.fr', 'villes-exemple.fr'].map((query) => titles(query)[0])).toEqual([
      'Nous', 'IT', 'Le Son', 'C++', 'C#', undefined, 'Pastell+', 'OneDrive', 'OneDrive', 'villes.exemple.fr', 'villes-exemple.fr'
    ]);
    expect(titles('pastell')).toEqual(['Pastell', 'Pastell+']);
    expect(search.find('cours de C#').near.tools).toMatchObject([{ title: 'C#' }]);
    for (const query of ['le', 'son', 'c', 'pour nous', 'ite']) expect(search.find(query)).toEqual(nothing);
  });

  it('words that only ask are left out where nothing has them', () => {
    const search = inMap({ usages: [usage(1, { title: 'Imprimer' }), usage(2, { title: 'Faire une enquête' })] });
    for (const query of ['comment imprimer', 'problème imprimante', 'je voudrais imprimer', 'I want to imprimer']) expect(found(search.find(query).usages)).toEqual([1]);
    expect(found(search.find('faire').usages)).toEqual([2]);
    expect(search.find('comment')).toEqual(nothing);
  });

  it('a tool comes first where its name is typed, one that is replaced last', () => {
    const search = inMap({
      usages: [usage(1, { title: 'Garder mes documents', synonyms: ['lecteur'] })],
      tools: [tool(1, { title: 'Lecteur réseau', status: 'replaced' }), tool(2, { title: 'Lecteur réseau neuf' }), tool(3, { title: 'OneDrive' })],
      links: [link(1, 1, 3)]
    });
    expect(search.find('onedrive')).toMatchObject({ usages: [{ id: 1 }], tools: [{ id: 3 }], isToolFirst: true });
    expect(search.find('lecteur').isToolFirst).toBe(false);
    expect(found(search.find('lecteur réseau').tools)).toEqual([2, 1]);
  });
});
