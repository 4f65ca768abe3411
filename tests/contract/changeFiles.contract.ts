import assert from 'node:assert/strict';
import { ChangedMeanwhile } from '../../src/data/ChangedMeanwhile';
import type { ChangeFile, ChangeFiles, OpenedFile, ProposalDraft } from '../../src/data/tariffs/changes/ChangeFiles';
import { OvertakenStep } from '../../src/data/tariffs/changes/OvertakenStep';
import type { TariffFolders } from '../../src/data/tariffs/changes/TariffFolders';
import { DataError } from '../../src/data/DataError';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import type { LineResult, StepResult } from '../../src/domain/tariffs/file/ChangeFile';
import type { Runner } from './table.contract';

/** `culture` is of another direction; two are of sports, two of finance. */
export type Who = 'sports' | 'colleague' | 'culture' | 'finance' | 'deputy' | 'legal' | 'secretary' | 'agent' | 'owner';

/** Change files of one city, as several people read and write them. */
export interface ChangeFilesUnderTest {
  as(who: Who): ChangeFiles;
  readonly folders: TariffFolders;
  /** What was charged since 2020, by an act of the past. */
  charge(prices: Readonly<Record<string, number>>): Promise<void>;
  /** @returns the id of a new act @param file that it decides; 0: none */
  act(file: number): Promise<number>;
  /** Another version of a line, from a day on, by an act of no file. */
  meanwhile(line: string, cents: number): Promise<void>;
  /** How many versions the list holds of a line on a day. */
  versions(line: string, day: string): Promise<number>;
  /** Someone writes a row of proposals or steps past the product. */
  plant(list: 'proposals' | 'steps', who: Who, folder: string, values: Readonly<Record<string, string | number>>): Promise<void>;
  /** The next writes are done, and their answers are lost; none with 0. */
  loseAnswers(count: number): Promise<void>;
  /** Who is in the group of a step from now on. */
  regroup(step: 'finances' | 'juridique', people: readonly Who[]): Promise<void>;
  /** The server tells only its members who is in the group of finance. */
  hideFinance(isHidden: boolean): Promise<void>;
  /** Somebody is given more in the folder of a step than he should have. */
  breakFolder(folder: string): Promise<void>;
  /** Somebody writes over a price file, or takes it away. */
  spoilPrices(service: string, text: string | null): Promise<void>;
  setRoad(line: string): Promise<void>;
  close(): Promise<void>;
}

let keys = 0;
const newKey = (): string => `00000000-0000-4000-9100-${String(++keys).padStart(12, '0')}`;
const NEW_YEAR = dayOf(2027, 1, 1);
const codeOf = (error: unknown): string => (error instanceof DataError ? error.code : error instanceof OvertakenStep ? 'overtaken' : String(error));
const fails = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf);

