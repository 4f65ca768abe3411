import type { Principal } from '../../domain/people/insiders';
import type { ListSchema, Words } from '../../lists/defineList';
import type { GroupName } from '../../lists/siteGroups';
import { groupNames } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { ensureGroup } from './ensureGroup';
import { ensureLevels } from './ensureLevels';
import { holdersOf } from './groupHolders';
import { levelsFor } from './levels';
import { partVersion, storedPartVersion } from './partVersion';
import { readSite } from './readSite';
import { setMark } from './setMark';
import { setUpList } from './setUpList';
import type { SetUpOptions, SetUpReport } from './SetUpReport';
import { forgetReaders, readReaders } from './siteReaders';
import { changeWords } from './words';

export { faultSentences } from './words';

/** Sets up lists one after the other; see `Provisioner.setUp`. */
export async function setUpLists(connection: Connection, all: readonly ListSchema[], { onProgress, signal, choice }: SetUpOptions): Promise<SetUpReport> {
  forgetReaders(connection);
  const [site, readers] = await Promise.all([readSite(connection, all, true), readReaders(connection)]);
  const schemas = all.filter(({ url, isOnDemand = false }) => !isOnDemand || site.lists.has(url));
  const wanted = [...new Set(schemas.flatMap(levelsFor))];
  const { levels, request, changes: made } = await ensureLevels(connection, wanted);
  if (request) return { changes: [], left: [], request };
  const changes: Words[] = [...made];
  const left: Words[] = [];
  const newcomers = new Map<string, Words[]>();
  const told = { changed: (words: Words) => void changes.push(words), leave: (words: Words) => void left.push(words), admitted: ({ name }: Principal, { title }: Pick<ListSchema, 'title'>) => void newcomers.set(name, [...(newcomers.get(name) ?? []), title]) };
  const groups: Partial<Record<GroupName, number>> = {};
  for (const name of groupNames.filter((each) => schemas.some((schema) => schema[each]))) groups[name] = (await ensureGroup(connection, name, holdersOf(name, schemas, site), told)) ?? undefined;
  for (const [index, schema] of schemas.entries()) {
    await setUpList({
      connection,
      schema,
      facts: site.lists.get(schema.url),
      levels,
      groups,
      readers,
      choice,
      language: connection.language ?? 'fr',
      signal,
      report: (part) => onProgress?.({ done: (index + part) / schemas.length, list: schema.title }),
      ...told
    });
  }
  changes.push(...[...newcomers].map(([name, titles]) => changeWords.admitted(name, titles)));
  // Last, on a list that was there from the start: with the mark, a list that is missing was deleted.
  const [first] = schemas.filter(({ since = 1 }) => since === 1);
  const version = partVersion(schemas);
  if (first && version > storedPartVersion(schemas, site)) await setMark(connection, first.url, 'Parvis part', version);
  return { changes, left, request: null };
}
