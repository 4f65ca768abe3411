import type { ColumnHolds, Erasure, Keeping, PrivacyPart, Whose } from '../../domain/privacy/kept';
import type { FieldDefinition, ListDefinition } from '../defineList';

export interface ListAnswer<L extends Pick<ListDefinition, 'fields'> = Pick<ListDefinition, 'fields'>> {
  readonly part: PrivacyPart;
  readonly whose: Whose;
  readonly keeping: Keeping;
  readonly erasure: Erasure;
  /** Folders have readers of their own, fewer than the list says. */
  readonly inFolders?: true;
  readonly columns: ColumnAnswers<L['fields']>;
}

/** Kinds of columns that can hold something of people. Choices, days, amounts, yes and no cannot by themselves. */
type Asked = 'title' | 'text' | 'note' | 'lines' | 'json' | 'number' | 'address';
const asked: readonly FieldDefinition['type'][] = ['title', 'text', 'note', 'lines', 'json', 'number', 'address'] satisfies readonly Asked[];

export type ColumnAnswers<F extends ListDefinition['fields']> = {
  readonly [N in keyof F & string as F[N] extends { readonly derived: true } ? never : F[N] extends { readonly type: Asked } ? N : never]: ColumnHolds;
};

/** An answer for each of these lists, and in it one for each column that can hold something of people: a new one without an answer does not compile. */
export type AnswersOf<L extends ListDefinition> = { readonly [E in L as E['url']]: ListAnswer<E> };

/** Does a column want an answer? */
export function isAsked({ type, derived }: Pick<FieldDefinition, 'type' | 'derived'>): boolean {
  return derived !== true && asked.includes(type);
}

/** Columns that hold nothing of people. */
export function nothing<N extends string>(...names: readonly N[]): Readonly<Record<N, 'none'>> {
  return Object.fromEntries(names.map((name) => [name, 'none'])) as Readonly<Record<N, 'none'>>;
}
