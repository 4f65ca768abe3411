import { SPQueryable } from '@pnp/sp';
import type { ListSchema, Words } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import type { ListUrl } from '../../lists/ListDefinition';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { hasCode } from '../DataError';
import { readSite } from '../provisioning/readSite';
import type { LeaveList, LeaveSurvey } from './SiteExport';

/** Bytes of one row in all files of an archive, as it was measured on the demo city: enough to say whether it is a matter of megabytes or gigabytes. */
const BYTES_OF_A_ROW = 1300;

interface MetricsRow {
  readonly TotalFileCount: number | string;
  readonly TotalSize: number | string;
}

/** What of Parvis a site has, before any of it is read. @param schemas of all parts */
export async function surveyOf(connection: Connection, schemas: readonly ListSchema[]): Promise<LeaveSurvey> {
  const language = connection.language ?? 'fr';
  const words = (title: Words): string => title[language];
  const [{ lists: found }, { Title }] = await Promise.all([readSite(connection, undefined, false), connection.sp.at('_api/web').select('Title')<{ readonly Title: string }>()]);
  const byUrl = new Map<string, ListSchema>(schemas.map((schema) => [schema.url, schema]));
  const lists = [...found].map(([url, facts]): LeaveList => {
    const schema = byUrl.get(url);
    return { url: url as ListUrl, title: schema ? words(schema.title) : facts.title, count: facts.itemCount, isLibrary: isLibrary({ url: url as ListUrl }), isDiscreet: schema ? isDiscreet(schema) : true };
  });
  const order = new Map(schemas.map(({ url }, index) => [url as string, index]));
  lists.sort((one, other) => (order.get(one.url) ?? Infinity) - (order.get(other.url) ?? Infinity));
  const metrics = await Promise.all([...lists.flatMap((list) => (list.isLibrary ? [list.url] : [])), PICTURES].map((url) => metricsOf(connection, url)));
  const files = metrics.reduce((sum, { count }) => sum + count, 0);
  const fileBytes = metrics.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = lists.reduce((sum, { count }) => sum + count, 0);
  return { siteTitle: Title, webUrl: connection.webUrl, lists, files, bytes: fileBytes + rows * BYTES_OF_A_ROW, unseen: unseen(schemas, found).map(({ title }) => words(title)) };
}

/** Where owners' pictures lie (`SitePictures`). */
export const PICTURES = 'SiteAssets/Parvis';

/** What not all who read the site read. */
function isDiscreet({ read, access }: ListSchema): boolean {
  return read === 'own' || access === 'owners';
}

/** Lists that belong to a part of which others are here: they were deleted, or are closed to who asks. */
function unseen(schemas: readonly ListSchema[], found: ReadonlyMap<string, unknown>): readonly ListSchema[] {
  const partOf = ({ title }: ListSchema): string => title.fr.split(' :')[0]?.trim() ?? title.fr;
  const parts = new Set(schemas.filter(({ url }) => found.has(url)).map(partOf));
  return schemas.filter((schema) => !schema.isOnDemand && !found.has(schema.url) && parts.has(partOf(schema)));
}

async function metricsOf(connection: Connection, url: string): Promise<{ readonly count: number; readonly bytes: number }> {
  try {
    const folder = connection.sp.at(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(connection.listPath(url))}')`);
    const { TotalFileCount, TotalSize } = await SPQueryable(folder, 'StorageMetrics').select('TotalFileCount', 'TotalSize')<MetricsRow>();
    return { count: Number(TotalFileCount) || 0, bytes: Number(TotalSize) || 0 };
  } catch (error) {
    // Where SharePoint does not say, the files come all the same.
    if (hasCode(error, 'notFound') || hasCode(error, 'forbidden')) return { count: 0, bytes: 0 };
    throw error;
  }
}
