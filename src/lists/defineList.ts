/**
 * The single source of a SharePoint list: item types, selected columns and set-up come from it.
 *
 * A schema only grows: a new version adds columns or indexes and raises `version`; nothing stored is ever
 * deleted or renamed, so any older version is upgraded by adding what is missing.
 */

/** Words in the languages of the product. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

interface CommonField {
  /** The column's display name. */
  readonly title: Words;
  readonly required?: boolean;
  /** At most 20 a list, and none can be added above 20,000 items (MS docs: list view threshold): index from the start. */
  readonly indexed?: boolean;
  /** Refused together with `read: 'own'`. Indexed as well. Only for text and number. */
  readonly unique?: boolean;
  /** Shown in the list's default view; default true. */
  readonly inView?: boolean;
}

export type FieldDefinition =
  | (CommonField & { readonly type: 'title'; readonly maxLength?: number })
  | (CommonField & { readonly type: 'text'; readonly maxLength?: number })
  | (CommonField & { readonly type: 'note' })
  | (CommonField & { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly decimals?: number })
  | (CommonField & { readonly type: 'boolean' })
  | (CommonField & { readonly type: 'dateTime' })
  | (CommonField & { readonly type: 'choice'; readonly choices: readonly string[] })
  | (CommonField & { readonly type: 'multiChoice'; readonly choices: readonly string[] })
  | (CommonField & { readonly type: 'url' })
  | (CommonField & { readonly type: 'user' })
  | (CommonField & { readonly type: 'lookup'; /** Address of the other list in the same web. */ readonly list: string });

/** Built-in columns that can be indexed. */
export type BuiltInIndex = 'Author' | 'Created' | 'Modified';

export interface ListDefinition {
  /** Web-relative address, e.g. `Lists/ParvisPolls`. Never changes. */
  readonly url: `Lists/${string}`;
  readonly title: Words;
  readonly description: Words;
  /** Raised with each change of the schema; starts at 1. */
  readonly version: number;
  /** `own`: an agent reads only the items that he created (ReadSecurity 2), except with Manage Lists. */
  readonly read: 'all' | 'own';
  /** `none`: items are only ever added (WriteSecurity 4), except with Manage Lists. */
  readonly write: 'all' | 'own' | 'none';
  /**
   * What those who do not have full control of the site may do in the list, whatever they may do in the site. Nobody
   * keeps Manage Lists, which the Edit level of a team site's members contains and which is exempt from `read` and `write`.
   */
  readonly access: 'contribute' | 'read';
  /** Items live in folders. */
  readonly folders?: boolean;
  /** Keeps old versions of items. */
  readonly versions?: boolean;
  /** Appears in search results; default false. */
  readonly searchable?: boolean;
  readonly indexes?: readonly BuiltInIndex[];
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

type ValueOf<F extends FieldDefinition> = F extends { type: 'choice'; choices: readonly (infer C)[] }
  ? C
  : F extends { type: 'multiChoice'; choices: readonly (infer C)[] }
    ? readonly C[]
    : F extends { type: 'number' | 'user' | 'lookup' }
      ? number
      : F extends { type: 'boolean' }
        ? boolean
        : F extends { type: 'url' }
          ? { readonly Url: string; readonly Description: string }
          : string;

type RestName<N extends string, F extends FieldDefinition> = F extends { type: 'user' | 'lookup' } ? `${N}Id` : N;

type FieldsOf<D extends ListDefinition> = D['fields'];

/** Column values as REST writes them; dates are ISO 8601 in UTC, persons and lookups are ids. */
export type ValuesOf<D extends ListDefinition> = {
  readonly [N in keyof FieldsOf<D> & string as RestName<N, FieldsOf<D>[N]>]: FieldsOf<D>[N] extends { required: true }
    ? ValueOf<FieldsOf<D>[N]>
    : ValueOf<FieldsOf<D>[N]> | null;
};

/** An item as REST returns it with the schema's `select`. */
export type ItemOf<D extends ListDefinition> = ValuesOf<D> & { readonly Id: number };

/** What `defineList` returns. */
export type ListSchema<D extends ListDefinition = ListDefinition> = D & {
  /** For `$select`: `Id` and every column of the schema. */
  readonly select: readonly string[];
  /** The last part of the address, also the list's first title, from which SharePoint makes the address. */
  readonly leaf: string;
};

/**
 * Checks a definition and completes it.
 *
 * @example
 * const Notes = defineList({ url: 'Lists/Notes', …, fields: { Kind: { type: 'choice', choices: ['a', 'b'], … } } });
 * type Note = ItemOf<typeof Notes>; // { Id: number; Kind: 'a' | 'b' | null }
 * @throws Error when SharePoint would refuse the list
 */
export function defineList<const D extends ListDefinition>(definition: D): ListSchema<D> {
  const fields = Object.entries<FieldDefinition>(definition.fields);
  const fail = (reason: string): never => {
    throw new Error(`List ${definition.url}: ${reason}`);
  };
  for (const [name, field] of fields) {
    if (!/^[A-Z][A-Za-z0-9]{0,31}$/.test(name)) fail(`${name} would be encoded or cut in the internal name`);
    if ((field.type === 'title') !== (name === 'Title')) fail('the title column is named Title and only it');
    if (field.unique && field.type !== 'text' && field.type !== 'number') fail(`${name} cannot be unique`);
    if (field.unique && definition.read === 'own') fail(`${name}: unique values and own-items reading exclude each other`);
    if (field.indexed && (field.type === 'note' || field.type === 'url' || field.type === 'multiChoice')) fail(`${name} cannot be indexed`);
  }
  const indexCount = fields.filter(([, field]) => field.indexed || field.unique).length + (definition.indexes?.length ?? 0);
  if (indexCount > 20) fail(`${indexCount} indexes; a list takes 20`);
  if (fields.filter(([, field]) => field.type === 'lookup' || field.type === 'user').length > 12) fail('more than 12 lookups in one query');
  return {
    ...definition,
    select: ['Id', ...fields.map(([name, field]) => restName(name, field))],
    leaf: definition.url.slice('Lists/'.length)
  };
}

/** The property that REST reads and writes for a column. */
export function restName(name: string, field: FieldDefinition): string {
  return field.type === 'lookup' || field.type === 'user' ? `${name}Id` : name;
}
