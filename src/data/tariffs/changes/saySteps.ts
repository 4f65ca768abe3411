import type { LineResult, SaidOfLine, StepRecord } from '../../../domain/tariffs/file/ChangeFile';
import { proposalFingerprint } from '../../../domain/tariffs/file/proposalFingerprint';
import type { FolderTable } from '../../append/FolderTable';
import { isSameJson } from '../../../domain/stored/isSameJson';
import { DataError } from '../../DataError';
import { keyWithin } from '../../items/keyWithin';
import type { Stored } from '../../items/Table';
import type { OpenedFile } from './ChangeFiles';
import { stepRecord } from './changeRows';
import type { ChangeSite } from './ChangeSite';
import type { StepRow } from './changeTables';
import { OvertakenStep } from './OvertakenStep';

/** Characters of the results of one record: a column of text holds 63,999 (MS docs: SharePoint limits). */
const LONGEST = 50_000;
/** Keys under which somebody stored something else, gone round one after the other. */
const TRIES = 5;

/** As `ChangeFiles.say`. */
export async function saySteps(steps: FolderTable<StepRow>, site: Pick<ChangeSite, 'userId'>, { file, proposals, records }: OpenedFile, step: string, said: readonly SaidOfLine[], comment: string): Promise<readonly StepRecord[]> {
  const seen = new Map(proposals.map(({ proposal }) => [proposal.line, { fingerprint: proposalFingerprint(proposal), seen: proposal.after }]));
  const results = said.map((each): LineResult => {
    const content = seen.get(each.line);
    if (content === undefined) throw new RangeError(`${each.line} is no line of file ${file.id}`);
    return { ...each, ...content };
  });
  const known = records.filter((record) => record.step === step && record.folder === step).reduce((newest, { id }) => Math.max(newest, id), 0);
  const stored: StepRecord[] = [];
  for (const [part, some] of inParts(results).entries()) {
    const values: StepRow = { file: file.id, step, results: some, comment };
    stored.push(await sayOnce(steps, site, values, keyWithin('step', `${file.id}|${step}|${known}|${part}`)));
  }
  return stored;
}

/** Of two colleagues who saw the same, one is first: the other is told what he said. */
async function sayOnce(steps: FolderTable<StepRow>, site: Pick<ChangeSite, 'userId'>, values: StepRow, firstKey: string): Promise<StepRecord> {
  let key = firstKey;
  for (let tries = 0; tries < TRIES; tries++) {
    const row = await steps.addIn(values.step, values, key);
    if (row.author.id === (await site.userId()) && isSameJson(said(row), said(values)) && row.folder === values.step) return stepRecord(row);
    if (row.file === values.file && row.step === values.step && row.folder === values.step) throw new OvertakenStep(stepRecord(row));
    // Somebody who foresaw the key keeps nobody from answering.
    key = keyWithin(key, String(row.id));
  }
  throw new DataError('duplicate', firstKey);
}

function said({ file, step, results, comment }: StepRow | Stored<StepRow>): unknown {
  return { file, step, results, comment };
}

function inParts(results: readonly LineResult[]): readonly (readonly LineResult[])[] {
  const parts: LineResult[][] = [[]];
  let length = 0;
  for (const each of results) {
    const own = JSON.stringify(each).length;
    if (length + own > LONGEST) {
      parts.push([]);
      length = 0;
    }
    parts[parts.length - 1]?.push(each);
    length += own;
  }
  return parts;
}
