import fc from 'fast-check';
import type { ChainStep, LineResult, Proposal, StepRecord, StepResult } from './ChangeFile';
import { incomeOf, stepResults } from './ChangeFile';
import { fileState } from './fileState';
import { proposalFingerprint } from './proposalFingerprint';

const chain: readonly ChainStep[] = ['direction', 'finance', 'legal'].map((key) => ({ key, delay: 5 }));
const people = { direction: { id: 1, name: 'Nadia Benali' }, finance: { id: 2, name: 'Karim Haddad' }, legal: { id: 3, name: 'Inès Lopez' }, stranger: { id: 9, name: 'Paul Martin' } } as const;
const groups = new Map(chain.map(({ key }, index) => [key, new Set([index + 1])]));
const swim: Proposal = { line: 'piscines:entree', base: 'piscines:entree:2026-01-01:1', before: { cents: 300 }, after: { cents: 320 }, volume: 1000, reason: 'Coût de l’énergie' };
const locker: Proposal = { ...swim, line: 'piscines:casier', before: { cents: 100 }, after: { cents: 120 } };
const result = (proposal: Proposal, said: StepResult = 'agreed', comment = said === 'agreed' ? '' : 'Trop haut.'): LineResult => ({ line: proposal.line, result: said, comment, fingerprint: proposalFingerprint(proposal) });
let next = 1;
const says = (step: string, results: readonly LineResult[], changes: Partial<StepRecord> = {}): StepRecord => ({ id: next++, file: 4, step, folder: step, results, author: people[step as keyof typeof people] ?? people.stranger, created: new Date(Date.UTC(2026, 10, 1, 9, next)), isAltered: false, ...changes });
const stateOf = (proposals: readonly Proposal[], records: readonly StepRecord[]) => fileState({ id: 4, proposals }, chain, records, groups);
const shown = (proposals: readonly Proposal[], records: readonly StepRecord[]): readonly string[] => stateOf(proposals, records).lines.map(({ steps, waitsFor, state }) => [...steps.map(({ standing }) => standing), waitsFor, state].join(' '));
beforeEach(() => (next = 1));

it('goes from step to step, line by line', () => {
  const records = [says('direction', [result(swim), result(locker)]), says('finance', [result(swim)])];
  expect(shown([swim, locker], records)).toEqual(['agreed agreed asked legal running', 'agreed asked notYet finance running']);
  expect(stateOf([swim, locker], records)).toMatchObject({ asked: ['finance', 'legal'], state: 'running', ignored: [] });
  expect(shown([swim], [...records, says('legal', [result(swim)])])).toEqual(['agreed agreed agreed  agreed']);
  expect(stateOf([], []).state).toBe('empty');
});

it('an amount that is changed after finance agreed is asked again of each step, and of that line alone', () => {
  const records = [says('direction', [result(swim), result(locker)]), says('finance', [result(swim), result(locker)])];
  const dearer = { ...swim, after: { cents: 321 } };
  expect(shown([dearer, locker], records)).toEqual(['outdated notYet notYet direction running', 'agreed agreed asked legal running']);
  expect(shown([dearer, locker], [...records, says('direction', [result(dearer)])])).toEqual(['agreed outdated notYet finance running', 'agreed agreed asked legal running']);
  // Back to what they saw, it is agreed again.
  expect(shown([swim, locker], records)).toEqual(['agreed agreed asked legal running', 'agreed agreed asked legal running']);
});

it('a change that is asked for goes back to the service, and a refusal ends the line, until its content is another one', () => {
  const asked = [says('direction', [result(swim)]), says('finance', [result(swim, 'changeAsked')])];
  expect(shown([swim], asked)).toEqual(['agreed changeAsked notYet  back']);
  expect(stateOf([swim], asked).lines[0]?.steps[1]?.comment).toBe('Trop haut.');
  const cheaper = { ...swim, after: { cents: 310 } };
  expect(shown([cheaper], asked)).toEqual(['outdated notYet notYet direction running']);
  const refused = [says('direction', [result(swim, 'refused'), result(locker)])];
  expect(shown([swim, locker], refused)).toEqual(['refused notYet notYet  refused', 'agreed asked notYet finance running']);
  expect([stateOf([swim], refused).state, stateOf([swim], asked).state]).toEqual(['refused', 'back']);
});

it('the last word of a step counts', () => {
  expect(shown([swim], [says('direction', [result(swim, 'refused')]), says('direction', [result(swim)])])).toEqual(['agreed asked notYet finance running']);
});

