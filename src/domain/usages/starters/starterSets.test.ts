import { blankOf } from '../../../lists/columns';
import { ToolsList } from '../../../lists/usages';
import { checkLink } from '../linkRules';
import { reportUsageMap } from '../reportUsageMap';
import { searchUsageMap } from '../searchUsageMap';
import { indexUsageMap } from '../indexUsageMap';
import { englishStarterSet } from './englishStarterSet';
import { frenchStarterSet } from './frenchStarterSet';
import { starterMap } from './StarterSet';

const maps = { fr: starterMap(frenchStarterSet, blankOf(ToolsList)), en: starterMap(englishStarterSet, blankOf(ToolsList)) };

describe.each(Object.entries(maps))('%s', (_, map) => {
  test('is about three dozen usages of twenty tools in five to nine families', () => {
    expect(map.usages).toHaveLength(36);
    expect(map.tools).toHaveLength(22);
  });

  test('has nothing to mend but the addresses that only the organisation knows', () => {
    expect(new Set(reportUsageMap(map).map(({ code }) => code))).toEqual(new Set(['badUrl']));
  });

  test('every link may be stored and says why in a sentence', () => {
    for (const link of map.links) {
      expect(checkLink(link, map)).toEqual([]);
      expect(link.why).toMatch(/^[A-ZÀ-Ý].*\.$/);
    }
  });
});

test('both languages tell the same map', () => {
  const shape = ({ links }: (typeof maps)['fr']): unknown => links.map(({ kind, usageId, toolId, otherToolId }) => [kind, usageId, toolId, otherToolId]);
  expect(shape(maps.en)).toEqual(shape(maps.fr));
});

test('French typography: a narrow no-break space before high punctuation', () => {
  expect(JSON.stringify(maps.fr.usages.concat()).concat(JSON.stringify(maps.fr.tools), JSON.stringify(maps.fr.links))).not.toMatch(/[^":{},\]\[]\s?(?<!\u202f)[;!?](?!\/)|[a-zé] :/);
});

test.each([
  ['fr', 'congés', 'poser un congé'],
  ['fr', 'partager document autre direction', 'partager un fichier avec une autre direction'],
  ['fr', 'fiche de paye', 'consulter mon bulletin de paie'],
  ['fr', 'visioconference', 'parler en visio avec des collègues'],
  ['en', 'holidays', 'ask for leave'],
  ['en', 'meating', 'organise a meeting']
] as const)('%s: "%s" leads to "%s"', (language, query, title) => {
  const found = searchUsageMap(indexUsageMap(maps[language])).find(query);
  expect(found.usages.slice(0, 3).map((usage) => usage.title)).toContain(title);
});
