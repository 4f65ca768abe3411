/** Limits of SharePoint Online, each with its source. Change a number here and nowhere else. */

/** Days for which a webhook holds at most (MS docs: overview of SharePoint webhooks). */
export const WEBHOOK_DAYS = 180;
/** Rows that one query may touch (MS docs: list view threshold). */
export const LIST_VIEW_THRESHOLD = 5_000;
/** Items above which no index can be added to a list (MS docs: manage large lists). */
export const INDEX_CREATION_LIMIT = 20_000;
/** Indexes of one list (MS docs: SharePoint limits). */
export const INDEXES_PER_LIST = 20;
/** Lookup-like columns (lookup, person, managed metadata) in one query (MS docs: list view lookup threshold). */
export const LOOKUPS_PER_QUERY = 12;
/** Largest id of an item: `Edm.Int32`. */
export const LARGEST_ID = 2 ** 31 - 1;
/** Unique permission scopes of a list (MS docs: SharePoint limits). */
export const SCOPES_PER_LIST = 50_000;
/** Items above which inheritance of a list can no longer be broken (MS docs: SharePoint limits). */
export const BREAK_INHERITANCE_LIMIT = 100_000;

/** Characters of a single line of text (MS docs: column types). */
export const TEXT_LENGTH = 255;
/** Characters of a note (MS docs: about 63,999 without rich text). */
export const NOTE_LENGTH = 63_999;
/** Characters of a URL or of its description in a Hyperlink column. */
export const HYPERLINK_LENGTH = 255;
/** Characters of the decoded path of a file or folder (MS docs: SharePoint limits). */
export const PATH_LENGTH = 400;
/** Characters of a file or folder name. */
export const NAME_LENGTH = 255;

/** Items of a page when `$top` is absent. */
export const DEFAULT_PAGE = 100;
/** Items of a page at most, whatever `$top` asks (observed: a page never passes the list view threshold). */
export const LARGEST_PAGE = 5_000;
/** Comments of a page (observed; undocumented). */
export const COMMENTS_PAGE = 30;
/** Rows of a page of search results (MS docs: search limits), and when `RowLimit` is absent. */
export const SEARCH_ROWS = 500;
export const SEARCH_DEFAULT_ROWS = 10;
/** Rows that `StartRow` reaches; beyond, one pages by `IndexDocId` (MS docs: pagination for large result sets). */
export const SEARCH_LAST_ROW = 50_000;
/** Characters of a query (MS docs: search limits), and depth of its parentheses: beyond it the text is refused rather than walked. */
export const KQL_LENGTH = 4_096;
export const KQL_DEPTH = 100;
/** Changes that one search takes into the index: the rest is for the next one. */
export const CHANGES_PER_CRAWL = 20_000;
/** Values of one form: far more than any list has columns. */
export const FORM_VALUES = 2_000;
/** Operations of one `$batch` (MS docs: make batch requests with the REST APIs). */
export const OPERATIONS_PER_BATCH = 100;
/** Characters of a request's URL, query included (IIS request filtering of SharePoint Online). */
export const URL_LENGTH = 8_192;
/** Bytes of a request body other than a file. */
export const BODY_BYTES = 2 * 1024 * 1024;
/** Bytes of one uploaded file in one request (MS docs: 250 MB for `files/add`). */
export const FILE_BYTES = 250 * 1024 * 1024;
/** Seconds for which a form digest holds. */
export const DIGEST_SECONDS = 1_800;
/** Depth of parentheses and operators in a filter: beyond it the text is refused rather than walked. */
export const FILTER_DEPTH = 200;
/** Requests of one user in five minutes before 429 (MS docs: avoid getting throttled). */
export const USER_REQUESTS_PER_WINDOW = 3_000;
/** Resource units of a whole tenant in five minutes before 429, by its licences (MS docs: avoid getting throttled, resource units). */
export const TENANT_UNITS: readonly { readonly upTo: number; readonly units: number }[] = [
  { upTo: 1_000, units: 18_750 }, { upTo: 5_000, units: 37_500 }, { upTo: 15_000, units: 56_250 }, { upTo: 50_000, units: 75_000 }, { upTo: Infinity, units: 93_750 }
];
/** Units of a request to Graph: one entity, a query or a write, permissions (same page). */
export const GRAPH_UNITS = { item: 1, query: 2, permissions: 5 } as const;
/** Units of an operation of REST: more than Graph, says the page, and no fixed number. */
export const REST_UNITS = 2;
/** Lists and libraries of a web, and webs of a site (MS docs: SharePoint limits). */
export const LISTS_PER_WEB = 2_000;
export const WEBS_PER_SITE = 2_000;
/** Length of the throttling window in seconds. */
export const THROTTLE_WINDOW_SECONDS = 300;
/** Days that the change log reaches back (MS docs: 60 days). */
export const CHANGE_LOG_DAYS = 60;
/** Changes of one answer when the query names no limit (MS docs: `ChangeQuery.FetchLimit`). */
export const CHANGES_PAGE = 1_000;
/** Versions that a library keeps when nothing else is set (MS docs: version history limits). */
export const DEFAULT_VERSION_LIMIT = 500;
/** Entries of a page of the recycle bin when `$top` is absent. */
export const RECYCLE_BIN_PAGE = 5_000;

/** Characters of a request to `ProcessQuery` (MS docs: 2 MB for the client object model). */
export const CLIENT_REQUEST_LENGTH = 2 * 1024 * 1024;
/** Objects that such a request may name (`SPClientCallableSettings.MaxObjectPaths`). */
export const CLIENT_OBJECT_PATHS = 256;
/** Actions of such a request, ours: a batch of 50 rows with 100 columns. */
export const CLIENT_ACTIONS = 5_000;
/** Objects that its answer may hold, ours: the rows of one query. */
export const CLIENT_ANSWER_OBJECTS = 5_000;
