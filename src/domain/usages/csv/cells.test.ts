import { link, site, tool, toolLink, usage } from '../testing/generateUsageMap';
import type { UsageMap } from '../usageMap';
import { emptyUsageMap } from '../usageMap';
import { columnsOf } from '../../../lists/columns';
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../../lists/usages';
import { writeCsv } from '../../export/writeCsv';
import type { TableName } from './columns';
import { exportCells } from './exportTable';
import type { ImportOptions } from './importTable';
import { importText as importColumns, rowLimit } from './importTable';
import { linkFromRow, toolFromRow } from './rowEntries';

const columns = { usages: columnsOf(UsagesList), tools: columnsOf(ToolsList), links: columnsOf(UsageLinksList), sites: columnsOf(SitesList) };
const importTable = <T extends TableName>(table: T, text: string, stored: UsageMap, options?: ImportOptions) => importColumns(table, columns[table], text, stored, options);
const toolChecked = (cell: string) => importTable('tools', `Outil;Toujours sous la main\nFax;${cell}\n`, emptyUsageMap);
const exportTable = (table: TableName, exported: UsageMap, language: 'fr' | 'en'): string => writeCsv(exportCells(table, columns[table], exported, language), language);

const map: UsageMap = {
  usages: [usage(1, { title: 'Poser un congé', order: 3, synonyms: ['vacances', 'RTT'] })],
  tools: [tool(1, { title: 'Portail RH', alwaysAtHand: true, access: 'network' }), tool(2, { title: 'Ancien portail', status: 'replaced', replacedById: 1 })],
  links: [link(1, 1, 1, 'recommended', 'La demande part.'), toolLink(2, 1, 2, 'worksWith')],
  sites: [site(1, { title: 'Réseau des juristes', facet: 'network' })]
};
const lines = (table: TableName, language: 'fr' | 'en'): string[] => exportTable(table, map, language).replace('\ufeff', '').split('\r\n');

describe('what Camille opens in her spreadsheet', () => {
  it('has a line for each usage, tool, link and site, in French', () => {
    expect(lines('usages', 'fr')).toEqual(['Je veux;Famille;Description;Autres mots;Ordre;Directions;Métiers', 'Poser un congé;Famille;;vacances | RTT;3;;']);
    expect(lines('tools', 'fr').slice(1)).toEqual(['Portail RH;;;https://tool1.example/;sur le réseau;en service;;;;;;;;oui;;', 'Ancien portail;;;https://tool2.example/;de partout;remplacé;Portail RH;;;;;;;non;;']);
    expect(lines('links', 'fr')).toEqual(['Lien;Usage;Outil;Autre outil;Pourquoi', 'recommandé;Poser un congé;Portail RH;;La demande part.', 'va avec;;Portail RH;Ancien portail;']);
    expect(lines('sites', 'fr').slice(1)).toEqual(['Réseau des juristes;réseau métier;/sites/s1;;;;;']);
  });

  it('says the same in English', () => {
    expect(lines('tools', 'en')[1]).toBe('Portail RH,,,https://tool1.example/,on the network,in service,,,,,,,,yes,,');
    expect(lines('sites', 'en')[1]).toBe('Réseau des juristes,business network,/sites/s1,,,,,');
  });

  it('leaves the cell of an end that no longer exists empty', () => {
    expect(exportTable('links', { ...emptyUsageMap, links: map.links }, 'fr').split('\r\n').slice(1)).toEqual(['recommandé;;;;La demande part.', 'va avec;;;;']);
  });
});

