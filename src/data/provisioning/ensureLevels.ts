import { body } from '@pnp/queryable';
import type { ISPQueryable } from '@pnp/sp';
import { spPost, spPostMerge } from '@pnp/sp';
import '@pnp/sp/security/web';
import type { Words } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import type { Level } from './levels';
import { APPEND_LEVEL, GOVERN_LEVEL, hasPermissionsOf, isLevel, MODERATE_LEVEL, ROLE } from './levels';
import type { LevelFacts } from './SiteFacts';
import type { LevelRequest } from './SetUpReport';
import { changeWords, levelMessage } from './words';

/** Ids of the levels that lists give. */
export interface LevelIds {
  readonly read: number;
  readonly contribute: number;
  readonly append: number;
  readonly moderate: number;
  readonly govern: number;
}

interface EnsuredLevels {
  readonly levels: LevelIds;
  readonly changes: readonly Words[];
  readonly request: LevelRequest | null;
}

/** Order among the site's levels: after Contribute, before Read. */
const ORDER = { [APPEND_LEVEL.name.en]: 80, [MODERATE_LEVEL.name.en]: 72, [GOVERN_LEVEL.name.en]: 74 };

/**
 * The levels of our own, made where they are missing and put right where somebody changed them. They live in the root web
 * of the site collection: who may not make them there gets the words to send to who may.
 */
export async function ensureLevels(connection: Connection, wanted: readonly Level[]): Promise<EnsuredLevels> {
  const language = connection.language ?? 'fr';
  const changes: Words[] = [];
  let present = await readLevels(connection);
  try {
    for (const level of wanted) {
      const known = present.find((each) => isLevel(level, each));
      if (known && hasPermissionsOf(level, known)) continue;
      if (known) await spPostMerge(rootLevels(connection, `getById(${known.Id})`), body({ BasePermissions: level.permissions }));
      else await makeLevel(connection, level, language);
      changes.push(known ? changeWords.levelMended(level) : changeWords.levelMade(level));
    }
  } catch (error) {
    if (!hasCode(error, 'forbidden')) throw error;
    return { levels: idsOf(present), changes: [], request: await requestFor(connection, wanted) };
  }
  if (changes.length > 0) present = await readLevels(connection);
  return { levels: idsOf(present), changes, request: null };
}

function readLevels(connection: Connection): Promise<readonly LevelFacts[]> {
  return connection.sp.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind', 'BasePermissions')<readonly LevelFacts[]>();
}

async function makeLevel(connection: Connection, level: Level, language: keyof Words): Promise<void> {
  try {
    await spPost(
      rootLevels(connection),
      body({ Name: level.name[language], Description: level.description[language], Order: ORDER[level.name.en] ?? 0, BasePermissions: level.permissions })
    );
  } catch (error) {
    // Another owner made it a moment ago.
    if (!hasCode(error, 'duplicate')) throw error;
  }
}

function rootLevels({ sp }: Connection, path = ''): ISPQueryable {
  return sp.at(`_api/site/rootWeb/roleDefinitions${path === '' ? '' : `/${path}`}`);
}

function idsOf(present: readonly LevelFacts[]): LevelIds {
  const ofKind = (kind: number): number => {
    const level = present.find(({ RoleTypeKind }) => RoleTypeKind === kind);
    if (!level) throw new DataError('notFound', `the site has no permission level of kind ${kind}`);
    return level.Id;
  };
  const read = ofKind(ROLE.reader);
  // Where they are not there yet, nothing is set up before they are.
  const ownLevel = (level: Level): number => present.find((each) => isLevel(level, each))?.Id ?? read;
  return { read, contribute: ofKind(ROLE.contributor), append: ownLevel(APPEND_LEVEL), moderate: ownLevel(MODERATE_LEVEL), govern: ownLevel(GOVERN_LEVEL) };
}

async function requestFor(connection: Connection, wanted: readonly Level[]): Promise<LevelRequest> {
  const { Url } = await connection.sp.at('_api/site').select('Url')<{ readonly Url: string }>();
  return { address: Url, message: levelMessage(wanted, Url, connection.webUrl) };
}
