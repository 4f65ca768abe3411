import { randomUUID } from 'node:crypto';
import { FIELD_TYPES, type FieldType, type FieldTypeName } from './field-type';
import type { Database } from './database';

/** What only some types of columns have, and what clients store without our reading it. */
export interface FieldAttributes {
  description?: string;
  group?: string;
  staticName?: string;
  defaultValue?: string | null;
  defaultFormula?: string | null;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  decimals?: number;
  percentage?: boolean;
  choices?: string[];
  fillIn?: boolean;
  /** Choice: 0 drop-down, 1 radio buttons. DateTime: 0 date, 1 date and time. URL: 0 link, 1 picture. */
  format?: number;
  currencyLocale?: number;
  richText?: boolean;
  richTextMode?: string;
  lines?: number;
  appendOnly?: boolean;
  unlimited?: boolean;
  /** Lookup: id of the list, without braces, lower case. */
  lookupList?: string;
  lookupField?: string;
  lookupWeb?: string;
  /** Dependent lookup: id of the lookup column that it shows a further column of. */
  primaryField?: string;
  /** 0 none, 1 cascade, 2 restrict. */
  relationship?: number;
  selectionGroup?: number;
  /** Person: 0 people only, 1 people and groups. */
  selectionMode?: number;
  presence?: boolean;
  formula?: string;
  outputType?: FieldTypeName;
  validationFormula?: string | null;
  validationMessage?: string | null;
  customFormatter?: string | null;
  jsLink?: string;
  direction?: string;
  fromBase?: boolean;
  sealed?: boolean;
  noDelete?: boolean;
  termSet?: string;
  showInForms?: { new?: boolean; edit?: boolean; display?: boolean };
}

/** A column of a list, or a site column. */
export interface Field {
  readonly n: number;
  readonly id: string;
  readonly web: number;
  readonly list: number | null;
  readonly internalName: string;
  readonly title: string;
  readonly typeName: FieldTypeName;
  readonly type: FieldType;
  /** Column of the item table; empty when nothing is stored. */
  readonly column: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly attributes: FieldAttributes;
}

/** What a new column is made from. */
export type NewField = Pick<Field, 'web' | 'list' | 'internalName' | 'title' | 'typeName'> &
  Partial<Pick<Field, 'id' | 'column' | 'required' | 'indexed' | 'unique' | 'hidden' | 'readOnly' | 'attributes'>>;

interface FieldRow {
  n: number;
  id: string;
  web: number;
  list: number | null;
  internal_name: string;
  title: string;
  type: FieldTypeName;
  column_name: string;
  required: number;
  indexed: number;
  is_unique: number;
  hidden: number;
  read_only: number;
  attributes: string;
}

const COLUMNS = 'n, id, web, list, internal_name, title, type, column_name, required, indexed, is_unique, hidden, read_only, attributes';

/** The columns of one list, by every name that a request may use. */
export class FieldSet {
  private readonly byName = new Map<string, Field>();
  private readonly byTitle = new Map<string, Field>();

  public constructor(public readonly all: readonly Field[]) {
    for (const field of all) {
      this.byName.set(field.internalName.toLowerCase(), field);
      this.byTitle.set(field.title.toLowerCase(), this.byTitle.get(field.title.toLowerCase()) ?? field);
    }
  }

  /** By internal name, whatever the case. */
  public named(name: string): Field | undefined {
    return this.byName.get(name.toLowerCase());
  }

  public titled(title: string): Field | undefined {
    return this.byTitle.get(title.toLowerCase());
  }

  public identified(id: string): Field | undefined {
    const lower = id.replace(/[{}]/g, '').toLowerCase();
    return this.all.find((field) => field.id === lower);
  }
}

/** Columns of lists and of webs. They are kept once read: a change of them is rare, and a feature may ask for those of its web once for each of thousands of its own. */
export class FieldStore {
  private readonly sets = new Map<number, FieldSet>();
  private readonly webSets = new Map<number, FieldSet>();

  public constructor(private readonly database: Database) {}

  public ofList(list: number): FieldSet {
    let set = this.sets.get(list);
    if (set === undefined) {
      set = new FieldSet(this.database.all<FieldRow>(`SELECT ${COLUMNS} FROM fields WHERE list = ? ORDER BY n`, list).map(fieldOf));
      this.sets.set(list, set);
    }
    return set;
  }

