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
  '-2147024891': 'forbidden' // UnauthorizedAccessException
};

/** "The security validation for this page is invalid": the form digest expired. */
const INVALID_DIGEST = /-2130575251|-2130575252/;

export function isInvalidDigest(status: number, body: string): boolean {
  return status === 403 && INVALID_DIGEST.test(body);
}

/** The error that an answer of SharePoint stands for. */
export function errorFromResponse(status: number, body: string, retryAfter: string | null): DataError {
  const cause = { status, body: body.slice(0, 2000) };
  const number = /"code"\s*:\s*"(-?\d+)/.exec(body)?.[1];
  const byNumber = number === undefined ? undefined : codesByNumber[number];
  return new DataError(byNumber ?? codeByStatus(status), cause, retryAfter === null ? undefined : retryAfterSeconds(retryAfter));
}

function codeByStatus(status: number): DataErrorCode {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 413) return 'tooLarge';
  if (status === 429 || status === 503) return 'throttled';
  if (status === 408 || status === 504) return 'timeout';
  return 'unknown';
}

/** `Retry-After` in seconds; it may also be a date (RFC 9110). */
export function retryAfterSeconds(header: string): number | undefined {
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}
