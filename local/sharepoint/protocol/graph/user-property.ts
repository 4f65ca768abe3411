import { parseQuery } from '../odata/query';
import { badQuery } from './graph-error';
import type { Person } from '../../storage/people-store';
import { objectIdOf } from '../../storage/object-id';

/** A property of `microsoft.graph.user`. */
export interface UserProperty {
  /** Sent without `$select` (MS docs: user resource type, properties). */
  readonly byDefault: boolean;
  read(person: Person): string | readonly string[] | boolean | null;
  /** Expression over the table `people`, if it can be filtered. */
  readonly sql?: string;
}

const space = "instr(display_name, ' ')";
const detail = (name: string): string => `coalesce(json_extract(details, '$.${name}'), '')`;

/** By their name in Graph. A person's first name is what stands before the first space. */
export const USER_PROPERTIES: Readonly<Record<string, UserProperty>> = {
  businessPhones: { byDefault: true, read: () => [] },
  displayName: { byDefault: true, read: ({ displayName }) => displayName, sql: 'display_name' },
  givenName: { byDefault: true, read: ({ displayName }) => firstName(displayName), sql: `CASE ${space} WHEN 0 THEN display_name ELSE substr(display_name, 1, ${space} - 1) END` },
  jobTitle: { byDefault: true, read: ({ title }) => title ?? null, sql: detail('title') },
  mail: { byDefault: true, read: ({ email }) => email, sql: 'email' },
  mobilePhone: { byDefault: true, read: () => null },
  officeLocation: { byDefault: true, read: ({ office }) => office ?? null, sql: detail('office') },
  preferredLanguage: { byDefault: true, read: () => null },
  surname: { byDefault: true, read: ({ displayName }) => lastName(displayName), sql: `CASE ${space} WHEN 0 THEN '' ELSE substr(display_name, ${space} + 1) END` },
  userPrincipalName: { byDefault: true, read: ({ email }) => email, sql: 'email' },
  id: { byDefault: true, read: ({ login }) => objectIdOf(login), sql: 'sp_object_id(login)' },
  accountEnabled: { byDefault: false, read: () => true },
  department: { byDefault: false, read: ({ department }) => department ?? null, sql: detail('department') },
  mailNickname: { byDefault: false, read: ({ email }) => email.split('@')[0] ?? null },
  userType: { byDefault: false, read: () => 'Member' }
};

export function firstName(displayName: string): string {
  return displayName.split(' ')[0] ?? displayName;
}

export function lastName(displayName: string): string {
  const at = displayName.indexOf(' ');
  return at < 0 ? '' : displayName.slice(at + 1);
}

/** Finds a property whatever the case of its name. */
export function userProperty(name: string): { readonly name: string; readonly property: UserProperty } | undefined {
  const lower = name.toLowerCase();
  for (const [canonical, property] of Object.entries(USER_PROPERTIES)) if (canonical.toLowerCase() === lower) return { name: canonical, property };
  return undefined;
}

/**
 * A person as `microsoft.graph.user`, with what `$select` names.
 * @throws GraphError (400) for a property that users do not have
 */
export function userProperties(person: Person, parameters: URLSearchParams): Readonly<Record<string, unknown>> {
  const names = parseQuery(parameters).select.map((path) => path.join('/'));
  if (names.length === 0) return Object.fromEntries(Object.entries(USER_PROPERTIES).flatMap(([name, { byDefault, read }]) => (byDefault ? [[name, read(person)]] : [])));
  return Object.fromEntries(
    names.map((name) => {
      const found = userProperty(name);
      if (found === undefined) throw badQuery(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`);
      return [found.name, found.property.read(person)];
    })
  );
}
