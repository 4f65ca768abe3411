/** Types of columns by their name in schema XML (`TypeAsString`). */
export type FieldTypeName =
  | 'Counter' | 'Text' | 'Note' | 'DateTime' | 'Choice' | 'MultiChoice' | 'Lookup' | 'LookupMulti' | 'Boolean' | 'Number' | 'Currency' | 'Integer' | 'URL'
  | 'User' | 'UserMulti' | 'Calculated' | 'Computed' | 'Guid' | 'File' | 'Attachments' | 'ContentTypeId' | 'ModStat' | 'TaxonomyFieldType' | 'TaxonomyFieldTypeMulti' | 'Thumbnail' | 'Location';

/** How a column is stored. */
export type Storage = 'text' | 'number' | 'boolean' | 'date' | 'id' | 'ids' | 'list' | 'none';

export interface FieldType {
  /** `FieldTypeKind` in REST. */
  readonly kind: number;
  readonly storage: Storage;
  readonly indexable: boolean;
  readonly uniqueable: boolean;
  /** May stand in `$filter` and CAML. */
  readonly filterable: boolean;
  readonly sortable: boolean;
  /** Counts against the lookup limit of a query. */
  readonly isLookup: boolean;
  /** Type in `$metadata`. */
  readonly edm: string;
  /** Entity type of the field itself. */
  readonly entityType: string;
  readonly display: string;
}

function define(kind: number, storage: Storage, edm: string, entityType: string, display: string, traits = ''): FieldType {
  const has = (trait: string): boolean => traits.includes(trait);
  return {
    kind, storage, edm, entityType, display,
    indexable: has('i'), uniqueable: has('u'), isLookup: has('l'), filterable: !has('F'), sortable: !has('S')
  };
}

/* Traits: i can be indexed, u can be unique (MS docs: enforce uniqueness on a column value), l is a lookup, F cannot be filtered, S cannot be sorted. */
export const FIELD_TYPES: Readonly<Record<FieldTypeName, FieldType>> = {
  Counter: define(5, 'number', 'Edm.Int32', 'SP.Field', 'Counter', 'i'),
  Text: define(2, 'text', 'Edm.String', 'SP.FieldText', 'Single line of text', 'iu'),
  Note: define(3, 'text', 'Edm.String', 'SP.FieldMultiLineText', 'Multiple lines of text', 'FS'),
  DateTime: define(4, 'date', 'Edm.DateTime', 'SP.FieldDateTime', 'Date and Time', 'iu'),
  Choice: define(6, 'text', 'Edm.String', 'SP.FieldChoice', 'Choice', 'iu'),
  MultiChoice: define(15, 'list', 'Collection(Edm.String)', 'SP.FieldMultiChoice', 'Choice', 'S'),
  Lookup: define(7, 'id', 'Edm.Int32', 'SP.FieldLookup', 'Lookup', 'iul'),
  LookupMulti: define(7, 'ids', 'Collection(Edm.Int32)', 'SP.FieldLookup', 'Lookup', 'lS'),
  Boolean: define(8, 'boolean', 'Edm.Boolean', 'SP.Field', 'Yes/No', 'i'),
  Number: define(9, 'number', 'Edm.Double', 'SP.FieldNumber', 'Number', 'iu'),
  Currency: define(10, 'number', 'Edm.Double', 'SP.FieldCurrency', 'Currency', 'iu'),
  Integer: define(1, 'number', 'Edm.Int32', 'SP.Field', 'Integer', 'i'),
  URL: define(11, 'list', 'SP.FieldUrlValue', 'SP.FieldUrl', 'Hyperlink or Picture', 'FS'),
  User: define(20, 'id', 'Edm.Int32', 'SP.FieldUser', 'Person or Group', 'iul'),
  UserMulti: define(20, 'ids', 'Collection(Edm.Int32)', 'SP.FieldUser', 'Person or Group', 'lS'),
  Calculated: define(17, 'text', 'Edm.String', 'SP.FieldCalculated', 'Calculated'),
  Computed: define(12, 'none', 'Edm.String', 'SP.FieldComputed', 'Computed', 'FS'),
  Guid: define(14, 'text', 'Edm.Guid', 'SP.FieldGuid', 'GUID', 'i'),
  File: define(18, 'text', 'Edm.String', 'SP.Field', 'File', ''),
  Attachments: define(19, 'boolean', 'Edm.Boolean', 'SP.Field', 'Attachments', ''),
  ContentTypeId: define(25, 'text', 'SP.ContentTypeId', 'SP.Field', 'Content Type Id', ''),
  ModStat: define(23, 'number', 'Edm.Int32', 'SP.Field', 'Approval Status', 'i'),
  TaxonomyFieldType: define(0, 'text', 'SP.Taxonomy.TaxonomyFieldValue', 'SP.Taxonomy.TaxonomyField', 'Managed Metadata', 'il'),
  TaxonomyFieldTypeMulti: define(0, 'list', 'Collection(SP.Taxonomy.TaxonomyFieldValue)', 'SP.Taxonomy.TaxonomyField', 'Managed Metadata', 'lS'),
  Thumbnail: define(34, 'text', 'Edm.String', 'SP.Field', 'Image', 'FS'),
  Location: define(33, 'text', 'Edm.String', 'SP.FieldLocation', 'Location', 'FS')
};

/** The type name for a `FieldTypeKind` that a client creates a column with. */
export function typeNameOfKind(kind: number): FieldTypeName | undefined {
  for (const [name, type] of Object.entries(FIELD_TYPES)) if (type.kind === kind && kind !== 0) return name as FieldTypeName;
  return undefined;
}

export function isFieldTypeName(name: string): name is FieldTypeName {
  return Object.hasOwn(FIELD_TYPES, name);
}
