import fc from 'fast-check';
import { link, site, tool, toolLink, usage } from '../testing/generateUsageMap';
import type { UsageMap } from '../usageMap';
import { columnsOf } from '../../../lists/columns';
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../../lists/usages';
import type { TableName } from './columns';
import { tableNames } from './columns';
import { writeCsv } from '../../export/writeCsv';
import { exportCells, tableRows } from './exportTable';
import { importText as importColumns } from './importTable';
import { linkFromRow, toolFromRow } from './rowEntries';

const columns = { usages: columnsOf(UsagesList), tools: columnsOf(ToolsList), links: columnsOf(UsageLinksList), sites: columnsOf(SitesList) };
const importTable = <T extends TableName>(table: T, text: string, map: UsageMap) => importColumns(table, columns[table], text, map);

const exportTable = (table: TableName, exported: UsageMap, language: 'fr' | 'en'): string => writeCsv(exportCells(table, columns[table], exported, language), language);

const map: UsageMap = {
  usages: [usage(1, { title: 'Poser un congé', synonyms: ['vacances', 'RTT'] }), usage(2, { title: 'Partager un fichier', directions: ['DRH', 'DSI'] })],
  tools: [tool(1, { title: 'Portail RH', alwaysAtHand: true, access: 'network' }), tool(2, { title: 'Ancien portail', status: 'replaced', replacedById: 1 })],
  links: [link(1, 1, 1, 'recommended', 'La demande part à votre responsable.'), toolLink(2, 1, 2, 'worksWith')],
  sites: [site(1, { title: 'Réseau des juristes', facet: 'network' })]
};

describe.each(tableNames)('%s', (table) => {
  test.each(['fr', 'en'] as const)('exported in %s and imported again changes nothing', (language) => {
    const preview = importTable(table, exportTable(table, map, language), map);
    expect(preview).toEqual({ added: [], changed: [], unchangedCount: tableRows(table, map).length, emptyCount: 0, unknownColumns: [], guessed: null, errors: [] });
  });
});

test('whatever an owner wrote comes back from the file as it was', () => {
  const text = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', "'=1", "''=1", '@SUM(A1)', '-2', '+3', '|calc', 'un\n =1', 'a;b', 'a,"b"', 'deux\nlignes', ' é '))
    .map((value) => value.trim().replace(/\r\n?/g, '\n'));
  fc.assert(
    fc.property(text, fc.constantFrom('fr' as const, 'en' as const), (description, language) => {
      const one: UsageMap = { ...map, usages: [usage(1, { title: 'Titre', description })] };
      const { added, errors } = importTable('usages', exportTable('usages', one, language), { ...map, usages: [] });
      expect(errors).toEqual([]);
      expect(added[0]?.row.description.replace(/\r\n?/g, '\n')).toBe(description);
    })
  );
});

test('no cell of an export begins a formula', () => {
  const evil: UsageMap = { ...map, usages: [usage(1, { title: '=HYPERLINK("x")', description: '@cmd', family: '+1', synonyms: ['-1'] })] };
  expect(exportTable('usages', evil, 'en')).toContain("\"'=HYPERLINK(\"\"x\"\")\"");
  expect(exportTable('usages', evil, 'fr').split('\r\n')[1]?.split(';').every((cell) => !/^"?[=+\-@]/.test(cell))).toBe(true);
});

test('a preview tells new, changed and unchanged rows apart, with what changes', () => {
  const file = 'Je veux;Famille;Autres mots\nposer un CONGE;Mes absences;vacances | RTT\nPartager un fichier;Famille;\nRéserver une salle;Locaux;salles\n';
  const preview = importTable('usages', file, map);
  expect(preview.errors).toEqual([]);
  expect(preview.added.map(({ line, row }) => [line, row.title, row.synonyms])).toEqual([[4, 'Réserver une salle', ['salles']]]);
  expect(preview.changed.map(({ row, changes }) => [row.id, changes])).toEqual([
    [
      1,
      [
        { column: 'title', before: 'Poser un congé', after: 'poser un CONGE', isErased: false },
        { column: 'family', before: 'Famille', after: 'Mes absences', isErased: false }
      ]
    ]
  ]);
  expect(preview.unchangedCount).toBe(1);
});

test('a column that the file does not have keeps what is stored', () => {
  const { changed } = importTable('usages', 'title,family\nPartager un fichier,Documents\n', map);
  expect(changed[0]?.row.directions).toEqual(['DRH', 'DSI']);
});

test('errors name the line as an editor counts, the column and what was found', () => {
  const file = 'Tool,Address,Status\n"Deux\nlignes",https://a.example,in service\n\nMauvais,javascript:alert(1),in service\n,https://a.example,coming\nAutre,https://a.example,enterré\nMAUVAIS,pas une adresse,\nDeux lignes,,\n';
  const { errors } = importTable('tools', file, map);
  expect(errors.map(({ line, fault, column }) => [line, fault, column])).toEqual([
    [5, 'urlScheme', 'url'],
    [6, 'required', 'title'],
    [7, 'choice', 'status'],
    [8, 'urlMalformed', 'url'],
    [9, 'double', undefined]
  ]);
});

test('a link to what does not exist is an error, a link between two tools is understood', () => {
  const file = 'Lien;Usage;Outil;Autre outil\nrecommandé;Partager un fichier;Portail RH;\npossible aussi;Danser;Portail RH;\nva avec;;Portail RH;Fax\navant;;Portail RH;Portail RH\nva avec;;Ancien portail;Portail RH\n';
  const { added, changed, errors, unchangedCount } = importTable('links', file, map);
  expect(errors.map(({ line, fault }) => [line, fault])).toEqual([
    [3, 'usageUnknown'],
    [4, 'toolUnknown'],
    [5, 'sameTool']
  ]);
  expect(added.map(({ row }) => linkFromRow(row, map))).toEqual([{ ...link(0, 2, 1), why: '' }]);
  expect(changed.map(({ row }) => row.id)).toEqual([2]);
  expect(unchangedCount).toBe(0);
});

test('an empty file, a file without its columns, an open quote and too many rows are refused as a whole', () => {
  const faults = (text: string): readonly string[] => importTable('usages', text, map).errors.map(({ fault }) => fault);
  expect(faults('')).toEqual(['empty']);
  expect(faults('Je veux;Famille\n')).toEqual(['empty']);
  expect(faults('a;b\n1;2\n')).toEqual(['columnMissing', 'columnMissing']);
  expect(faults('Je veux;Famille\n"ouvert;x\n')).toEqual(['quotes']);
  expect(faults(`Je veux;Famille\n${'x;y\n'.repeat(5001)}`)).toEqual(['tooManyRows']);
});

test('a replaced tool finds its replacement by title', () => {
  const row = importTable('tools', 'Outil;État;Remplacé par\nVieux fax;remplacé;portail rh\n', map).added[0]?.row;
  expect(row && toolFromRow(row, map).replacedById).toBe(1);
});