describe('what she writes in a cell', () => {
  const usageRow = (column: string, cell: string) => importTable('usages', `Je veux;Famille;${column}\nDanser;Loisirs;"${cell}"\n`, map);
  const toolRow = (column: string, cell: string) => importTable('tools', `Outil;${column}\nFax;"${cell}"\n`, map);

  it.each(['oui', 'yes', 'true', 'vrai', '1', 'x', 'OUI'])('%s is a yes', (cell) => expect(toolRow('Toujours sous la main', cell).added[0]?.row.alwaysAtHand).toBe(true));
  it.each(['non', '', 'no', '0'])('"%s" is none', (cell) => expect(toolRow('Toujours sous la main', cell).added[0]?.row.alwaysAtHand).toBe(false));

  it.each([
    ['an English file', 'I want to,Family,Order\nwalk,A,"1,234"', 1234],
    ['with decimals', 'I want to,Family,Order\nwalk,A,"1,234.5"', 1234.5],
    ['a comma that groups nothing', 'I want to,Family,Order\nwalk,A,"1,5"', 1.5],
    ['the same in a French file', 'Je veux;Famille;Ordre\nmarcher;A;1,234', 1.234],
    ['a French file of Excel that parts by commas', 'Je veux,Famille,Ordre\nmarcher,A,"1,234"', 1.234],
    ['headers as the entry has them', 'title,family,order\nwalk,A,"1,234"', 1234]
  ])('"1,234" is what it is in the language of the file: %s', (_, text, order) => {
    expect(importTable('usages', text, emptyUsageMap).added[0]?.row.order).toBe(order);
  });

  it.each([['2', 2], ['1,5', 1.5], ['1.5', 1.5], ['', 0]])('"%s" is the number %d', (cell, order) => expect(usageRow('Ordre', cell).added[0]?.row.order).toBe(order));

  it('is a list of words, each once, however she parts them', () => {
    expect(usageRow('Autres mots', ' bal | danse|bal\nvalse | ').added[0]?.row.synonyms).toEqual(['bal', 'danse', 'valse']);
  });

  it.each([
    ['Accès', 'SUR LE RESEAU', 'access', 'network'],
    ['Accès', " avec l'application ", 'access', 'app'],
    ['Accès', '', 'access', 'anywhere'],
    ['État', 'retired', 'status', 'retired'],
    ['État', 'coming', 'status', 'coming']
  ] as const)('%s "%s" is understood', (column, cell, name, value) => expect(toolRow(column, cell).added[0]?.row[name]).toBe(value));

  it('leaves a tool whose status she does not say in service, with the column or without', () => {
    expect([toolRow('État', '').added[0]?.row.status, toolRow('Contact', '').added[0]?.row.status]).toEqual(['inService', 'inService']);
  });

  it('tells the two meanings of “network” apart', () => {
    const facet = (cell: string) => importTable('sites', `Site;Rubrique;Adresse\nJuristes;${cell};/sites/j\n`, map).added[0]?.row.facet;
    expect([facet('réseau métier'), facet('network'), facet('sur le réseau')]).toEqual(['network', 'network', undefined]);
    expect(toolRow('Accès', 'réseau métier').errors.map(({ fault }) => fault)).toEqual(['choice']);
  });

  it('is read without the apostrophe that keeps it from being run, and with any other one', () => {
    expect([usageRow('Description', "'=1+1"), usageRow('Description', "'tis")].map(({ added }) => added[0]?.row.description)).toEqual(['=1+1', "'tis"]);
  });

  it('fits to the last letter', () => {
    expect(usageRow('Description', 'x'.repeat(4000)).errors).toEqual([]);
    expect(usageRow('Description', 'x'.repeat(4001)).errors).toEqual([{ line: 2, fault: 'tooLong', column: 'description', found: 'x'.repeat(80) }]);
  });

  it('is named when it is no number, no address or nothing at all', () => {
    expect(usageRow('Ordre', 'trois').errors).toEqual([{ line: 2, fault: 'number', column: 'order', found: 'trois' }]);
    expect(toolRow('Adresse', 'fax').errors).toEqual([{ line: 2, fault: 'urlMalformed', column: 'url', found: 'fax' }]);
    expect(toolRow('Adresse', '').added[0]?.row.url).toBe('');
    expect(importTable('usages', 'Je veux;Famille\nDanser\n', map).errors).toEqual([{ line: 2, fault: 'required', column: 'family', found: '' }]);
  });
});

