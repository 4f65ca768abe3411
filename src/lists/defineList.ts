/**
 * The single source of a SharePoint list: item types, selected columns and set-up come from it.
 *
 * A schema only grows: a new version adds columns or indexes and raises `version`; nothing stored is ever
 * deleted or renamed, so any older version is upgraded by adding what is missing.
 */

import type { StoredFormat } from '../domain/stored/defineStored';
import type { FieldDefinition } from './fields/fieldTypes';
import { fieldType } from './fields/fieldTypes';
import type { Migration } from './migration';
import type { Words } from './Words';

export type { Migration } from './migration';
export type { FieldDefinition } from './fields/fieldTypes';
export type { Words } from './Words';

/** Built-in columns that can be indexed. */
export type BuiltInIndex = 'Author' | 'Created' | 'Modified';

export interface ListDefinition {
  /** Web-relative address, e.g. `Lists/ParvisPolls`. Never changes. */
  readonly url: `Lists/${string}`;
  readonly title: Words;
  readonly description: Words;
  /** Raised with each change of the schema; starts at 1. */
  readonly version: number;
  /** The version of its part with which the list joined it; default 1: it belongs to it from the start. */
  readonly since?: number;
  /** `own`: an agent reads only the items that he created (ReadSecurity 2), except with Manage Lists. */
  readonly read: 'all' | 'own';
  /** `own`: an agent changes and deletes only the items that he created. `none`: items are only ever added, see `access`. */
  readonly write: 'all' | 'own' | 'none';
  /**
   * What those who do not have full control of the site may do in the list, whatever they may do in the site; `append` is a
   * permission level of our own, which adds items and neither changes nor deletes any. Nobody
   * keeps Manage Lists, which the Edit level of a team site's members contains and which is exempt from `read` and `write`.
   */
  readonly access: 'contribute' | 'append' | 'read';
  /** Items live in folders. */
  readonly folders?: boolean;
  /** Keeps old versions of items. */
  readonly versions?: boolean;
  /** Appears in search results; default false. */
  readonly searchable?: boolean;
  readonly indexes?: readonly BuiltInIndex[];
  /** What upgrades change in stored items, by the version to which they lead. Not in lists where items are only added. */
  readonly migrations?: readonly Migration[];
  /** The version of the list that brought the column `ClientKey`, which every list has; default 1. */
  readonly clientKeySince?: number;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

type RestName<N extends string, F extends FieldDefinition> = F extends { type: 'lookup' } ? `${N}Id` : N;

type FieldsOf<D extends ListDefinition> = D['fields'];

interface EntityValues {
  readonly title: string;
  readonly text: string;
  readonly note: string;
  readonly lines: readonly string[];
  readonly boolean: boolean;
  readonly dateTime: Date | null;
  readonly address: string;
  readonly lookup: number;
}

type EntityValueOf<F extends FieldDefinition> = F extends { type: 'choice'; choices: readonly (infer C)[] }
  ? C
  : F extends { type: 'json'; stored: StoredFormat<infer T> }
    ? T
    : F extends { type: 'number' }
      ? F extends { default: number } | { required: true }
        ? number
        : number | null
      : F extends { type: infer T extends keyof EntityValues }
        ? EntityValues[T]
        : never;

type PropertyOf<N extends string, F extends FieldDefinition> = F extends { derived: true } | { type: 'clientKey' } ? never : F extends { as: infer A extends string } ? A : Uncapitalize<RestName<N, F>>;

/** What an item says in the terms of the product: every column under its property, without what the server stamps. */
export type EntityOf<D extends ListDefinition> = {
  readonly [N in keyof FieldsOf<D> & string as PropertyOf<N, FieldsOf<D>[N]>]: EntityValueOf<FieldsOf<D>[N]>;
};

/** What `defineList` returns. */
export type ListSchema<D extends ListDefinition = ListDefinition> = D & {
  /** The last part of the address, also the list's first title, from which SharePoint makes the address. */
  readonly leaf: string;
};

/**
 * Checks a definition and completes it.
 *
 * @example
 * const Notes = defineList({ url: 'Lists/Notes', …, fields: { Kind: { type: 'choice', choices: ['a', 'b'], … } } });
 * type Note = EntityOf<typeof Notes>; // { kind: 'a' | 'b' }
 * @throws Error when SharePoint would refuse the list
 */
export function defineList<const D extends ListDefinition>(definition: D): ListSchema<D> {
  const completed = { ...definition, fields: { ...definition.fields, ...clientKeyOf(definition) } };
  const fields = Object.entries<FieldDefinition>(completed.fields);
  const fail = (reason: string): never => {
    throw new Error(`List ${definition.url}: ${reason}`);
  };
  for (const [name, field] of fields) {
    if (!/^[A-Z][A-Za-z0-9]{0,31}$/.test(name)) fail(`${name} would be encoded or cut in the internal name`);
    if ((field.type === 'title') !== (name === 'Title')) fail('the title column is named Title and only it');
    if (field.unique && field.type !== 'text' && field.type !== 'number' && field.type !== 'clientKey') fail(`${name} cannot be unique`);
    if (field.unique && definition.read === 'own') fail(`${name}: unique values and own-items reading exclude each other`);
    if (field.indexed && fieldType(field).xml(field, undefined).type === 'Note') fail(`${name} cannot be indexed`);
    if (field.type === 'choice' && field.words && field.choices.some((choice) => !field.words?.[choice])) fail(`${name} has a choice without words`);
  }
  const indexCount = fields.filter(([, field]) => field.indexed || field.unique).length + (definition.indexes?.length ?? 0);
  if (indexCount > 20) fail(`${indexCount} indexes; a list takes 20`);
  if (fields.filter(([, field]) => field.type === 'lookup').length > 12) fail('more than 12 lookups in one query');
  for (const [name, { since = 1 }] of fields) if (since > definition.version) fail(`${name} comes with a later version`);
  for (const { to } of definition.migrations ?? []) if (to < 2 || to > definition.version) fail(`a migration leads to version ${to}`);
  if (definition.write === 'none' && definition.migrations?.length) fail('items that are only added cannot be migrated');
  return {
    ...completed,
    leaf: definition.url.slice('Lists/'.length)
  };
}

/** The key that makes every add happen once; unique where SharePoint allows it. */
function clientKeyOf({ fields, read, clientKeySince = 1 }: ListDefinition): Readonly<Record<string, FieldDefinition>> {
  if (fields.ClientKey) return {};
  const title = { fr: 'Clé d’envoi', en: 'Submission key' };
  return { ClientKey: { type: 'clientKey', title, since: clientKeySince, inView: false, ...(read === 'all' ? { unique: true } : { indexed: true }) } };
}

/** The property that REST reads and writes for a column. */
export function restName(name: string, field: FieldDefinition): string {
  return fieldType(field).restName(name);
}

/** The property of an entry for a column; null for one that is no part of it. */
export function propertyName(name: string, field: FieldDefinition): string | null {
  if (field.derived || field.type === 'clientKey') return null;
  const written = restName(name, field);
  return field.as ?? `${written.charAt(0).toLowerCase()}${written.slice(1)}`;
}
