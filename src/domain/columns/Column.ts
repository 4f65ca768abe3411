/** What a cell of a file may hold. */
export type Cell = string | number | null;

/** Why what was typed, or a cell of a file, is no value of its column. */
export type CellFault = 'required' | 'tooLong' | 'choice' | 'number' | 'date' | 'amount' | 'ambiguousAmount' | 'urlScheme' | 'urlMalformed';

export type CellReading = { readonly value: unknown } | { readonly fault: CellFault };

/** The field of a form that shows a column when nothing else is wanted; `none`: people do not type it. */
export type ControlName = 'text' | 'longText' | 'lines' | 'number' | 'amount' | 'check' | 'choice' | 'date' | 'address' | 'lookup' | 'none';

export type Language = 'fr' | 'en';

export interface ColumnChoice {
  /** As it is stored. */
  readonly value: string;
  readonly fr: string;
  readonly en: string;
}

/** A column of a table as screens and files need it: they write none of it again. */
export interface Column {
  /** Of the entry: `trainingUrl`. */
  readonly property: string;
  /** In the list, and as headers of files name it. */
  readonly title: Readonly<Record<Language, string>>;
  /** What a form says before it; the title when the schema has no other words. */
  readonly label: Readonly<Record<Language, string>>;
  readonly hint: Readonly<Record<Language, string>> | null;
  readonly control: ControlName;
  readonly isRequired: boolean;
  /** In characters as they are typed; null: no limit of its own. */
  readonly maxLength: number | null;
  /** Empty for all but choices. */
  readonly choices: readonly ColumnChoice[];
  /** What a new entry holds. */
  readonly blank: unknown;
  /** For a file, a value of this column. */
  toCell(value: unknown, language: Language): Cell;
  /** From a file or a form, in either language. @param language of the file, where it is known: "1,234" is a thousand in English */
  fromCell(cell: string, language?: Language): CellReading;
}
