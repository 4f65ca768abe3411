/** A view or query in CAML, as it was written: names are not resolved yet (MS docs: View element, Query element). */

/** How far a query looks below its folder (MS docs: View element, `Scope`). */
export const SCOPES = ['Default', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const;
export type CamlScope = (typeof SCOPES)[number];

export interface CamlField {
  /** Internal name; empty when the field is named by its id. */
  readonly name: string;
  readonly id?: string;
  /** Compare the id of a lookup or person rather than what it shows. */
  readonly lookupId: boolean;
  /** Alias of the joined list the field belongs to. */
  readonly list?: string;
}

/** What a field is compared with. */
export type CamlOperand =
  | { readonly kind: 'text'; readonly text: string }
  /** The current user, by id. */
  | { readonly kind: 'userId' }
  /** The start of today in the site's time zone, some days away. */
  | { readonly kind: 'today'; readonly offsetDays: number }
  | { readonly kind: 'now' }
  /** The week, month or year around a day, for `DateRangesOverlap`. */
  | { readonly kind: 'period'; readonly period: 'Week' | 'Month' | 'Year' };

export interface CamlValue {
  /** `Type` as written: `Text`, `Number`, `DateTime`, `Integer`, `Boolean`, `Lookup`, … */
  readonly type: string;
  /** False: a date is compared by its day (MS docs: Value element, `IncludeTimeValue`). */
  readonly includeTime: boolean;
  /** The text is in UTC whatever it says (`StorageTZ`). */
  readonly utc: boolean;
  readonly operand: CamlOperand;
}

export const COMPARISONS = ['Eq', 'Neq', 'Gt', 'Geq', 'Lt', 'Leq', 'BeginsWith', 'Contains', 'Includes', 'NotIncludes'] as const;
export type CamlComparison = (typeof COMPARISONS)[number];

export const MEMBERSHIPS = ['SPWeb.AllUsers', 'SPGroup', 'SPWeb.Groups', 'CurrentUserGroups', 'SPWeb.Users'] as const;
export type CamlMembership = (typeof MEMBERSHIPS)[number];

export type CamlPredicate =
  | { readonly kind: 'and' | 'or'; readonly left: CamlPredicate; readonly right: CamlPredicate }
  | { readonly kind: 'compare'; readonly operator: CamlComparison; readonly field: CamlField; readonly value: CamlValue }
  | { readonly kind: 'null' | 'notNull'; readonly field: CamlField }
  | { readonly kind: 'in'; readonly field: CamlField; readonly values: readonly CamlValue[] }
  | { readonly kind: 'overlap'; readonly start: CamlField; readonly end: CamlField; readonly value: CamlValue }
  | { readonly kind: 'member'; readonly of: CamlMembership; readonly group?: number; readonly field: CamlField };

export interface CamlOrder {
  readonly field: CamlField;
  readonly ascending: boolean;
}

export interface CamlGroup {
  readonly fields: readonly CamlOrder[];
  readonly collapsed: boolean;
  readonly limit?: number;
}

/** A list reached through a lookup column (MS docs: Joins element). */
export interface CamlJoin {
  readonly alias: string;
  /** The lookup column, on the list itself or on another alias. */
  readonly through: CamlField;
  readonly inner: boolean;
}

/** A column of a joined list, shown under a name (MS docs: ProjectedFields element). */
export interface CamlProjection {
  readonly name: string;
  readonly list: string;
  readonly field: string;
}

export interface CamlQuery {
  readonly where?: CamlPredicate;
  readonly orderBy: readonly CamlOrder[];
  readonly groupBy?: CamlGroup;
}

export interface CamlView extends CamlQuery {
  readonly scope: CamlScope;
  /** Undefined: every field. */
  readonly viewFields?: readonly CamlField[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  readonly joins: readonly CamlJoin[];
  readonly projectedFields: readonly CamlProjection[];
  /** Aggregates asked for, as field name and type (`COUNT`, `SUM`, `AVG`, `MIN`, `MAX`). */
  readonly aggregations: readonly { readonly name: string; readonly type: string }[];
}

/** The query that asks for everything. */
export const EVERYTHING: CamlView = {
  orderBy: [],
  scope: 'Default',
  paged: false,
  joins: [],
  projectedFields: [],
  aggregations: []
};
