import type { ListSchema, Words } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { ensureAnimators } from './ensureAnimators';
import { ensureLevels } from './ensureLevels';
import { holdersOfAnimation } from './isAnimatorsGroup';
import { levelsFor } from './levels';
import { partVersion, storedPartVersion } from './partVersion';
import { readSite } from './readSite';
import { setMark } from './setMark';
import { setUpList } from './setUpList';
import type { SetUpOptions, SetUpReport } from './SetUpReport';

export { faultWords } from './words';

/** Sets up lists one after the other; see `Provisioner.setUp`. */
export async function setUpLists(connection: Connection, schemas: readonly ListSchema[], { onProgress, signal }: SetUpOptions): Promise<SetUpReport> {
  const site = await readSite(connection, schemas, true);
  const wanted = [...new Set(schemas.flatMap(levelsFor))];
  const { levels, request, changes: made } = await ensureLevels(connection, wanted);
  if (request) return { changes: [], left: [], request };
  const changes: Words[] = [...made];
  const left: Words[] = [];
  const told = { changed: (words: Words) => void changes.push(words), leave: (words: Words) => void left.push(words) };
  const animators = schemas.some((schema) => schema.animators) ? await ensureAnimators(connection, holdersOfAnimation(schemas, site), told) : null;
  for (const [index, schema] of schemas.entries()) {
    await setUpList({
      connection,
      schema,
      facts: site.lists.get(schema.url),
      levels,
      animators,
      language: connection.language ?? 'fr',
      signal,
      report: (part) => onProgress?.({ done: (index + part) / schemas.length, list: schema.title }),
      ...told
    });
  }
  // Last, on a list that was there from the start: with the mark, a list that is missing was deleted.
  const [first] = schemas.filter(({ since = 1 }) => since === 1);
  const version = partVersion(schemas);
  if (first && version > storedPartVersion(schemas, site)) await setMark(connection, first.url, 'Parvis part', version);
  return { changes, left, request: null };
}
