import { parseJson } from '../../domain/stored/parseJson';
import { DataError } from '../DataError';
import { correlationId } from './errorFromResponse';

/**
 * The JSON of an answer; an empty body is `{}`, as SharePoint answers some writes.
 * @throws DataError `offline` when it was cut off on its way, `unknown` when it is something else
 */
export function jsonOf(response: Response, text: string): unknown {
  if (text.trim() === '') return {};
  const json = parseJson(text);
  if (json !== undefined) return json;
  const isCutOff = /^\s*[[{]/.test(text);
  const cause = Object.assign(new SyntaxError('not JSON'), { body: text.slice(0, 2000) });
  throw new DataError(isCutOff ? 'offline' : 'unknown', cause, undefined, { status: response.status, correlationId: correlationId(response.headers) });
}
