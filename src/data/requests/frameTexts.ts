import type { FormVersion } from '../../domain/requests/RequestForm';
import { sha256 } from '../../domain/fingerprint/sha256';
import type { Stored } from '../items/Table';
import type { RequestCharter } from './RequestServices';
import type { TextRow } from './requestTables';

/** The form and the charter as they are now; null: owners wrote none. */
export function frameTexts(texts: readonly Stored<TextRow>[]): { readonly form: FormVersion | null; readonly charter: RequestCharter | null } {
  const newest = (kind: TextRow['kind']): Stored<TextRow> | undefined => texts.filter((row) => row.kind === kind).sort((one, other) => one.id - other.id).at(-1);
  const forms = texts.flatMap(({ kind, content }) => (kind === 'form' && content.form ? [content.form] : []));
  const text = newest('charter')?.content.text;
  return { form: forms.sort((one, other) => one.version - other.version).at(-1) ?? null, charter: text ? { key: charterKey(text), text } : null };
}

/** The same text is the same charter. */
export function charterKey(text: string): string {
  return sha256(text).slice(0, 16);
}
