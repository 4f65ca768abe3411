import type { Queryable } from '@pnp/queryable';
import { parseJson } from '../../domain/stored/parseJson';

/** Tells the `$skiptoken` of the page after the one that a query answers; null on the last: `query.using(keepNextLink(…))`. PnPjs keeps the rows alone. */
export function keepNextLink(keep: (token: string | null) => void) {
  return <T extends Queryable>(instance: T): T => {
    instance.on.parse.prepend(async (url, response, result) => {
      if (response.ok) keep(tokenOf(await response.clone().text()));
      return [url, response, result];
    });
    return instance;
  };
}

function tokenOf(text: string): string | null {
  const answer = parseJson(text);
  const link = typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([name]) => /^@?odata\.nextLink$/.test(name))?.[1] : undefined;
  return typeof link === 'string' ? new URL(link, 'https://relative.invalid').searchParams.get('$skiptoken') : null;
}
