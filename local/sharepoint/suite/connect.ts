import { BrowserFetch, DefaultParse } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import '@pnp/sp/presets/all';
import type { Persona, Target } from './target';

/**
 * PnPjs as one persona. The digest is fetched per persona: PnPjs' own `RequestDigest` caches by web address alone,
 * which is right in a browser and wrong where one process acts as several people.
 */
export function connect(target: Target, persona: Persona, siteUrl: string = target.siteUrl): SPFI {
  return spfi(siteUrl).using(DefaultInit(), DefaultHeaders(), BrowserFetch(), DefaultParse(), (instance: Queryable) => {
    instance.on.auth.replace(async (url, init) => {
      const isWrite = !/^get$/i.test(init.method ?? 'GET');
      init.headers = { ...init.headers, ...(await target.headers(persona, isWrite)) };
      return [url, init];
    });
    return instance;
  });
}
