import fc from 'fast-check';
import type { Proposal, StepRecord } from './ChangeFile';
import { fileState } from './fileState';
import { proposalFingerprint } from './proposalFingerprint';
import { waitsOf } from './waitsOf';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 27, 9, minute));
const chain = [{ key: 'finances', delay: 5 }, { key: 'juridique', delay: 3 }];
const record = (id: number, step: string, minute: number, results: readonly (readonly [string, 'agreed' | 'changeAsked' | 'refused'])[]) => ({ id, step, created: at(minute), results: results.map(([line, result]) => ({ line, result })) });

it('waits for the first step that did not agree to a line as it is now, since the step before it did', () => {
  const lines = [{ line: 'a', changed: at(0), after: null }, { line: 'b', changed: at(10), after: null }];
  expect(waitsOf(lines, chain, [record(1, 'finances', 5, [['a', 'agreed'], ['b', 'agreed']])], at(2))).toEqual({ asked: [{ step: 'finances', delay: 5, since: at(10) }, { step: 'juridique', delay: 3, since: at(5) }], isBack: false });
  expect(waitsOf(lines, chain, [], at(2)).asked).toEqual([{ step: 'finances', delay: 5, since: at(2) }]);
  expect(waitsOf([], chain, [], at(2))).toEqual({ asked: [], isBack: false });
});

it('is back where a change was asked for and not made; a refusal waits for nobody', () => {
  const line = { line: 'a', changed: at(0), after: null };
  expect(waitsOf([line], chain, [record(1, 'finances', 5, [['a', 'changeAsked']])], at(0))).toEqual({ asked: [], isBack: true });
  expect(waitsOf([line], chain, [record(1, 'finances', 5, [['a', 'refused']])], at(0))).toEqual({ asked: [], isBack: false });
  expect(waitsOf([{ ...line, changed: at(6) }], chain, [record(1, 'finances', 5, [['a', 'changeAsked']])], at(0))).toMatchObject({ asked: [{ step: 'finances' }], isBack: false });
});

it('asks again where a line was changed in the second in which a step agreed to another amount, and not where the step saw this one', () => {
  const lines = [{ line: 'a', changed: at(5), after: { cents: 321 } }];
  const agreed = (cents: number) => ({ id: 1, step: 'finances', created: at(5), results: [{ line: 'a', result: 'agreed' as const, seen: { cents } }] });
  expect(waitsOf(lines, chain, [agreed(320)], at(2)).asked.map(({ step }) => step)).toEqual(['finances']);
  expect(waitsOf(lines, chain, [agreed(321)], at(2)).asked.map(({ step }) => step)).toEqual(['juridique']);
});

it('asks the same steps as the replay that compares contents, where each change changes the content', () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('change' as const), line: fc.constantFrom('a', 'b') }),
    fc.record({ kind: fc.constant('say' as const), step: fc.constantFrom('finances', 'juridique'), lines: fc.subarray(['a', 'b'], { minLength: 1 }), result: fc.constantFrom('agreed', 'agreed', 'agreed', 'changeAsked', 'refused') })
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const proposals = new Map(['a', 'b'].map((line): [string, Proposal] => [line, { line, base: null, before: null, after: { cents: 0 }, volume: null, reason: '' }]));
      const changed = new Map(['a', 'b'].map((line) => [line, at(0)]));
      const records: StepRecord[] = [];
      for (const [index, each] of events.entries()) {
        const now = at(index + 1);
        if (each.kind === 'change') {
          const proposal = proposals.get(each.line);
          if (proposal) proposals.set(each.line, { ...proposal, after: { cents: index + 1 } });
          changed.set(each.line, now);
        } else {
          records.push({ id: index + 1, file: 1, step: each.step, folder: each.step, author: { id: 1, name: '' }, created: now, isAltered: false, results: each.lines.flatMap((line) => { const proposal = proposals.get(line); return proposal ? [{ line, result: each.result as 'agreed', comment: 'x', fingerprint: proposalFingerprint(proposal) }] : []; }) });
        }
      }
      const state = fileState({ id: 1, proposals: [...proposals.values()] }, chain, records, new Map(chain.map(({ key }) => [key, null])));
      const waits = waitsOf([...changed].map(([line, when]) => ({ line, changed: when, after: proposals.get(line)?.after ?? null })), chain, records, at(0));
      expect(waits.asked.map(({ step }) => step)).toEqual(state.asked);
      expect(waits.isBack).toBe(state.lines.some((line) => line.state === 'back'));
    })
  );
});