  /** Site columns of a web. */
  public ofWeb(web: number): FieldSet {
    let set = this.webSets.get(web);
    if (set === undefined) {
      set = new FieldSet(this.database.all<FieldRow>(`SELECT ${COLUMNS} FROM fields WHERE web = ? AND list IS NULL ORDER BY n`, web).map(fieldOf));
      this.webSets.set(web, set);
    }
    return set;
  }

  public byNumber(n: number): Field | undefined {
    const row = this.database.get<FieldRow>(`SELECT ${COLUMNS} FROM fields WHERE n = ?`, n);
    return row && fieldOf(row);
  }

  /** Lookup columns of any list that point to the list with this id. */
  public lookupsTo(listId: string): Field[] {
    return this.database
      .all<FieldRow>(`SELECT ${COLUMNS} FROM fields WHERE type IN ('Lookup', 'LookupMulti') AND list IS NOT NULL AND json_extract(attributes, '$.lookupList') = ?`, listId)
      .map(fieldOf);
  }

  /** Stores a column. An absent `column` is named after the number of the field. */
  public add(field: NewField): Field {
    const { id: n } = this.database.run(
      `INSERT INTO fields (id, web, list, internal_name, title, type, column_name, required, indexed, is_unique, hidden, read_only, attributes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      (field.id ?? randomUUID()).toLowerCase(), field.web, field.list, field.internalName, field.title, field.typeName, field.column ?? '',
      flag(field.required), flag(field.indexed), flag(field.unique), flag(field.hidden), flag(field.readOnly), JSON.stringify(field.attributes ?? {})
    );
    if (field.column === undefined && typeOf(field.typeName, field.attributes ?? {}).storage !== 'none') {
      this.database.run('UPDATE fields SET column_name = ? WHERE n = ?', `c${n}`, n);
    }
    this.forget(field);
    const stored = this.byNumber(n);
    if (stored === undefined) throw new Error('The column was not stored.');
    return stored;
  }

  public update(field: Field, changes: Partial<Pick<Field, 'title' | 'required' | 'indexed' | 'unique' | 'hidden' | 'readOnly' | 'typeName' | 'attributes'>>): Field {
    const next = { ...field, ...changes };
    this.database.run(
      'UPDATE fields SET title = ?, type = ?, required = ?, indexed = ?, is_unique = ?, hidden = ?, read_only = ?, attributes = ? WHERE n = ?',
      next.title, next.typeName, flag(next.required), flag(next.indexed), flag(next.unique), flag(next.hidden), flag(next.readOnly),
      JSON.stringify({ ...field.attributes, ...changes.attributes }), field.n
    );
    this.forget(field);
    return this.byNumber(field.n) ?? next;
  }

  public remove(field: Field): void {
    this.database.run('DELETE FROM fields WHERE n = ?', field.n);
    this.forget(field);
  }

  public removeAll(list: number): void {
    this.database.run('DELETE FROM fields WHERE list = ?', list);
    this.forget({ list, web: 0 });
  }

  private forget({ list, web }: Pick<Field, 'list' | 'web'>): void {
    const [sets, of] = list === null ? [this.webSets, web] : [this.sets, list];
    sets.delete(of);
    this.database.onRollback(() => sets.delete(of));
  }
}

function fieldOf(row: FieldRow): Field {
  const attributes = JSON.parse(row.attributes) as FieldAttributes;
  return {
    n: row.n, id: row.id, web: row.web, list: row.list, internalName: row.internal_name, title: row.title, typeName: row.type, type: typeOf(row.type, attributes),
    column: row.column_name, required: row.required === 1, indexed: row.indexed === 1, unique: row.is_unique === 1, hidden: row.hidden === 1,
    readOnly: row.read_only === 1, attributes
  };
}

/** A calculated column is stored as what it yields. */
function typeOf(name: FieldTypeName, { outputType }: FieldAttributes): FieldType {
  const type = FIELD_TYPES[name];
  return name === 'Calculated' && outputType !== undefined ? { ...type, storage: FIELD_TYPES[outputType].storage } : type;
}

function flag(value: boolean | undefined): number {
  return value === true ? 1 : 0;
}
