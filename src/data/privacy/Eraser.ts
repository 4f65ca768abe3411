import { headers } from '@pnp/queryable';
import { spDelete } from '@pnp/sp';
import type { ErasedRow } from '../../domain/privacy/acts';
import type { ErasureFault, ErasurePlan, ErasureStep } from '../../domain/privacy/Erasure';
import { readPlace } from '../../domain/ideas/ideaFolders';
import type { KnownPerson } from '../../domain/privacy/namesPerson';
import { pollState } from '../../domain/polls/pollState';
import { CallDecisionsList } from '../../lists/calls';
import type { ListSchema } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import { CampaignDecisionsList } from '../../lists/ideas';
import { ConfidentialBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { webRights } from '../connection/webRights';
import { DataError, hasCode } from '../DataError';
import { stopIfAborted } from '../items/inBatches';
import { keyWithin } from '../items/keyWithin';
import { ListItems } from '../items/ListItems';
import { listOf } from '../items/ListApi';
import type { ManyOptions } from '../items/Table';
import { pollServicesOf } from '../polls/pollServices';
import { answeredLists } from './describedLists';
import { bearsMark, erasedValues, restOf } from './erasedValues';
import { listsThere } from './listsThere';
import type { PersonalRow } from './PersonalRows';
import { PersonalRows } from './PersonalRows';
import type { PrivacyActs } from './PrivacyActs';

/** Rows that one act names: some twenty kilobytes. */
const ROWS_AN_ACT = 150;
/** What people are shown of reserved words, as an animator let it through: `<list>` of the words, and the kind of decision. */
const COPIES = { 'Lists/ParvisHiddenContributions': [CallDecisionsList, 'shown', 'Contribution'], 'Lists/ParvisHiddenIdeas': [CampaignDecisionsList, 'released', 'Place'] } as const;

/** Erasure of the words of one person, on one site; for its owners. What counts stays as it was. */
export class Eraser {
  public constructor(
    private readonly connection: Connection,
    private readonly acts: PrivacyActs
  ) {}

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
        const mine = await this.of(schema, person, items, signal);
        if (by === 'mark') {
          const words = mine.filter((row) => erasedValues(schema, row) !== null);
          const certified = schema.url === ConfidentialBallotsList.url ? await this.certified(words) : [];
          const going = words.filter((row) => !certified.includes(row));
          plan.steps.push(...going.map(({ Id }): ErasureStep => ({ list: schema.url, id: Id, by: 'mark' })));
          add(plan.marked, schema.url, going.length);
          add(plan.kept, schema.url, certified.length);
          const copies = await this.copies(schema.url, mine, signal);
          plan.steps.push(...copies.map(({ list, id }): ErasureStep => ({ list, id, by: 'mark' })));
          for (const { list } of copies) add(plan.marked, list, 1);
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
      return erasure?.by === 'keep' ? erasure.law : 'certified';
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
      for await (const rows of new PersonalRows(this.connection, schema).walk(signal)) {
        for (const row of rows.filter((each) => bearsMark(schema, each))) {
          const rest = known.get(`${schema.url} ${row.Id}`);
          if (rest !== restOf(schema, row)) faults.push({ list: schema.url, title: described.title, id: row.Id, why: rest === undefined ? 'noAct' : 'changed' });
        }
      }
      onProgress?.((index + 1) / there.length);
    }
    return faults;
  }

  private async of(schema: ListSchema, person: KnownPerson, items: number, signal: AbortSignal | undefined): Promise<readonly PersonalRow[]> {
    const found = await new PersonalRows(this.connection, schema).about(person, items, signal ? { signal } : {});
    return found.filter(({ because }) => because.includes('author')).map(({ row }) => row);
  }

  /** Ballots of polls whose certificate rests on every word of them. */
  private async certified(rows: readonly PersonalRow[]): Promise<readonly PersonalRow[]> {
    const { polls, serverNow } = pollServicesOf(this.connection);
    const ids = [...new Set(rows.map(({ Poll }) => Number(Poll)))];
    const states = new Map<number, boolean>();
    for (const id of ids) states.set(id, await polls.get(id).then((poll) => pollState(poll, serverNow()).certified !== null, () => false));
    return rows.filter(({ Poll }) => states.get(Number(Poll)));
  }

  /** What was shown of reserved words, in decisions. */
  private async copies(url: string, mine: readonly PersonalRow[], signal: AbortSignal | undefined): Promise<readonly { readonly list: string; readonly id: number }[]> {
    const [schema, kind, column] = Object.entries(COPIES).find(([list]) => list === url)?.[1] ?? [];
    if (!schema || !kind || !column || mine.length === 0) return [];
    const ids = new Set(mine.map(({ Id }) => Id));
    const found: { readonly list: string; readonly id: number }[] = [];
    for await (const rows of new PersonalRows(this.connection, schema).walk(signal)) {
      for (const row of rows) {
        const about = column === 'Place' ? readPlace(String(row.Place))?.idea ?? 0 : Number(row[column]);
        if (row.Kind === kind && ids.has(about) && erasedValues(schema, row) !== null) found.push({ list: schema.url, id: row.Id });
      }
    }
    return found;
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
      const changes = row && erasedValues(schema, row);
      if (!row || !changes) return;
      const etag = row['odata.etag'];
      if (typeof etag !== 'string') throw new DataError('unknown', `${step.list} ${step.id}: no etag`);
      await new ListItems(this.connection, schema).update(step.id, etag, changes);
      await this.removeVersions(schema, step.id);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }

  /** Lists of words keep none by themselves; somebody may have had them kept. */
  private async removeVersions(schema: ListSchema, id: number): Promise<void> {
    if (isLibrary(schema)) return;
    const item = `_api/web/getList('${this.connection.listPath(schema.url)}')/items(${id})/versions`;
    const versions = await this.connection.sp.rows(item).select('VersionId', 'IsCurrentVersion')<readonly { readonly VersionId: number; readonly IsCurrentVersion: boolean }[]>();
    for (const { VersionId, IsCurrentVersion } of versions) if (!IsCurrentVersion) await spDelete(this.connection.sp.at(`${item}(${VersionId})`));
  }
}

function schemaOf(url: string): ListSchema {
  const found = answeredLists.find(({ schema }) => schema.url === url);
  if (!found) throw new RangeError(url);
  return found.schema;
}