/** What change files promise, in memory and on SharePoint. */
export function changeFilesContract(name: string, open: () => Promise<ChangeFilesUnderTest>, { describe, it, before, after }: Runner): void {
  describe(`change files ${name}`, () => {
    let city: ChangeFilesUnderTest;
    const newFile = (direction = 'sports', key = newKey(), who: Who = 'sports'): Promise<ChangeFile> => city.as(who).create({ title: 'Tarifs 2027', service: 'piscines', direction, wantedDay: NEW_YEAR, reason: 'Énergie', content: {} }, key);
    const draft = (line: string, cents: number | null, changes: Partial<ProposalDraft> = {}): ProposalDraft => ({ line, base: `${line}:2020-01-01:1`, after: cents === null ? null : { cents }, volume: 100, reason: 'Énergie', ...changes });
    const fileWith = async (...drafts: readonly ProposalDraft[]): Promise<ChangeFile> => {
      const file = await newFile();
      assert.deepEqual(await city.as('sports').propose(file, drafts, newKey()), { taken: [], twice: [] });
      return city.as('sports').submit(file);
    };
    const opened = (id: number, who: Who = 'agent'): Promise<OpenedFile> => city.as(who).open(id);
    const results = (lines: readonly string[], result: StepResult = 'agreed'): readonly Omit<LineResult, 'fingerprint'>[] => lines.map((line) => ({ line, result, comment: result === 'agreed' ? '' : 'Trop haut.' }));
    const says = async (who: Who, step: string, id: number, lines: readonly string[], result: StepResult = 'agreed'): Promise<void> => void (await city.as(who).say(await opened(id, who), step, results(lines, result), ''));
    const shown = async (id: number, who: Who = 'agent'): Promise<readonly string[]> => (await opened(id, who)).state.lines.map(({ proposal, steps }) => [proposal.line, ...steps.map(({ standing }) => standing)].join(' '));
    const [ADULT, CHILD, LOCKER] = ['piscines:adulte', 'piscines:enfant', 'piscines:casier'] as const;

    before(async () => {
      city = await open();
      await city.charge({ [ADULT]: 300, [CHILD]: 150, [LOCKER]: 100, 'musees:plein': 600, 'parking:heure': 150 });
    });
    after(() => city.close());

    it('are opened once under their key, by a direction in its own folder alone', async () => {
      const key = newKey();
      const [first, second] = [await newFile('sports', key), await newFile('sports', key)];
      assert.deepEqual([first.id, first.folder, first.submittedAt], [second.id, 'sports', null]);
      assert.deepEqual([await fails(newFile('sports', newKey(), 'culture')), await fails(newFile('sports', newKey(), 'agent')), await fails(newFile('inconnue', newKey(), 'sports'))], ['forbidden', 'forbidden', 'notFound']);
      assert.ok((await city.as('agent').page('sports')).files.some(({ id }) => id === first.id));
    });

    it('tell which directions there are with their services, who may write for which, and the lines of a service in order', async () => {
      const directions = [...(await city.as('agent').directions())].sort((one, other) => one.key.localeCompare(other.key));
      assert.deepEqual(directions.map(({ key, name, services }) => [key, name, services.map((each) => each.key).sort().join(' ')]), [['culture', 'culture', 'musees'], ['sports', 'sports', 'parking piscines']]);
      const may = (who: Who, direction: string): Promise<boolean> => city.as(who).mayWrite(direction);
      assert.deepEqual([await may('sports', 'sports'), await may('sports', 'culture'), await may('culture', 'culture'), await may('agent', 'sports'), await may('finance', 'sports'), await may('sports', 'inconnue')], [true, false, true, false, false, false]);
      assert.deepEqual((await city.as('agent').lines(['piscines'])).map(({ key }) => key), [ADULT, CHILD, LOCKER]);
      assert.deepEqual(await city.as('agent').lines([]), []);
    });

    it('note what each line starts from, and name the version that came meanwhile', async () => {
      const file = await newFile();
      const start = (await opened(file.id)).starts.get('piscines');
      assert.deepEqual(start?.now(ADULT), { base: `${ADULT}:2020-01-01:1`, before: { cents: 300 } });
      await city.as('sports').propose(file, [draft(ADULT, 320), draft(CHILD, null), draft('piscines:neuf', 90, { base: null })], newKey());
      const read = await opened(file.id);
      assert.deepEqual(read.proposals.map(({ proposal, start: from }) => [proposal.line, proposal.before, proposal.after, from]), [
        [ADULT, { cents: 300 }, { cents: 320 }, 'same'],
        [CHILD, { cents: 150 }, null, 'same'],
        ['piscines:neuf', null, { cents: 90 }, 'same']
      ]);
      await city.meanwhile(LOCKER, 105);
      const late = await newFile();
      await city.as('sports').propose(late, [draft(LOCKER, 120), draft(ADULT, 320, { base: 'piscines:adulte:1999-01-01:1' })], newKey());
      assert.deepEqual((await opened(late.id)).proposals.map(({ proposal, start: from }) => [proposal.before, from]), [[{ cents: 100 }, 'overtaken'], [null, 'unknown']]);
    });

    it('say one thing of a line: two on one are refused, and named', async () => {
      const file = await newFile();
      assert.deepEqual(await city.as('sports').propose(file, [draft(ADULT, 320), draft(CHILD, 160), draft(CHILD, 170)], newKey()), { taken: [], twice: [CHILD] });
      assert.deepEqual(await city.as('colleague').propose(file, [draft(ADULT, 330), draft(LOCKER, 110)], newKey()), { taken: [ADULT], twice: [] });
      assert.deepEqual((await opened(file.id)).proposals.map(({ proposal }) => [proposal.line, proposal.after]), [[ADULT, { cents: 320 }], [LOCKER, { cents: 110 }]]);
    });

    it('show both versions to who changes what somebody changed, and lose neither', async () => {
      const file = await newFile();
      await city.as('sports').propose(file, [draft(ADULT, 320), draft(CHILD, 160)], newKey());
      const [row, other] = (await opened(file.id, 'sports')).proposals.map((each) => each.row);
      if (!row || !other) throw new Error('not stored');
      const changed = await city.as('colleague').change(row, draft(ADULT, 325));
      assert.equal(changed.newCents, 325);
      const conflict = await city.as('sports').change(row, draft(ADULT, 330)).catch((error: unknown) => error);
      assert.ok(conflict instanceof ChangedMeanwhile);
      const both: readonly unknown[] = [conflict.mine, conflict.theirs].map((each: typeof row) => each.newCents);
      assert.deepEqual(both, [330, 325]);
      // The same again is no conflict.
      assert.equal((await city.as('sports').change(row, draft(ADULT, 325))).newCents, 325);
      assert.deepEqual(await city.as('sports').changeMany([{ row, draft: draft(ADULT, 340) }, { row: other, draft: draft(CHILD, 165) }]), [ADULT]);
      await city.as('sports').save({ ...file, title: 'Autre objet' });
      const stale = await city.as('colleague').submit(file).catch((error: unknown) => error);
      assert.ok(stale instanceof ChangedMeanwhile);
      assert.equal((stale.theirs as ChangeFile | null)?.title, 'Autre objet');
      // What somebody changed meanwhile stays; begun again, what is gone is gone.
      assert.deepEqual(await city.as('sports').withdraw([row, other]), [ADULT, CHILD]);
      const childNow = (await opened(file.id, 'sports')).proposals.flatMap((each) => (each.proposal.line === CHILD ? [each.row] : []));
      for (let tries = 0; tries < 2; tries++) assert.deepEqual(await city.as('sports').withdraw([row, ...childNow]), [ADULT]);
      assert.deepEqual((await opened(file.id)).proposals.map(({ proposal }) => proposal.line), [ADULT]);
      const gone = await city.as('sports').change(other, draft(CHILD, 166)).catch((error: unknown) => error);
      assert.ok(gone instanceof ChangedMeanwhile && gone.theirs === null);
      assert.deepEqual((await opened(file.id)).proposals.map(({ proposal }) => proposal.after), [{ cents: 325 }]);
    });

    it('of hundreds of lines are stored in batches that can be stopped, go on, and store none twice', async () => {
      const file = await newFile();
      const many = Array.from({ length: 230 }, (_, index) => draft(`piscines:l${index}`, 100 + index, { base: null }));
      const [key, stop, done]: [string, AbortController, number[]] = [newKey(), new AbortController(), []];
      await assert.rejects(city.as('sports').propose(file, many, key, { signal: stop.signal, onProgress: () => stop.abort() }), { name: 'AbortError' });
      const halfway = (await opened(file.id)).proposals.length;
      assert.ok(halfway > 0 && halfway < many.length, String(halfway));
      await city.loseAnswers(1);
      await city.as('sports').propose(file, many, key).catch(() => undefined);
      await city.loseAnswers(0);
      assert.deepEqual(await city.as('sports').propose(file, many, key, { onProgress: (each) => done.push(each) }), { taken: [], twice: [] });
      assert.deepEqual([(await opened(file.id)).proposals.length, done.length, done[done.length - 1]], [many.length, 3, 1]);
      // What a step says of all of them is longer than a column holds.
      const said = many.map(({ line }) => ({ line, result: 'changeAsked' as const, comment: 'x'.repeat(300) }));
      const records = await city.as('finance').say(await opened(file.id, 'finance'), 'finances', said, '');
      assert.deepEqual([records.length, new Set((await shown(file.id)).map((each) => each.slice(each.indexOf(' '))))], [2, new Set([' changeAsked notYet'])]);
    });

    it('keep supporting files once, and show none that lies elsewhere', async () => {
      const file = await newFile();
      const content = new TextEncoder().encode('Devis');
      const with1 = await city.as('sports').attach(file, 'Devis d’énergie.txt', content);
      assert.deepEqual((await city.as('sports').attach(with1, 'Devis d’énergie.txt', content)).content.files?.length, 1);
      assert.deepEqual((await opened(file.id)).evidence.map(({ name: shownAs, size }) => [shownAs, size]), [['Devis d’énergie.txt', 5]]);
      assert.equal(await fails(city.as('agent').attach(file, 'x.txt', content)), 'forbidden');
      await city.as('sports').save({ ...with1, content: { files: [...(with1.content.files ?? []), { path: '/sites/intranet/Shared/x.txt', name: 'x', size: 1 }, ...['culture/x.txt', 'sports/autre/x.txt', 'sports/../culture/x.txt', 'sports/%2e%2e%2fculture%2fx.txt'].map((each) => ({ path: `/sites/intranet/ParvisTariffEvidence/${each}`, name: 'x', size: 1 }))] } });
      assert.equal((await opened(file.id)).evidence.length, 1);
    });

    it('go from step to step, line by line, as each group says of what it saw', async () => {
      const file = await fileWith(draft(ADULT, 320), draft(CHILD, 160));
      assert.deepEqual((await opened(file.id)).state.asked, ['finances']);
      await says('finance', 'finances', file.id, [ADULT, CHILD]);
      assert.deepEqual(await shown(file.id), [`${ADULT} agreed asked`, `${CHILD} agreed asked`]);
      await says('legal', 'juridique', file.id, [CHILD], 'changeAsked');
      assert.deepEqual([await shown(file.id), (await opened(file.id)).state.state], [[`${ADULT} agreed asked`, `${CHILD} agreed changeAsked`], 'running']);
      await says('legal', 'juridique', file.id, [ADULT]);
      assert.deepEqual([(await opened(file.id)).state.state, (await opened(file.id)).ignoredSteps], ['back', []]);
    });

    it('ask again of a line whose amount was changed after the agreement, and of that line alone', async () => {
      const file = await fileWith(draft(ADULT, 320), draft(CHILD, 160));
      await says('finance', 'finances', file.id, [ADULT, CHILD]);
      const row = (await opened(file.id, 'sports')).proposals[0]?.row;
      if (!row) throw new Error('not stored');
      const late = await opened(file.id, 'legal');
      await city.as('sports').change(row, draft(ADULT, 321));
      assert.deepEqual(await shown(file.id), [`${ADULT} outdated notYet`, `${CHILD} agreed asked`]);
      // Who answers with the old amount before his eyes answers for that one.
      await city.as('legal').say(late, 'juridique', results([ADULT, CHILD]), '');
      await says('deputy', 'finances', file.id, [ADULT]);
      assert.deepEqual(await shown(file.id), [`${ADULT} agreed outdated`, `${CHILD} agreed agreed`]);
    });

    it('store what a step says once, whatever becomes of the answer', async () => {
      const file = await fileWith(draft(ADULT, 320));
      const seen = await opened(file.id, 'finance');
      await city.loseAnswers(1);
      await city.as('finance').say(seen, 'finances', results([ADULT]), 'Vu').catch(() => undefined);
      await city.loseAnswers(0);
      const [again] = await city.as('finance').say(seen, 'finances', results([ADULT]), 'Vu');
      const { records } = await opened(file.id);
      assert.deepEqual([records.length, records[0]?.id], [1, again?.id]);
    });

    it('of two colleagues of a step let one be first, and tell the other what he said', async () => {
      const file = await fileWith(draft(ADULT, 320));
      const seen = await opened(file.id, 'finance');
      await city.as('deputy').say(seen, 'finances', results([ADULT], 'refused'), '');
      const overtaken = await city.as('finance').say(seen, 'finances', results([ADULT]), '').catch((error: unknown) => error);
      assert.ok(overtaken instanceof OvertakenStep);
      assert.equal(overtaken.latest.results[0]?.result, 'refused');
      assert.deepEqual(await shown(file.id), [`${ADULT} refused notYet`]);
      // In another tab of his own, too.
      const tab = await city.as('deputy').say(seen, 'finances', results([ADULT]), '').catch((error: unknown) => error);
      assert.ok(tab instanceof OvertakenStep);
      // Who has seen it says the last word.
      await says('finance', 'finances', file.id, [ADULT]);
      assert.deepEqual(await shown(file.id), [`${ADULT} agreed asked`]);
    });

    it('keep nobody from answering who foresaw the key of a step', async () => {
      const file = await fileWith(draft(ADULT, 320));
      const { keyWithin } = await import('../../src/data/items/keyWithin');
      await city.plant('steps', 'legal', 'juridique', { ClientKey: keyWithin('step', `${file.id}|finances|0|0`), File: 999, Step: 'juridique' });
      await says('finance', 'finances', file.id, [ADULT]);
      assert.deepEqual(await shown(file.id), [`${ADULT} agreed asked`]);
    });

    it('take no step from who is not of its group', async () => {
      const file = await fileWith(draft(ADULT, 320));
      for (const who of ['agent', 'sports', 'legal', 'culture'] as const) assert.equal(await fails(city.as(who).say(await opened(file.id, who), 'finances', results([ADULT]), '')), 'forbidden', who);
    });

    it('ignore, and name with its author, a record by somebody outside of the group, one in another folder, and one of a forged content', async () => {
      const file = await fileWith(draft(ADULT, 320));
      const { storedResults } = await import('../../src/lists/tariffFormats');
      const forged = (changes: Partial<LineResult> = {}): string => storedResults.write([{ line: ADULT, result: 'agreed', comment: '', fingerprint: '0'.repeat(32), ...changes }]);
      await says('owner', 'finances', file.id, [ADULT]);
      await city.plant('steps', 'legal', 'juridique', { File: file.id, Step: 'finances', Results: forged() });
      await city.plant('steps', 'finance', 'finances', { File: file.id, Step: 'maire', Results: forged() });
      await city.plant('steps', 'finance', 'finances', { File: file.id, Step: 'finances', Results: 'nothing that was stored' });
      const read = await opened(file.id);
      assert.deepEqual(read.ignoredSteps.map(({ why, author }) => [why, author !== null && author.name !== '']), [['outsider', true], ['misplaced', true], ['unknown', true], ['unreadable', false]]);
      assert.deepEqual(await shown(file.id), [`${ADULT} asked notYet`]);
      // The server takes it of the group: it covers what it names, which is not what is proposed.
      await city.plant('steps', 'finance', 'finances', { File: file.id, Step: 'finances', Results: forged() });
      assert.deepEqual(await shown(file.id), [`${ADULT} outdated notYet`]);
      await says('finance', 'finances', file.id, [ADULT]);
      assert.deepEqual(await shown(file.id), [`${ADULT} agreed asked`]);
    });

    it('ignore, and name, proposals that are none of the file', async () => {
      const file = await newFile();
      const { id } = file;
      await city.plant('proposals', 'culture', 'culture', { ProposalKey: `${id}:${CHILD}`, File: id, Line: CHILD, NewCents: 1 });
      await city.plant('proposals', 'sports', 'sports', { ProposalKey: 'autre', File: id, Line: LOCKER, NewCents: 1 });
      await city.plant('proposals', 'sports', 'sports', { ProposalKey: `${id}:${LOCKER}`, File: id, Line: LOCKER });
      assert.deepEqual(await city.as('sports').propose(file, [draft(ADULT, 320), draft(CHILD, 160), draft('musees:plein', 1)], newKey()), { taken: [CHILD], twice: [] });
      const read = await opened(id);
      assert.deepEqual([read.proposals.map(({ proposal }) => proposal.line), read.ignored.map(({ why }) => why)], [[ADULT], ['elsewhere', 'otherKey', 'noAmount', 'foreignLine']]);
    });

    it('say of a group that was emptied that it hears nobody, and of one whose people are not told that the folder decides', async () => {
      const file = await fileWith(draft(ADULT, 320));
      await says('finance', 'finances', file.id, [ADULT]);
      await city.regroup('finances', ['deputy']);
      const read = await opened(file.id);
      assert.deepEqual([await shown(file.id), read.ignoredSteps.map(({ why }) => why)], [[`${ADULT} asked notYet`], ['outsider']]);
      await city.regroup('finances', []);
      assert.deepEqual((await city.folders.check()).filter(({ isNobodys }) => isNobodys).map(({ list, folder }) => `${list}/${folder}`), ['steps/finances']);
      await city.hideFinance(true);
      const hidden = await opened(file.id);
      assert.deepEqual([hidden.unseenGroups, await shown(file.id)], [['finances'], [`${ADULT} agreed asked`]]);
      await city.hideFinance(false);
      await city.regroup('finances', ['finance', 'deputy']);
    });

    it('tell each reader for which steps he may answer, and what amount a step saw', async () => {
      const file = await fileWith(draft(ADULT, 320));
      const mine = async (who: Who): Promise<readonly string[]> => city.as(who).mySteps(await opened(file.id, who));
      assert.deepEqual([await mine('finance'), await mine('deputy'), await mine('legal'), await mine('sports'), await mine('agent')], [['finances'], ['finances'], ['juridique'], [], []]);
      // Where nobody is told who is in a group, its folder says who may add.
      await city.hideFinance(true);
      assert.deepEqual([await mine('finance'), await mine('legal'), await mine('agent')], [['finances'], ['juridique'], []]);
      await city.hideFinance(false);
      await says('finance', 'finances', file.id, [ADULT]);
      const row = (await opened(file.id, 'sports')).proposals[0]?.row;
      if (!row) throw new Error('not stored');
      await city.as('sports').change(row, draft(ADULT, 330));
      const [line] = (await opened(file.id)).state.lines;
      assert.deepEqual([line?.steps[0]?.standing, line?.steps[0]?.said?.seen, line?.proposal.after], ['outdated', { cents: 320 }, { cents: 330 }]);
    });

    it('show the law of the whole file: which lines wait for what, and parking on its publication alone', async () => {
      await city.setRoad('parking:heure');
      const file = await city.as('sports').create({ title: 'x', service: 'piscines', direction: 'sports', wantedDay: NEW_YEAR, reason: '', content: { act: { kind: 'deliberation', votedOn: '2026-12-14', publishedOn: '2026-12-18', transmittedOn: '2027-01-05' } } }, newKey());
      await city.as('sports').propose(file, [draft(ADULT, 320), draft('parking:heure', 160), draft('piscines:neuf', 90, { base: null })], newKey());
      const { checked, unknown, rows } = await city.as('sports').check(await opened(file.id, 'sports'));
      assert.deepEqual(checked.lines.map(({ line, state, findings, earliest }) => [line, state, findings.map(({ why }) => why).join(), earliest]), [
        [ADULT, 'stopped', 'beforeTransmission', '2027-01-05'],
        ['parking:heure', 'applies', '', '2026-12-18']
      ]);
      assert.deepEqual([checked.earliest, unknown, rows.map(({ rule }) => rule)], ['2027-01-05', ['piscines:neuf'], ['transmission']]);
    });

    it('are written by an act once all have agreed, and never twice, however often and by however many', async () => {
      const file = await fileWith(draft(ADULT, 320), draft(CHILD, 160));
      await says('finance', 'finances', file.id, [ADULT, CHILD]);
      await says('legal', 'juridique', file.id, [ADULT]);
      const act = await city.act(file.id);
      const plan = async () => city.as('secretary').toSet(await opened(file.id, 'secretary'), act, () => NEW_YEAR);
      const first = await plan();
      assert.deepEqual([first.tariffs.map(({ line, n }) => `${line} ${n}`), first.left], [[`${ADULT} 1`], [{ line: CHILD, why: 'notAgreed' }]]);
      assert.equal(await fails(city.as('sports').apply(await opened(file.id, 'sports'), act, first)), 'forbidden');
      const read = await opened(file.id, 'secretary');
      await city.loseAnswers(1);
      await city.as('secretary').apply(read, act, first).catch(() => undefined);
      await city.loseAnswers(0);
      // Price files may be behind now; the list is not.
      const second = await city.act(file.id);
      assert.deepEqual((await city.as('secretary').toSet(await opened(file.id, 'secretary'), second, () => NEW_YEAR)).left, [{ line: ADULT, why: 'setAlready' }, { line: CHILD, why: 'notAgreed' }]);
      assert.deepEqual((await city.as('secretary').toSet(await opened(file.id, 'secretary'), act, () => dayOf(2027, 2, 1))).left.map(({ why }) => why), ['setAlready', 'notAgreed']);
      await Promise.all([city.as('secretary').apply(read, act, first), city.as('secretary').apply(read, act, await plan())]);
      assert.deepEqual(await plan(), first);
      assert.equal(await city.versions(ADULT, '2027-01-01'), 1);
      const applied = await opened(file.id, 'secretary');
      assert.deepEqual(applied.proposals.map(({ start }) => start), ['applied', 'same']);
      assert.deepEqual(await shown(file.id), [`${ADULT} agreed agreed`, `${CHILD} agreed asked`]);
      // The other line is agreed to later: it alone is written.
      await says('legal', 'juridique', file.id, [CHILD]);
      await city.as('secretary').apply(await opened(file.id, 'secretary'), act, await plan());
      assert.deepEqual((await city.as('secretary').toSet(await opened(file.id, 'secretary'), second, () => NEW_YEAR)).left.map(({ why }) => why), ['setAlready', 'setAlready']);
      assert.deepEqual([await city.versions(ADULT, '2027-01-01'), await city.versions(CHILD, '2027-01-01')], [1, 1]);
    });

    it('are written by no act of another file, nor before they are sent, nor where nobody said a chain', async () => {
      const file = await newFile();
      await city.as('sports').propose(file, [draft(LOCKER, 130)], newKey());
      const act = await city.act(0);
      assert.deepEqual((await city.as('secretary').toSet(await opened(file.id, 'secretary'), act, () => NEW_YEAR)).left, [{ line: LOCKER, why: 'notAgreed' }]);
      await city.as('sports').submit(file);
      assert.equal(await fails(city.as('secretary').toSet(await opened(file.id, 'secretary'), act, () => NEW_YEAR)), 'notFound');
      const ofCulture = await city.as('culture').create({ title: 'x', service: 'musees', direction: 'culture', wantedDay: NEW_YEAR, reason: '', content: {} }, newKey());
      await city.as('culture').propose(ofCulture, [draft('musees:plein', 650)], newKey());
      await city.as('culture').submit(ofCulture);
      const read = await opened(ofCulture.id, 'secretary');
      assert.deepEqual([read.chain, (await city.as('secretary').toSet(read, act, () => NEW_YEAR)).left], [[], [{ line: 'musees:plein', why: 'notAgreed' }]]);
    });

    it('are not read without the prices that they start from: every agreement would seem to be about something else', async () => {
      const file = await fileWith(draft('parking:heure', 160));
      const other = await fileWith(draft('parking:nuit', 50, { base: null }));
      await city.spoilPrices('parking', null);
      assert.deepEqual([await fails(opened(file.id)), (await opened(other.id)).proposals[0]?.start], ['unreadable', 'same']);
      await city.spoilPrices('parking', '{"parvis"');
      assert.deepEqual([await fails(opened(file.id)), await fails(opened(other.id))], ['unreadable', 'unreadable']);
    });

    it('have folders whose rights an owner compares with the settings, and repairs', async () => {
      const wrong = async (): Promise<readonly string[]> => (await city.folders.check()).filter(({ state }) => state !== 'same').map(({ list, folder, state }) => `${list}/${folder} ${state}`);
      assert.deepEqual(await wrong(), []);
      await city.breakFolder('finances');
      assert.deepEqual(await wrong(), ['steps/finances other']);
      assert.deepEqual(await city.folders.repair(await city.folders.check()), []);
      assert.deepEqual(await wrong(), []);
    });

    it('keep what a step said when its people leave, once an owner noted who they are, or says so later', async () => {
      const file = await fileWith(draft(ADULT, 320));
      await says('finance', 'finances', file.id, [ADULT]);
      await says('legal', 'juridique', file.id, [ADULT]);
      await city.regroup('finances', ['deputy']);
      const [left] = (await opened(file.id)).ignoredSteps;
      assert.ok(left?.author);
      // Of this person in this step alone.
      await city.folders.wasIn('juridique', left.author);
      assert.deepEqual(await shown(file.id), [`${ADULT} asked notYet`]);
      await city.folders.wasIn('finances', left.author);
      assert.deepEqual([await shown(file.id), (await opened(file.id)).ignoredSteps], [[`${ADULT} agreed agreed`], []]);
      await Promise.all([city.folders.notePeople(), city.folders.notePeople()]);
      await city.regroup('juridique', []);
      assert.deepEqual([await shown(file.id), (await opened(file.id)).ignoredSteps], [[`${ADULT} agreed agreed`], []]);
      // They may answer no more.
      for (const [who, step] of [['finance', 'finances'], ['legal', 'juridique']] as const) {
        const read = await opened(file.id, who);
        assert.deepEqual([await city.as(who).mySteps(read), await fails(city.as(who).say(read, step, results([ADULT]), ''))], [[], 'forbidden']);
      }
    });
  });
}
