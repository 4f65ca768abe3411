import { headers } from '@pnp/queryable';
import type { Migration } from '../../lists/defineList';
import { batch } from '../connection/batch';
import { hasCode } from '../DataError';
import { ListItems } from '../items/ListItems';
import type { ListSetUp } from './ListSetUp';
import { changeWords } from './words';
import { stopIfAborted } from '../stopIfAborted';

type Item = Readonly<Record<string, unknown>> & { readonly Id: number };
type TaggedItem = Item & { readonly 'odata.etag': string };

/** `nometadata` leaves the etag out. */
const WITH_ETAG = { Accept: 'application/json;odata=minimalmetadata' };

const BATCH = 50;
/** Tries with an item that somebody else changes at the same moment. */
const TRIES = 4;

/**
 * Runs the migrations between the stored version and the schema's, in their order. Each asks again what is left to do, so one
 * that was interrupted goes on where it was, and two owners who run it at once do it once.
 * @param report from 0 to 1
 */
export async function migrate(work: ListSetUp, report: (part: number) => void): Promise<void> {
  const { schema, facts, changed } = work;
  const from = facts?.version ?? null;
  if (from === null) return;
  const due = (schema.migrations ?? []).filter(({ to }) => to > from && to <= schema.version).sort((a, b) => a.to - b.to);
  for (const [index, migration] of due.entries()) {
    const count = await run(work, migration, (part) => report((index + part) / due.length));
    if (count > 0) changed(changeWords.migrated(schema, count));
  }
}

async function run({ connection, schema, signal }: ListSetUp, migration: Migration, report: (part: number) => void): Promise<number> {
  const items = new ListItems(connection, schema);
  const select = ['Id', ...migration.select];
  const stale: number[] = [];
  const pages = items.scan<Item>({ select, signal, onProgress: (done) => report(done / 2) });
  for await (const page of pages) stale.push(...page.filter((item) => migration.change(item) !== null).map(({ Id }) => Id));
  for (let start = 0; start < stale.length; start += BATCH) {
    report(0.5 + start / stale.length / 2);
    stopIfAborted(signal);
    await changeSome(stale.slice(start, start + BATCH));
  }
  return stale.length;

  async function changeSome(ids: readonly number[], triesLeft = TRIES): Promise<void> {
    // The columns of the version to come: `ListItems` asks for those of the stored one.
    const read = await batch(connection, (sp) => ids.map((id) => items.list(sp).item(id).select(...select)<TaggedItem>(headers(WITH_ETAG))));
    const due = read.flatMap((part) => {
      if (part.status === 'rejected') {
        if (hasCode(part.reason, 'notFound')) return [];
        throw part.reason;
      }
      const changes = migration.change(part.value);
      return changes === null ? [] : [{ id: part.value.Id, etag: part.value['odata.etag'], changes }];
    });
    if (due.length === 0) return;
    const written = await batch(connection, (sp) => due.map(({ id, etag, changes }) => items.update(id, etag, changes, sp)));
    const again = due.filter((_, index) => {
      const part = written[index];
      if (part?.status !== 'rejected' || hasCode(part.reason, 'notFound')) return false;
      if (hasCode(part.reason, 'conflict') && triesLeft > 1) return true;
      throw part.reason;
    });
    if (again.length > 0) await changeSome(again.map(({ id }) => id), triesLeft - 1);
  }
}
