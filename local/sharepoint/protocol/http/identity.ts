import { refusal } from '../../errors';
import type { Service } from '../../model/service';
import type { Person } from '../../storage/people-store';
import type { ApiRequest } from './api-request';

/**
 * Who sends a request: header `X-Local-User`, else cookie `local-user`, else the site collection administrator, so that
 * any SharePoint client works.
 * @throws SharePointError `unknownUser` (401)
 */
export function personOf(service: Service, request: ApiRequest): Person {
  const name = request.headers['x-local-user'] ?? cookieOf(request.headers.cookie ?? '', 'local-user');
  const person = name === undefined || name === '' ? service.people.administrator() : service.people.find(decoded(name));
  if (person === undefined) throw refusal('unknownUser', name ?? '');
  return person;
}

function cookieOf(cookies: string, name: string): string | undefined {
  for (const part of cookies.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