it.each<[string, Partial<StepRecord>, string]>([
  ['by somebody outside of the group', { author: people.stranger }, 'outsider'],
  ['by the group of another step', { author: people.finance }, 'outsider'],
  ['that was altered', { isAltered: true }, 'altered'],
  ['of another file', { file: 5 }, 'elsewhere'],
  ['in the folder of another step', { folder: 'finance' }, 'misplaced'],
  ['of a step that the chain does not have', { step: 'mayor', folder: 'mayor' }, 'unknown'],
  ['that refuses without a word', { results: [result(swim, 'refused', '  ')] }, 'incomplete']
])('a record %s changes nothing, and is named', (_, changes, why) => {
  const forged = says('direction', [result(swim)], changes);
  expect(stateOf([swim], [forged])).toMatchObject({ ignored: [{ id: forged.id, what: 'step', why }], lines: [{ waitsFor: 'direction' }] });
});

it('where the server does not tell who is in a group, what it let into the folder counts; a group of nobody hears nobody', () => {
  const record = says('direction', [result(swim)]);
  const given = (group: ReadonlySet<number> | null) => fileState({ id: 4, proposals: [swim] }, chain, [record], new Map([...groups, ['direction', group]]));
  expect([given(null).ignored, given(null).asked]).toEqual([[], ['finance']]);
  expect([given(new Set()).ignored, given(new Set()).asked]).toEqual([[{ id: record.id, what: 'step', why: 'outsider' }], ['direction']]);
});

it('what somebody said counts on when he has left the group, where owners know that he was in it; what a stranger says never does', () => {
  const record = says('direction', [result(swim)]);
  const left = new Map([...groups, ['direction', new Set([7])]]);
  const given = (known: ReadonlyMap<string, ReadonlySet<number>>) => fileState({ id: 4, proposals: [swim] }, chain, [record], left, known);
  expect([given(new Map([['direction', new Set([1])]])).ignored, given(new Map([['direction', new Set([1])]])).asked]).toEqual([[], ['finance']]);
  // Known in another step, or somebody else.
  for (const known of [new Map([['finance', new Set([1])]]), new Map([['direction', new Set([9])]])]) expect(given(known).ignored).toEqual([{ id: record.id, what: 'step', why: 'outsider' }]);
});

it('a line that no step may pass over: a later one that agrees early waits for those before it', () => {
  expect(shown([swim], [says('legal', [result(swim)])])).toEqual(['asked notYet notYet direction running']);
  expect(shown([swim], [says('legal', [result(swim)]), says('direction', [result(swim)]), says('finance', [result(swim)])])).toEqual(['agreed agreed agreed  agreed']);
});

it('income is what is charged times how often', () => {
  expect([incomeOf({ cents: 320 }, 1000), incomeOf(null, 1000), incomeOf({ cents: 320 }, null), incomeOf({ brackets: [{ upTo: null, cents: 5 }] }, 10)]).toEqual([320_000, 0, null, null]);
});

const contents = fc.integer({ min: 0, max: 2 }).map((cents): Proposal => ({ ...swim, after: { cents } }));
const recorded = fc.array(fc.record({ step: fc.constantFrom('direction', 'finance', 'legal', 'mayor'), proposal: contents, said: fc.constantFrom(...stepResults), by: fc.constantFrom(1, 2, 3, 9), time: fc.integer({ min: 0, max: 20 }), isAltered: fc.boolean() }), { maxLength: 10 }).map((some) =>
  some.map(({ step, proposal, said, by, time, isAltered }, index): StepRecord => ({ id: index + 1, file: 4, step, folder: step, results: [result(proposal, said)], author: { id: by, name: '' }, created: new Date(Date.UTC(2026, 0, 1, 0, 0, time)), isAltered }))
);

it('that people leave groups changes nothing where owners noted them before, whatever was said', () => {
  fc.assert(
    fc.property(contents, recorded, fc.subarray(chain.map(({ key }) => key)), (proposal, records, emptied) => {
      const after = new Map([...groups].map(([step, people]) => [step, emptied.includes(step) ? new Set<number>() : people]));
      expect(fileState({ id: 4, proposals: [proposal] }, chain, records, after, groups)).toEqual(stateOf([proposal], records));
    })
  );
});

it('any order and any duplicate gives the same, forged records change nothing, and no agreement covers another content', () => {
  fc.assert(
    fc.property(contents, recorded, (proposal, records) => {
      const state = stateOf([proposal], records);
      expect(stateOf([proposal], [...records].reverse())).toEqual(state);
      expect(stateOf([proposal], [...records, ...records])).toEqual(state);
      const honest = records.filter(({ id }) => !state.ignored.some((each) => each.id === id));
      expect(stateOf([proposal], honest).lines).toEqual(state.lines);
      for (const { standing, record } of state.lines[0]?.steps ?? []) {
        if (standing === 'agreed') expect(record?.results[0]?.fingerprint).toBe(proposalFingerprint(proposal));
      }
      if (state.state === 'agreed') expect(state.lines[0]?.steps.every(({ standing }) => standing === 'agreed')).toBe(true);
    })
  );
});
