/**
 * The single source of a SharePoint list: item types, selected columns and set-up come from it.
 *
 * A schema only grows: a new version adds columns or indexes and raises `version`; nothing stored is ever
 * deleted or renamed, so any older version is upgraded by adding what is missing.
 */

import type { CalendarDay } from '../domain/calendar/calendarDay';
import type { StoredFormat } from '../domain/stored/defineStored';
import { checkDefinition } from './checkDefinition';
import type { FieldDefinition } from './fields/fieldTypes';
import { fieldType } from './fields/fieldTypes';
import type { ListDefinition } from './ListDefinition';
import { isLibrary, leafOf } from './isLibrary';

export type { BuiltInIndex, ListDefinition, ListHead, ListUrl } from './ListDefinition';
export type { Migration } from './migration';
export type { FieldDefinition } from './fields/fieldTypes';
export type { Words } from './Words';

/** Of SPFx's build: false in the package; unknown to programs. */
declare const DEBUG: boolean | undefined;

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

/** Null where nothing stands in a column that may be empty. */
interface RequirableValues {
  readonly cents: number;
  readonly day: CalendarDay;
}

type EntityValueOf<F extends FieldDefinition> = F extends { type: 'choice'; choices: readonly (infer C)[] }
  ? C
  : F extends { type: 'json'; stored: StoredFormat<infer T> }
    ? T
    : F extends { type: 'number' }
      ? F extends { default: number } | { required: true }
        ? number
        : number | null
      : F extends { type: infer T extends keyof RequirableValues }
        ? F extends { required: true }
          ? RequirableValues[T]
          : RequirableValues[T] | null
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
  // What ships was checked when it was made.
  if (typeof DEBUG === 'undefined' || DEBUG) checkDefinition(completed);
  return {
    ...completed,
    leaf: leafOf(definition.url)
  };
}

/** The key that makes every add happen once; unique where SharePoint allows it. A file has its name for that. */
function clientKeyOf({ url, fields, read, clientKeySince = 1 }: ListDefinition): Readonly<Record<string, FieldDefinition>> {
  if (fields.ClientKey || isLibrary({ url })) return {};
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
