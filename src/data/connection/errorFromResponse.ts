import type { DataErrorCode } from '../DataError';
import { DataError } from '../DataError';

/** SharePoint's own error numbers (`odata.error.code` begins with them). */
const codesByNumber: Readonly<Record<string, DataErrorCode>> = {
  '-2130575169': 'duplicate', // SPDuplicateValuesFoundException: a unique column has that value
  '-2130575257': 'duplicate', // a file or folder with that name exists
  '-2130575245': 'duplicate', // a folder or item with that name exists
  '-2130575342': 'duplicate', // a list with that title exists
  '-2130575324': 'duplicate', // a column with that name exists
  '-2130575293': 'duplicate', // a group or permission level with that name exists
  '-2130575305': 'conflict', // the item was changed by somebody else
  '-2130575339': 'conflict', // the item was deleted or changed by another user
  '-2130575338': 'notFound', // the item does not exist
  '-2130575322': 'notFound', // the list does not exist
  '-2147024894': 'notFound', // System.IO.FileNotFoundException
  '-2147024893': 'notFound', // System.IO.DirectoryNotFoundException
  '-2147024860': 'tooLarge', // SPQueryThrottledException: the list view threshold
  '-2147024749': 'tooLarge', // SPQueryThrottledException: more than twelve lookups in one query
  '-2147024891': 'forbidden', // UnauthorizedAccessException
  // "The security validation for this page is invalid", of a digest that was just made: it is not this session's.
  '-2130575251': 'signedOut',
  '-2130575252': 'signedOut'
};

const INVALID_DIGEST = /-2130575251|-2130575252/;
/** Where SharePoint sends a browser whose session ended, also with a plain 403 (MS-OFBA: forms based authentication). */
const SIGN_IN_HEADER = 'X-Forms_Based_Auth_Required';
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export function isInvalidDigest(status: number, body: string): boolean {
  return status === 403 && INVALID_DIGEST.test(body);
}

/** Is this where one signs in, instead of an answer? REST of SharePoint redirects nobody else, and never answers with a page. */
export function isSignIn({ status, type, headers, ok }: Response): boolean {
  if (status === 401 || type === 'opaqueredirect' || REDIRECTS.includes(status)) return true;
  if (status === 403) return headers.has(SIGN_IN_HEADER);
  return ok && /^text\/html/i.test(String(headers.get('Content-Type')));
}

/** The error that an answer of SharePoint stands for. */
export function errorFromResponse(response: Response, body: string): DataError {
  const { status, headers } = response;
  const byNumber = codesByNumber[String(/"code"\s*:\s*"(-\d+)/.exec(body)?.[1])];
  const code = isSignIn(response) ? 'signedOut' : (byNumber ?? codeByStatus(status));
  return new DataError(code, { status, body: body.slice(0, 2000) }, retryAfterSeconds(headers.get('Retry-After')), { status, correlationId: correlationId(headers) });
}

/** The id of a request in SharePoint's logs (MS docs: `SPRequestGuid`; front ends say `request-id`). */
export function correlationId(headers: Headers): string | undefined {
  return headers.get('SPRequestGuid') ?? headers.get('request-id') ?? undefined;
}

function codeByStatus(status: number): DataErrorCode {
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 413) return 'tooLarge';
  if (status === 429 || status === 503) return 'throttled';
  // A gateway that got no answer does not know either whether SharePoint did what it was asked.
  if (status === 408 || status === 502 || status === 504) return 'timeout';
  return 'unknown';
}

/** `Retry-After` in seconds; it may also be a date (RFC 9110). */
export function retryAfterSeconds(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}
