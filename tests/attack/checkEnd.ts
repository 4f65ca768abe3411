import type { ExclusionReason } from '../../src/domain/ballots/Exclusion';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import type { AttackReport, StoredRow } from './boxes';
import { userIdOf } from './people';
import type { Operation, Story } from './runSchedule';

const FOLDER = 1;
/** For which a vote of somebody who did nothing wrong may not count. */
const HONEST: readonly ExclusionReason[] = ['late', 'early', 'otherWords'];
/** Besides, in a confidential poll that lets nobody change his vote: of two tabs, both may store one, and the first counts. */
const SECOND: readonly ExclusionReason[] = ['changeNotAllowed'];
/** Besides, where a vote of his broke off (no session, no network to the end): what came after the end of the poll cannot complete it. */
const BROKEN_OFF: readonly ExclusionReason[] = ['halfChange'];
/** Besides, when somebody took his keys while he voted in two tabs: past them each goes on under a number of its own, and the first to arrive counts. */
const DISTURBED: readonly ExclusionReason[] = ['doubleAuthor', 'outOfStep', 'tooManyChoices'];

/** What is wrong after a schedule: nothing lost, nothing doubled, nothing told wrongly, every cheat named or without effect. */
export async function checkEnd(site: SiteUnderTest, story: Story): Promise<string[]> {
  const { box, schedule, operations } = story;
  const failures: string[] = [];
  const rules = await box.rules();
  const report = await box.audit();
  const live = await box.live();
  const idOf = new Map<Persona, number>();
  for (const persona of [...schedule.agents, ...schedule.hostile]) idOf.set(persona, await userIdOf(site, persona));
  const honest = new Map(schedule.agents.map((agent): [number, Persona] => [idOf.get(agent) ?? 0, agent]));
  const hostile = new Set(schedule.hostile.map((agent) => idOf.get(agent) ?? 0));

  for (const operation of operations.filter(({ told }) => told === null)) if (!operations.some((other) => other.told !== null && isLater(other, operation))) failures.push(`never sent: ${say(operation)}`);
  for (const operation of operations) if (/^(already)?recorded$/i.test(operation.outcome) && operation.told !== operation.wanted) failures.push(`told otherwise than wanted: ${say(operation)}`);

  const counted = new Map<number, number>();
  for (const agent of schedule.agents) {
    const fresh = await (await box.open(agent)).reload();
    for (const option of fresh.choices) counted.set(option, (counted.get(option) ?? 0) + 1);
    for (const aspect of new Set(operations.filter((each) => each.agent === agent).map((each) => each.aspect))) {
      const value = box.valueOf(aspect, fresh.choices);
      const last = lastOf(operations.filter((each) => each.agent === agent && each.aspect === aspect));
      // The words of a poll with votes stay; those of what is supported may change at any time.
      const isEdited = last.some((operation) => story.edits.some(({ start, end }) => (box.mode === 'supports' || start < operation.end) && operation.start < end));
      if (!last.some(({ told, wanted }) => value === (told ?? wanted)) && !(isEdited && fresh.isUncounted(aspect))) failures.push(`lost: ${agent} has ${aspect}=${value}; last ${last.map(say).join(' | ')}`);
    }
  }

  for (const option of rules.optionIds) {
    const extra = (report.tally.counts[option] ?? 0) - (counted.get(option) ?? 0);
    if (extra < 0 || extra > hostile.size) failures.push(`counted ${report.tally.counts[option] ?? 0} of ${option}, ${counted.get(option) ?? 0} agents are told so`);
  }
  const rows = await box.stored();
  failures.push(...wrongfullyExcluded(report, rows, story, honest), ...(report.gaps.length > 0 ? [`gaps: ${report.gaps.join(', ')}`] : []));
  failures.push(...unnamed(report, rows, hostile, live, rules.optionIds), ...box.leaks);
  return failures;
}

function isLater(one: Operation, other: Operation): boolean {
  return one.agent === other.agent && one.aspect === other.aspect && one.start > other.start;
}

/** Those that nothing acknowledged came after. */
function lastOf(operations: readonly Operation[]): readonly Operation[] {
  return operations.filter((operation) => !operations.some(({ told, start }) => told !== null && start > operation.end));
}

/** The report of a confidential poll names nobody: what it excludes is looked up. */
function wrongfullyExcluded({ exclusions }: AttackReport, rows: readonly StoredRow[], { box: { mode }, operations, attacked }: Story, honest: ReadonlyMap<number, Persona>): readonly string[] {
  const brokeOff = new Set(operations.filter(({ told }) => told === null).map(({ agent }) => agent));
  const stored = new Map(rows.map((row) => [row.Id, row]));
  return exclusions.flatMap(({ reason, authorId, editorId, key, ballotId }) => {
    const [author, editor] = mode === 'confidential' ? [stored.get(ballotId)?.AuthorId, stored.get(ballotId)?.EditorId] : [authorId, editorId];
    const agent = honest.get(author ?? 0);
    if (!agent || author !== editor || HONEST.includes(reason) || (mode === 'confidential' && SECOND.includes(reason)) || (brokeOff.has(agent) && BROKEN_OFF.includes(reason)) || (attacked.has(agent) && DISTURBED.includes(reason))) return [];
    return [`innocent: ${agent} is named for ${reason}, item ${ballotId} (${key ?? ''})`];
  });
}

/** What hostile agents stored and nobody is told of; and live figures that differ by something else than what is named. */
function unnamed({ exclusions, differences, tally }: AttackReport, rows: readonly StoredRow[], hostile: ReadonlySet<number>, live: Readonly<Record<number, number>> | null, optionIds: readonly number[]): readonly string[] {
  const failures: string[] = [];
  const excluded = new Set(exclusions.map(({ ballotId }) => ballotId));
  for (const { Id, AuthorId, EditorId, FileSystemObjectType, FileLeafRef, says } of rows) {
    if (!hostile.has(AuthorId) && !hostile.has(EditorId)) continue;
    const isHarmless = FileSystemObjectType === FOLDER ? /^(decided|edited|closed)-/.test(FileLeafRef) : AuthorId === EditorId;
    if (!excluded.has(Id) && !isHarmless) failures.push(`not named: item ${Id} (${says}) of ${AuthorId}, ${EditorId}`);
  }
  const halves = exclusions.filter(({ reason }) => reason === 'halfChange').map(({ ballotId }) => ballotId);
  for (const { folder, live: shown, counted } of differences) {
    const inFolder = rows.filter(({ FileDirRef, Id }) => FileDirRef.endsWith(`/${folder}`) && excluded.has(Id) && !halves.includes(Id)).length;
    if (shown - counted > inFolder || shown - counted < inFolder - halves.length) failures.push(`${folder}: live ${shown}, counted ${counted}, ${inFolder} named`);
  }
  if (exclusions.length === 0 && differences.length > 0) failures.push('live and checked figures differ, and nobody is named');
  if (live && exclusions.length === 0 && optionIds.some((option) => live[option] !== tally.counts[option])) failures.push(`live ${JSON.stringify(live)}, counted ${JSON.stringify(tally.counts)}`);
  return failures;
}

/** An operation in words. */
export function say({ agent, aspect, wanted, told, outcome, start, end }: Operation): string {
  return `${agent} ${aspect}: wanted ${wanted || 'nothing'}, told ${told ?? '-'} (${outcome}) ${start}-${end}`;
}
