import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';

/** The unique column that SQLite complains of. */
export function brokenColumn(context: RequestContext, list: ListRow, error: unknown): Field | undefined {
  const message = complaint(error);
  const column = /_(c\d+|title)_unique/.exec(message)?.[1] ?? /items_\d+\.(c\d+|title)\b/.exec(message)?.[1];
  return column === undefined ? undefined : context.service.fields.ofList(list.n).all.find((each) => each.column === column);
}

/** The refusal that a broken unique index of a list means; undefined when the error is another one. */
export function uniqueRefusal(context: RequestContext, list: ListRow, leaf: string | undefined, error: unknown): Error | undefined {
  const message = complaint(error);
  const field = brokenColumn(context, list, error);
  if (field !== undefined) return refusal('duplicateValue', field.title);
  return /leaf/.test(message) ? refusal('nameExists', leaf ?? '') : undefined;
}

function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.includes('UNIQUE constraint failed') ? message : '';
}
