import { object, string } from 'valibot';
import { addLatest } from '../../../../data/items/addLatest';
import type { Entry, Stored, Table } from '../../../../data/items/Table';
import type { StoredFormat } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';
import { errorCode } from '../../../../shell/errorCode';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import type { Editor } from '../../../../shell/editor/useEditor';
import { useEditor } from '../../../../shell/editor/useEditor';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { tariffKeys } from '../queries';

/** What is typed, field by field, as text. */
export type TextForm<K extends string> = Readonly<Record<K, string>>;

export function textDraft<K extends string>(name: string, keys: readonly K[]): StoredFormat<TextForm<K>> {
  // Each key of the form is one of the schema.
  return defineStored({ name: `draft of ${name}`, version: 1, schema: object(Object.fromEntries(keys.map((key) => [key, string()]))) }) as unknown as StoredFormat<TextForm<K>>;
}

/** @param shown what is said of a field where that is not what is typed */
export function textFields<K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>, shown: Partial<Readonly<Record<K, (typed: string) => string>>> = {}): EditorFields<TextForm<K>> {
  return Object.fromEntries(keys.map((key) => [key, { label: labels[key], parts: [key], show: (form: TextForm<K>) => shown[key]?.(form[key]) ?? form[key] }]));
}

interface RowForm<R extends object, F extends object> {
  readonly table: Table<R>;
  /** Names the kind within tariffs. */
  readonly kind: string;
  /** 0: a new one. */
  readonly id: number;
  readonly format: StoredFormat<F>;
  readonly blank: F;
  readonly fields: EditorFields<F>;
  /** Said of a row that the list has already. */
  readonly double?: string;
  read(row: R): F;
  write(form: F): R;
  check(form: F): Faults;
  onClose(): void;
}

/** The editor of a row whose form is not its columns: with draft, faults, conflict and removal. */
export function useRowEditor<R extends object, F extends object>({ table, kind, id, format, blank, fields, double, read, write, check, onClose }: RowForm<R, F>): Editor<F> {
  const queries = useQueryClient();
  const readAgain = (): Promise<unknown> => queries.invalidateQueries(tariffKeys.all);
  return useEditor<F, void>({
    draft: { thing: `${kind}-${id}`, format },
    initial: id === 0 ? { form: blank, etag: '' } : undefined,
    fields,
    check,
    save: async (form, { etag, clientKey }) => {
      const values = write(form);
      if (etag === '') await addLatest(table, values, clientKey);
      else await table.update({ ...values, id, etag } as Entry<R> & Pick<Stored<R>, 'etag'>);
      await readAgain();
    },
    remove: async (etag) => {
      await table.remove({ id, etag } as Pick<Stored<R>, 'id' | 'etag'>);
      await readAgain();
    },
    latest: async () => {
      const row = await table.get(id);
      return { form: read(row), etag: row.etag, by: row.editor.name, at: row.modified };
    },
    explain: (error) => (errorCode(error) === 'duplicate' ? double : undefined),
    onSaved: onClose,
    onRemoved: onClose
  });
}
