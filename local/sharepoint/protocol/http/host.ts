import type { ApiRequest } from './api-request';

const HOME = /^(localhost|127\.0\.0\.1|\[::1\])$/i;

/**
 * Is the request addressed to this machine and, from a browser, sent by a page of this service? A foreign `Host` is
 * DNS rebinding, a foreign `Origin` another site's page: neither may act as the administrator.
 * @param known - an origin under which whoever stands in front has made the service known
 */
export function isAtHome(request: ApiRequest, known?: string): boolean {
  if (!HOME.test(request.url.hostname) && request.url.origin !== known) return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  try {
    const from = new URL(origin);
    return (HOME.test(from.hostname) && from.port === request.url.port) || from.origin === known;
  } catch {
    return false;
  }
}
