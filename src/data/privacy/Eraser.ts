import { headers } from '@pnp/queryable';
import { spDelete } from '@pnp/sp';
import type { ErasedRow } from '../../domain/privacy/acts';
import type { ErasureFault, ErasurePlan, ErasureStep } from '../../domain/privacy/Erasure';
import type { KnownPerson } from '../../domain/privacy/namesPerson';
import { pollState } from '../../domain/polls/pollState';
import { CallDecisionsList } from '../../lists/calls';
import type { ListSchema } from '../../lists/defineList';
import { CampaignDecisionsList } from '../../lists/ideas';
import { ConfidentialBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { webRights } from '../connection/webRights';
import { DataError, hasCode } from '../DataError';
import { stopIfAborted } from '../stopIfAborted';
import { keyWithin } from '../items/keyWithin';
import { ListItems } from '../items/ListItems';
import { listOf } from '../items/ListApi';
import type { ManyOptions } from '../items/Table';
import { pollServicesOf } from '../polls/pollServices';
import { answeredLists } from './describedLists';
import { bearsMark, erasedValues, hasKeptWords, restOf } from './erasedValues';
import { ItemHistory } from './ItemHistory';
import { listsThere } from './listsThere';
import type { PersonalRow } from './PersonalRows';
import { PersonalRows } from './PersonalRows';
import type { PrivacyActs } from './PrivacyActs';
import { WordCopies } from './WordCopies';

/** Rows that one act names: some twenty kilobytes. */
const ROWS_AN_ACT = 150;

/** Erasure of the words of one person, on one site; for its owners. What counts stays as it was. */
export class Eraser {
  private readonly copies: WordCopies;

  public constructor(
    private readonly connection: Connection,
    private readonly acts: PrivacyActs
  ) {
    this.copies = new WordCopies(connection);
  }

  /** What an erasure would do; nothing is done. @throws AbortError */
  public async plan(person: KnownPerson, { onProgress, signal }: ManyOptions = {}): Promise<ErasurePlan> {
    const there = await listsThere(this.connection);
    const plan = { steps: [] as ErasureStep[], marked: new Map<string, number>(), removed: new Map<string, number>(), kept: new Map<string, number>(), byHand: new Map<string, number>(), unread: [] as string[] };
    const add = (counts: Map<string, number>, url: string, count: number): void => void (count > 0 && counts.set(url, (counts.get(url) ?? 0) + count));
    for (const [index, { schema, described, items }] of there.entries()) {
      stopIfAborted(signal);
      const { by } = described.erasure;
      onProgress?.(index / there.length);
      if (by === 'none') continue;
      try {
        const rows = new PersonalRows(this.connection, schema);
        const found = await rows.about(person, items, signal ? { signal } : {});
        const mine = found.filter(({ because }) => because.includes('author')).map(({ row }) => row);
        if (rows.isTrimmed) plan.unread.push(schema.url);
        if (by === 'mark') {
          const own = mine.filter((row) => !WordCopies.isCopy(schema, row));
          const words = own.filter((row) => erasedValues(schema, row) !== null);
          // An erasure that was broken off between a row and its history.
          const history = new ItemHistory(this.connection, schema);
          for (const row of own) if (!words.includes(row) && bearsMark(schema, row) && (await history.has(row.Id))) words.push(row);
          const certified = schema.url === ConfidentialBallotsList.url ? await this.certified(words) : [];
          const going = words.filter((row) => !certified.includes(row));
          plan.steps.push(...going.map(({ Id }): ErasureStep => ({ list: schema.url, id: Id, by: 'mark' })));
          add(plan.marked, schema.url, going.length);
          add(plan.kept, schema.url, certified.length);
          if (described.erasure.by === 'mark' && described.erasure.law) add(plan.kept, schema.url, mine.filter((row) => !WordCopies.isFiled(schema, row) && hasKeptWords(schema, row)).length);
          for (const { list, id, isByHand } of await this.copies.of(schema.url, person, mine, signal)) {
            add(isByHand ? plan.byHand : plan.marked, list, 1);
            if (!isByHand) plan.steps.push({ list, id, by: 'mark' });
          }
        } else if (by === 'remove') {
          plan.steps.push(...mine.map(({ Id }): ErasureStep => ({ list: schema.url, id: Id, by: 'remove' })));
          add(plan.removed, schema.url, mine.length);
        } else add(by === 'keep' ? plan.kept : plan.byHand, schema.url, by === 'keep' ? mine.filter((row) => erasedValues(schema, row) !== null).length : mine.length);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        if (!hasCode(error, 'notFound')) plan.unread.push(schema.url);
      }
    }
    onProgress?.(1);
    const titleOf = (url: string) => there.find(({ schema }) => schema.url === url)?.described.title ?? { fr: url, en: url };
    const counts = (of: Map<string, number>) => [...of].map(([url, count]) => ({ title: titleOf(url), count }));
    const lawOf = (url: string) => {
      const erasure = there.find(({ schema }) => schema.url === url)?.described.erasure;
      return (erasure && 'law' in erasure && erasure.law) || 'certified';
    };
    return { person, steps: plan.steps, marked: counts(plan.marked), removed: counts(plan.removed), kept: [...plan.kept].map(([url, count]) => ({ title: titleOf(url), count, law: lawOf(url) })), byHand: counts(plan.byHand), unread: plan.unread.map(titleOf) };
  }

  /**
   * Erases what a plan says, one row after the other. Each part is written down before it is done: which rows, and a fingerprint of all that stays in them. Begun again with the same key, it goes on.
   * @throws DataError `forbidden` for who has no full control; AbortError
   */
  public async run({ steps }: ErasurePlan, runKey: string, { onProgress, signal }: ManyOptions = {}): Promise<void> {
    if (!hasRight(await webRights(this.connection), 'managePermissions')) throw new DataError('forbidden', 'erase');
    for (let at = 0; at < steps.length; at += ROWS_AN_ACT) {
      const part = steps.slice(at, at + ROWS_AN_ACT);
      const rows: ErasedRow[] = [];
      for (const step of part) {
        const row = await this.row(step);
        if (row) rows.push({ list: step.list, id: step.id, rest: restOf(schemaOf(step.list), row) });
      }
      await this.acts.add('erased', { run: runKey, rows, counts: { rows: rows.length } }, keyWithin(runKey, `erased ${at}`));
      for (const [index, step] of part.entries()) {
        stopIfAborted(signal);
        await this.do(step);
        onProgress?.((at + index + 1) / steps.length);
      }
    }
  }

  /** Marks that no act explains, and rows in which more than words was changed: an owner who wrote the mark by himself. @throws AbortError */
  public async audit({ onProgress, signal }: ManyOptions = {}): Promise<readonly ErasureFault[]> {
    const { acts } = await this.acts.all();
    const known = new Map(acts.filter(({ kind, isAltered }) => kind === 'erased' && !isAltered).flatMap(({ content }) => (content.rows ?? []).map(({ list, id, rest }) => [`${list} ${id}`, rest] as const)));
    const faults: ErasureFault[] = [];
    const there = (await listsThere(this.connection)).filter(({ schema, described }) => described.erasure.by === 'mark' || schema.url === CallDecisionsList.url || schema.url === CampaignDecisionsList.url);
    for (const [index, { schema, described }] of there.entries()) {
      stopIfAborted(signal);
      const history = new ItemHistory(this.connection, schema);
      for await (const rows of new PersonalRows(this.connection, schema).walk(signal)) {
        for (const row of rows.filter((each) => bearsMark(schema, each))) {
          const rest = known.get(`${schema.url} ${row.Id}`);
          const fault = (why: ErasureFault['why']): void => void faults.push({ list: schema.url, title: described.title, id: row.Id, why });
          if (rest !== restOf(schema, row)) fault(rest === undefined ? 'noAct' : 'changed');
          else if (await history.has(row.Id)) fault('versions');
        }
      }
      onProgress?.((index + 1) / there.length);
    }
    return faults;
  }

  /** Ballots of polls whose certificate rests on every word of them. */
  private async certified(rows: readonly PersonalRow[]): Promise<readonly PersonalRow[]> {
    const { polls, serverNow } = pollServicesOf(this.connection);
    const ids = [...new Set(rows.map(({ Poll }) => Number(Poll)))];
    const states = new Map<number, boolean>();
    for (const id of ids) states.set(id, await polls.get(id).then((poll) => pollState(poll, serverNow()).certified !== null, () => false));
    return rows.filter(({ Poll }) => states.get(Number(Poll)));
  }

  /** Null: it is gone. */
  private async row({ list, id }: ErasureStep): Promise<PersonalRow | null> {
    const [row] = await new PersonalRows(this.connection, schemaOf(list)).byId(id);
    return row ?? null;
  }

  private async do(step: ErasureStep): Promise<void> {
    const schema = schemaOf(step.list);
    try {
      if (step.by === 'remove') {
        // Not `recycle`: what is deleted so lies in no recycle bin, and its versions go with it.
        await spDelete(listOf(this.connection, schema).item(step.id), headers({ 'IF-Match': '*' }));
        return;
      }
      const row = await this.row(step);
      if (!row) return;
      const changes = erasedValues(schema, row);
      const etag = row['odata.etag'];
      if (changes && typeof etag !== 'string') throw new DataError('unknown', `${step.list} ${step.id}: no etag`);
      if (changes) await new ListItems(this.connection, schema).update(step.id, String(etag), changes);
      // Also of a row that was erased before this was broken off.
      await new ItemHistory(this.connection, schema).clear(step.id, row.Attachments === true);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }
}

function schemaOf(url: string): ListSchema {
  const found = answeredLists.find(({ schema }) => schema.url === url);
  if (!found) throw new RangeError(url);
  return found.schema;
}