describe('a file as a whole', () => {
  it('fills what it does not say of a new entry', () => {
    expect(importTable('tools', 'Outil\nFax\n', map).added).toEqual([
      {
        line: 2,
        changes: [],
        row: {
          id: 0, title: 'Fax', purpose: '', notFor: '', url: '', access: 'anywhere', status: 'inService', replacedBy: '', trainingUrl: '', helpUrl: '', contact: '', recommendedBy: '',
          pictureUrl: '', synonyms: [], alwaysAtHand: false, directions: [], professions: []
        }
      }
    ]);
    expect(importTable('usages', 'Je veux;Famille\nDanser;Loisirs\n', map).added[0]?.row).toEqual(usage(0, { title: 'Danser', family: 'Loisirs' }));
  });

  it('is refused with the line, the columns and the figure', () => {
    const none = { added: [], changed: [], unchangedCount: 0, emptyCount: 0, unknownColumns: [], guessed: null };
    expect(importTable('usages', '\n\na;b\n1;2\n', map)).toEqual({ ...none, errors: ['title', 'family'].map((column) => ({ line: 3, fault: 'columnMissing', column })) });
    expect(importTable('usages', 'Je veux;Famille\nDanser;Loisirs\n"ouvert;x\n', map)).toEqual({ ...none, errors: [{ line: 3, fault: 'quotes' }] });
    expect(importTable('usages', 'Je veux;Famille\n', map)).toEqual({ ...none, errors: [{ line: 0, fault: 'empty' }] });
    expect(importTable('usages', `Je veux;Famille\n${'x;y\n'.repeat(rowLimit + 1)}`, map)).toEqual({ ...none, errors: [{ line: 0, fault: 'tooManyRows', found: '5001' }] });
  });

  it.each([';', ',', '\t'])('may have two columns and one row, parted by %j', (sign) => {
    expect(importTable('usages', `Je veux${sign}Famille\nDanser${sign}Loisirs\n`, map).added.map(({ row }) => [row.title, row.family])).toEqual([['Danser', 'Loisirs']]);
  });

  it('takes as many rows as it may have', () => {
    const body = Array.from({ length: rowLimit }, (_, index) => `Usage n${index};Loisirs\n`).join('');
    expect(importTable('usages', `Je veux;Famille\n${body}`, map).added).toHaveLength(rowLimit);
  });

  it('says what changes in words, lists and choices', () => {
    const { changed } = importTable('tools', 'Outil;Accès;Autres noms\nPortail RH;de partout;Chronos | GTA\n', map);
    expect(changed).toEqual([
      {
        line: 2,
        row: expect.objectContaining({ id: 1, access: 'anywhere', synonyms: ['Chronos', 'GTA'], alwaysAtHand: true }),
        changes: [
          { column: 'access', before: 'network', after: 'anywhere', isErased: false },
          { column: 'synonyms', before: [], after: ['Chronos', 'GTA'], isErased: false }
        ]
      }
    ]);
  });

  it('names one thing twice: the same title, or the same two ends, whichever is named first', () => {
    const { errors } = importTable('links', 'Lien;Outil;Autre outil\nva avec;Portail RH;Ancien portail\navant;Ancien portail;Portail RH\n', map);
    expect(errors).toEqual([{ line: 3, fault: 'double' }]);
    expect(importTable('usages', 'Je veux;Famille\n🦊;Animaux\n🐻;Animaux\n', map).errors).toEqual([]);
    expect(importTable('usages', 'Je veux;Famille\n🦊 ;Animaux\n🦊;Animaux\n', map).errors).toEqual([{ line: 3, fault: 'double' }]);
  });

  it('names the end of a link that does not exist', () => {
    const { errors } = importTable('links', 'Lien;Usage;Outil;Autre outil\nrecommandé;Danser;Portail RH;\nva avec;;Portail RH;Fax\nva avec;;Fax;Portail RH\n', map);
    expect(errors).toEqual([
      { line: 2, fault: 'usageUnknown', column: 'usage', found: 'Danser' },
      { line: 3, fault: 'toolUnknown', column: 'otherTool', found: 'Fax' },
      { line: 4, fault: 'toolUnknown', column: 'tool', found: 'Fax' }
    ]);
  });

  it('knows again the link that exists between two ends, and nothing by an empty title', () => {
    const row = { id: 0, kind: 'before', usage: '', tool: 'Ancien portail', otherTool: 'portail rh', why: 'x' };
    expect(linkFromRow(row, map)).toEqual({ id: 2, kind: 'before', usageId: 0, toolId: 2, otherToolId: 1, why: 'x' });
    expect(linkFromRow({ ...row, id: 7, kind: 'possible', usage: 'POSER UN CONGE' }, map)).toEqual({ id: 7, kind: 'possible', usageId: 1, toolId: 2, otherToolId: 0, why: 'x' });
    const [fax] = importTable('tools', 'Outil\nFax\n', map).added;
    expect(fax && toolFromRow(fax.row, { ...map, tools: [tool(9, { title: '!!' })] }).replacedById).toBe(0);
    expect(fax && toolFromRow({ ...fax.row, replacedBy: 'Inconnu' }, map).replacedById).toBe(0);
  });

  it('is told apart from others by their two ends and the kind of link: two tools may go together that a usage links too', () => {
    const { added, errors } = importTable('links', 'Lien;Usage;Outil;Autre outil\npossible;Poser un congé;Ancien portail;\npas pour cela;Poser un congé;Portail RH;\navant;;Portail RH;Ancien portail\n', map);
    expect([added.map(({ row }) => [row.usage, row.tool]), errors]).toEqual([[['Poser un congé', 'Ancien portail']], []]);
  });

  it('may stand between two other tools that begin and end alike', () => {
    const tools = ['a', 'b c', 'a b', 'c'].map((title, index) => tool(index + 1, { title }));
    const file = 'Lien;Outil;Autre outil\nva avec;a;b c\nva avec;a b;c\nva avec;b c;a\n';
    expect(importTable('links', file, { ...emptyUsageMap, tools }).errors).toEqual([{ line: 4, fault: 'double' }]);
  });

  it('does not go from a tool to itself, however it is written', () => {
    expect(importTable('links', 'Lien;Outil;Autre outil\nva avec;Portail RH;  PORTAIL rh \n', map).errors).toEqual([{ line: 2, fault: 'sameTool', column: 'otherTool', found: 'PORTAIL rh' }]);
  });

  it('says the first 80 letters of what it cannot take', () => {
    const long = 'x'.repeat(100);
    expect(importTable('links', `Lien;Outil;Autre outil\nva avec;${long};Portail RH\n`, map).errors[0]?.found).toBe('x'.repeat(80));
    expect(importTable('tools', `Outil;État\nFax;${long}\n`, map).errors[0]?.found).toBe('x'.repeat(80));
  });

  it('may begin with blank lines and end without one, and a mark of byte order within is kept', () => {
    expect(importTable('usages', '\ufeff\n \nJe veux;Famille\n;\nDanser;Loisirs', map).added).toMatchObject([{ line: 5, row: { title: 'Danser' } }]);
    expect(importTable('usages', 'Je veux;Famille\nDan\ufeffser;Loisirs\n', map).added[0]?.row.title).toBe('Dan\ufeffser');
  });

  it('counts the lines of quoted cells', () => {
    const { errors } = importTable('usages', 'Je veux;Famille;Description\nDanser;Loisirs;"un\r\ndeux\ntrois"\nChanter;;\n', map);
    expect(errors).toEqual([{ line: 5, fault: 'required', column: 'family', found: '' }]);
  });

  it('leaves what is stored where a cell is empty, and erases it when that is asked', () => {
    const file = 'Je veux;Famille;Autres mots;Ordre;Description\nPoser un congé;Famille;;;\n';
    expect(importTable('usages', file, map)).toMatchObject({ changed: [], unchangedCount: 1, emptyCount: 2 });
    const { changed, emptyCount } = importTable('usages', file, map, { erases: true });
    expect(emptyCount).toBe(2);
    expect(changed).toEqual([
      {
        line: 2,
        row: { ...map.usages[0], synonyms: [], order: 0 },
        changes: [
          { column: 'synonyms', before: ['vacances', 'RTT'], after: [], isErased: true },
          { column: 'order', before: 3, after: 0, isErased: true }
        ]
      }
    ]);
  });

  it('never erases what an entry must have', () => {
    expect(importTable('usages', 'Je veux;Famille\nPoser un congé;\n', map, { erases: true })).toMatchObject({ changed: [], errors: [{ line: 2, fault: 'required', column: 'family' }] });
  });

  it('names what is in no column of the table', () => {
    expect(importTable('usages', 'Je veux;Famille;Remarque;;\nDanser;Loisirs;a;;b\n', map).unknownColumns).toEqual(['Remarque', 'E']);
    expect(importTable('usages', 'Je veux;Famille\nDanser;Loisirs;;perdu\n', map)).toMatchObject({ added: [], errors: [{ line: 2, fault: 'tooManyCells', found: 'perdu' }] });
    expect(importTable('usages', 'Je veux;Famille;family\nDanser;Loisirs;Bals\n', map).errors).toEqual([{ line: 1, fault: 'columnTwice', column: 'family' }]);
  });

  it('keeps what a row that ends early does not say', () => {
    expect(importTable('usages', 'Je veux;Famille;Autres mots\nPoser un congé;RH\n', map).changed).toMatchObject([{ row: { family: 'RH', synonyms: ['vacances', 'RTT'] }, changes: [{ column: 'family' }] }]);
  });

  it('knows names that differ by a sign as different ones, and those that differ by accents, capitals and spaces as one', () => {
    const tools = ['Pastell', 'Pastell+', 'C++', 'C#', 'villes.exemple.fr', 'villes-exemple.fr'].map((title, index) => tool(index + 1, { title }));
    const file = `Outil;Contact\n${tools.map(({ title }) => `${title};Poste 1\n`).join('')}`;
    expect(importTable('tools', file, { ...emptyUsageMap, tools }).changed.map(({ row }) => row.id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(importTable('tools', file, emptyUsageMap)).toMatchObject({ added: tools.map(({ title }) => ({ row: { title } })), errors: [] });
    expect(importTable('usages', 'Je veux;Famille\nreserver  UNE salle;Famille\n', { ...emptyUsageMap, usages: [usage(1, { title: 'Réserver une salle' })] }).changed).toMatchObject([{ row: { id: 1 } }]);
  });

  it('names a row that two stored entries answer to, unless one is written in the same way', () => {
    const twice = { ...map, usages: [usage(1, { title: 'Danser' }), usage(2, { title: 'danser' })] };
    expect(importTable('usages', 'Je veux;Famille\nDANSER;Bals\n', twice)).toMatchObject({ changed: [], errors: [{ line: 2, fault: 'severalStored' }] });
    expect(importTable('usages', 'Je veux;Famille\ndanser;Bals\n', twice).changed).toMatchObject([{ row: { id: 2 } }]);
  });

  it('names a replacement that is neither stored nor in the file, and what names one that is left out for it', () => {
    const file = 'Outil;Remplacé par\nFax;Télécopie\nTélex;Fax\nMinitel;Portail RH\nPneumatique;Minitel\n';
    const { added, errors } = importTable('tools', file, map);
    expect(added.map(({ row }) => [row.title, row.replacedBy])).toEqual([['Minitel', 'Portail RH'], ['Pneumatique', 'Minitel']]);
    expect(errors).toEqual([
      { line: 2, fault: 'toolUnknown', column: 'replacedBy', found: 'Télécopie' },
      { line: 3, fault: 'toolUnknown', column: 'replacedBy', found: 'Fax' }
    ]);
  });

  it('names an end that a link of its kind does not have', () => {
    const file = 'Lien;Usage;Outil;Autre outil\nrecommandé;Poser un congé;Ancien portail;Portail RH\nva avec;Poser un congé;Portail RH;Ancien portail\n';
    expect(importTable('links', file, map).errors).toEqual([
      { line: 2, fault: 'endTooMany', column: 'otherTool', found: 'Portail RH' },
      { line: 3, fault: 'endTooMany', column: 'usage', found: 'Poser un congé' }
    ]);
  });

  it('finds no change in another writing of what it names', () => {
    expect(importTable('links', 'Lien;Usage;Outil;Autre outil\nrecommandé;POSER UN CONGE;portail rh;\n', map)).toMatchObject({ changed: [], unchangedCount: 1 });
    expect(importTable('tools', 'Outil;Remplacé par\nAncien portail;PORTAIL RH\n', map)).toMatchObject({ changed: [], unchangedCount: 1 });
  });

  it('takes no word for a no that is none', () => {
    expect(toolChecked('peut-être')).toMatchObject({ added: [], errors: [{ line: 2, fault: 'choice', column: 'alwaysAtHand', found: 'peut-être' }] });
    expect(['VRAI', 'FAUX', 'non', 'n'].map((cell) => toolChecked(cell).added[0]?.row.alwaysAtHand)).toEqual([true, false, false, false]);
  });

  it('is parted by what parts its header, whatever its cells hold', () => {
    expect(importTable('usages', ' \nJe veux,Famille\n"Danser; chanter",Loisirs\n', map).added[0]?.row.title).toBe('Danser; chanter');
  });

  it('knows a title without letters by its signs, whatever the spaces around and the case', () => {
    expect(importTable('usages', 'Je veux;Famille\n ➕ ;A\n➖;A\n', { ...map, usages: [usage(7, { title: '➕', family: 'A' })] })).toMatchObject({ unchangedCount: 1, changed: [], added: [{ row: { title: '➖' } }] });
  });
});
