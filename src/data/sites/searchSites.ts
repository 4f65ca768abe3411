import type { Connection } from '../connection/Connection';
import { withSignal } from '../connection/withSignal';
import type { SiteAddress } from './SiteAddress';

interface SearchAnswer {
  readonly PrimaryQueryResult: {
    readonly RelevantResults: { readonly TotalRows: number; readonly Table: { readonly Rows: ReadonlyArray<{ readonly Cells: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }> }> } };
  };
}

interface SiteQuery {
  /** In the language of queries (KQL), without an apostrophe. */
  readonly text: string;
  readonly most: number;
  /** Rows that were read before; none unless given. */
  readonly from?: number;
  readonly signal?: AbortSignal;
}

export interface FoundSites {
  readonly sites: readonly SiteAddress[];
  /** All that the search knows of, on whichever page. */
  readonly total: number;
}

/**
 * What SharePoint's search finds of sites and webs. It leaves out what the person cannot read (MS docs: security trimming), and what was made in the last minutes.
 * Asked by its address: PnPjs' module for search would bring all of its methods.
 * @throws DataError; AbortError
 */
export async function searchSites({ sp }: Connection, { text, most, from, signal }: SiteQuery): Promise<FoundSites> {
  const asked = sp.at('_api/search/query');
  asked.query.set('querytext', `'${text}'`);
  asked.query.set('selectproperties', "'Title,Path'");
  asked.query.set('rowlimit', String(most));
  if (from !== undefined) asked.query.set('startrow', String(from));
  asked.query.set('trimduplicates', 'false');
  const { RelevantResults } = (await asked.using(withSignal(signal))<SearchAnswer>()).PrimaryQueryResult;
  const sites = RelevantResults.Table.Rows.flatMap(({ Cells }) => {
    const cell = (key: string): string => Cells.find(({ Key }) => Key === key)?.Value ?? '';
    const webUrl = cell('Path').replace(/\/$/, '');
    return webUrl === '' ? [] : [{ webUrl, title: cell('Title') || webUrl }];
  });
  return { sites, total: RelevantResults.TotalRows };
}
