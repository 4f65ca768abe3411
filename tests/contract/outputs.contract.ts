import assert from 'node:assert/strict';
import { DataError } from '../../src/data/DataError';
import type { Decision } from '../../src/domain/calls/Decision';
import { OvertakenError } from '../../src/domain/calls/OvertakenError';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import type { Synthesis } from '../../src/domain/synthesis/Synthesis';
import type { CallPersona, CallsUnderTest } from './calls.contract';
import { callDraft, textOf } from './callTexts';
import type { Runner } from './table.contract';

let keys = 0;
const newKey = (): string => `00000000-0000-4000-a000-${String(++keys).padStart(12, '0')}`;
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof DataError || error instanceof OvertakenError ? error.code : String(error))
  );
const figures = { contributions: 2, people: 2, replies: 0, kinds: { remark: 2 }, dispositions: {}, unanswered: 2 };
const synthesisOf = ({ call }: OpenedCall, version: number, introduction: string): Synthesis => ({
  version, callId: call.id, title: call.title, textVersion: 1, asOf: new Date('2026-11-26T08:00:00.000Z'), lastId: 2, annex: 'Annexe 2', introduction, closing: '', figures,
  sections: [{ by: 'passage', version: 1, passage: 1, heading: '', words: 'Deux jours.', figures, remark: 'Oui <b>&</b> non', quotes: [] }]
});

/** What `CallOutputs` promise, in memory and on any SharePoint. */
export function outputsContract(name: string, open: () => Promise<CallsUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`outputs of calls ${name}`, () => {
    let site: CallsUnderTest;
    before(async () => {
      site = await open();
    });
    afterEach(() => site.loseAnswers(0));
    after(() => site.close());

    const publish = async (): Promise<OpenedCall> => {
      const animation = await site.as('owner').animation();
      const key = newKey();
      return animation.publish(await animation.saveDraft(callDraft({}), textOf(2), key), key);
    };
    const release = async (opened: OpenedCall, synthesis: Synthesis, persona: CallPersona = 'animator'): Promise<Decision> => (await site.as(persona).outputs()).publishSynthesis(opened, synthesis);

    it('a synthesis that an animator publishes is read by everybody as it was written', async () => {
      const opened = await publish();
      const synthesis = synthesisOf(opened, 1, 'Merci à tous — نعم 👩🏽‍🚒');
      const decision = await release(opened, synthesis);
      assert.deepEqual([decision.kind, decision.content.version], ['synthesis', 1]);
      const known = (await site.as('agent').calls.open(opened.call.id)).decisions.find(({ kind }) => kind === 'synthesis');
      assert.ok(known);
      assert.deepEqual(await (await site.as('agent').outputs()).synthesis(known), { synthesis, isAltered: false });
      assert.equal(await (await site.as('agent').outputs()).checkFile(known), 'same');
    });

    it('is published once, however often its answer was lost', async () => {
      const opened = await publish();
      const synthesis = synthesisOf(opened, 1, 'Une fois');
      await site.loseAnswers(3);
      for (let attempt = 0; attempt < 6; attempt++) {
        const code = await codeOf(release(opened, synthesis));
        if (code === 'none') break;
      }
      await site.loseAnswers(0);
      await release(opened, synthesis);
      assert.equal((await site.as('agent').calls.open(opened.call.id)).decisions.filter(({ kind }) => kind === 'synthesis').length, 1);
    });

    it('does not pass over another’s, yet other decisions are not in its way', async () => {
      const opened = await publish();
      await (await site.as('owner').animation()).decide(opened.call, { kind: 'held', contribution: 0, targets: [], reason: '', content: {} }, opened.decisions[0]?.id ?? 0);
      const first = await release(opened, synthesisOf(opened, 1, 'La première'), 'owner');
      const overtaken = await release(opened, synthesisOf(opened, 1, 'La seconde')).catch((error: unknown) => error);
      assert.ok(overtaken instanceof OvertakenError);
      assert.equal(overtaken.latest.id, first.id);
      assert.equal((await release(await site.as('animator').calls.open(opened.call.id), synthesisOf(opened, 2, 'La seconde'))).content.version, 2);
    });

    it('is no agent’s to publish', async () => {
      const opened = await publish();
      assert.equal(await codeOf(release(opened, synthesisOf(opened, 1, 'x'), 'agent')), 'forbidden');
      assert.ok(!(await site.as('agent').calls.open(opened.call.id)).decisions.some(({ kind }) => kind === 'synthesis'));
    });

    it('whose file somebody changed is told', async () => {
      const opened = await publish();
      const decision = await release(opened, synthesisOf(opened, 1, 'Avant'));
      const outputs = await site.as('agent').outputs();
      const changed = synthesisOf(opened, 1, 'Après');
      await site.meddle(decision.content.file ?? '', JSON.stringify(changed));
      assert.deepEqual(await outputs.synthesis(decision), { synthesis: changed, isAltered: true });
      assert.equal(await outputs.checkFile(decision), 'altered');
      await site.meddle(decision.content.file ?? '', 'plus rien');
      assert.equal(await codeOf(outputs.synthesis(decision)), 'unreadable');
      assert.equal(await outputs.checkFile({ ...decision, content: { ...decision.content, file: 'nulle-part.json' } }), 'gone');
    });
  });
}
