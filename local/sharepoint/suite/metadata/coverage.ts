import type { Site } from '../site';
import type { DeclaredType } from './model';

/** How many of a type's declared properties are answered. */
export interface Coverage {
  readonly type: string;
  readonly served: number;
  readonly declared: number;
  readonly missing: readonly string[];
}

/**
 * Asks for every declared property of one entity, one by one: navigation properties by expanding them.
 *
 * @param url - Address of an entity of that type, without a query.
 */
export async function measureCoverage(site: Site, type: DeclaredType, url: string): Promise<Coverage> {
  const missing: string[] = [];
  const headers = { Accept: 'application/json;odata=nometadata' };
  for (const name of type.properties.keys()) {
    const answer = await site.request(`${url}?$select=${name}`, { headers });
    if (answer.status !== 200 || !(name in answer.json())) missing.push(name);
  }
  for (const name of type.navigations.keys()) {
    const answer = await site.request(`${url}?$select=${name}&$expand=${name}`, { headers });
    if (answer.status !== 200 || !(name in answer.json())) missing.push(name);
  }
  const declared = type.properties.size + type.navigations.size;
  return { type: type.name, served: declared - missing.length, declared, missing };
}
