import { parseJson } from '../../domain/stored/parseJson';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { hasCode } from '../DataError';

interface PageRow {
  readonly CanvasContent1: string | null;
  readonly Version: string;
}

/** The web parts of a published page, by their manifests; null: nobody published it yet. @param path below the web */
export async function publishedParts({ sp }: Connection, path: string): Promise<ReadonlySet<unknown> | null> {
  try {
    const { CanvasContent1, Version } = await sp.at(`_api/sitepages/pages/getByUrl('${pathLiteral(path)}')`).select('CanvasContent1', 'Version')<PageRow>();
    const controls = parseJson(CanvasContent1 ?? '');
    return Number.parseInt(Version, 10) > 0 ? new Set(Array.isArray(controls) ? controls.map((each: { readonly webPartId?: unknown }) => each.webPartId) : []) : null;
  } catch (error) {
    if (hasCode(error, 'notFound')) return null;
    throw error;
  }
}

/** The version of a page, e.g. `1.0` for one that was published and not touched since; null: there is none. @param path below the web */
export async function pageVersion({ sp }: Connection, path: string): Promise<string | null> {
  try {
    const { Version } = await sp.at(`_api/sitepages/pages/getByUrl('${pathLiteral(path)}')`).select('Version')<Pick<PageRow, 'Version'>>();
    return Version;
  } catch (error) {
    if (hasCode(error, 'notFound')) return null;
    throw error;
  }
}
